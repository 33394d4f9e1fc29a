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
        Assert.Null(index.Add(0, MinHash.Sign("楼上装修从早上七点敲到晚上，老人睡不好觉"), _ => true));
        Assert.Null(index.Add(1, MinHash.Sign(Letter), _ => true));
        Assert.Equal((1, 1.0), index.Add(2, MinHash.Sign(Letter), _ => true));
        Assert.Equal(1, index.Add(3, MinHash.Sign(Letter), _ => true)!.Value.Document);
    }

    [Fact]
    public void What_other_evidence_forbids_is_no_duplicate()
    {
        var index = new NearDuplicateIndex();
        index.Add(0, MinHash.Sign(Letter), _ => true);
        Assert.Null(index.Add(1, MinHash.Sign(Letter), _ => false));
    }

    [Fact]
    public void What_is_found_is_what_comparing_with_every_earlier_text_finds()
    {
        var random = new Random(11);
        var signatures = new List<ushort[]>();
        for (var i = 0; i < 600; i++)
        {
            // Half of the texts take some bands of an earlier one.
            var signature = Enumerable.Range(0, MinHash.Length).Select(_ => (ushort)random.Next(1 << 16)).ToArray();
            if (i > 0 && random.Next(2) == 0)
                signatures[random.Next(i)].AsSpan(0, MinHash.Rows * random.Next(MinHash.Bands + 1)).CopyTo(signature);
            signatures.Add(signature);
        }
        var index = new NearDuplicateIndex();
        for (var i = 0; i < signatures.Count; i++)
        {
            var best = Enumerable.Range(0, i).Where(j => j % 7 > 0).Select(j => (Document: j, Score: MinHash.Similarity(signatures[i], signatures[j])))
                .Where(pair => pair.Score >= NearDuplicateIndex.Threshold).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Document).FirstOrDefault((-1, 0.0));
            Assert.Equal(best, index.Add(i, signatures[i], j => j % 7 > 0) ?? (-1, 0.0));
        }
    }
}
