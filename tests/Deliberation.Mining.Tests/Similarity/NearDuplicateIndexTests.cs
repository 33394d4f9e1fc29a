using Deliberation.Mining.Similarity;

namespace Deliberation.Mining.Tests.Similarity;

public class NearDuplicateIndexTests
{
    private const string Letter = "各位邻居，学校门口早上堵成一锅粥，昨天还擦倒了孩子，请大家都上社区平台反映一下，一家说一句，人多了才有人重视！";

    [Fact]
    public void The_same_letters_have_the_same_signature_whatever_stands_between_them() =>
        Assert.Equal(MinHash.Sign("路灯坏了一个月"), MinHash.Sign(" 路灯，坏了！一个月。"));

    [Fact]
    public void A_signature_estimates_the_share_of_common_shingles()
    {
        var near = MinHash.Similarity(MinHash.Sign(Letter)!, MinHash.Sign("转发：" + Letter)!);
        var far = MinHash.Similarity(MinHash.Sign(Letter)!, MinHash.Sign("楼上装修从早上七点敲到晚上，老人睡不好觉，希望物业管一管施工时间")!);
        Assert.InRange(near, 0.8, 1);
        Assert.InRange(far, 0, 0.1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("灯")]
    [InlineData("，。！😀😀😀")]
    public void Too_short_a_text_has_no_signature(string text) => Assert.Null(MinHash.Sign(text));

    [Fact]
    public void The_most_similar_earlier_text_is_found_and_the_earliest_of_equals()
    {
        var index = new NearDuplicateIndex();
        Assert.Null(index.Add(0, "楼上装修从早上七点敲到晚上，老人睡不好觉", _ => true));
        Assert.Null(index.Add(1, Letter, _ => true));
        Assert.Equal((1, 1.0), index.Add(2, Letter, _ => true));
        Assert.Equal(1, index.Add(3, Letter, _ => true)!.Value.Document);
    }

    [Fact]
    public void What_other_evidence_forbids_is_no_duplicate()
    {
        var index = new NearDuplicateIndex();
        index.Add(0, Letter, _ => true);
        Assert.Null(index.Add(1, Letter, _ => false));
    }
}
