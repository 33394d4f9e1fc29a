using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

public class CodeProtectingSegmenterTests
{
    private static readonly CodeProtectingSegmenter Segmenter = new(Samples.Segmenter);

    [Theory]
    [InlineData("老人/在/3幢2单元/门口")]
    [InlineData("A7县/政府")]
    [InlineData("A区/B区/之间")]
    [InlineData("12号楼501室/漏水")]
    [InlineData("B座/电梯/坏/了")]
    [InlineData("十二栋二单元/停电")]
    [InlineData("K3小区/物业费")]
    [InlineData("5#楼/外墙/脱落")]
    public void Codes_stay_whole(string cut)
    {
        var words = cut.Split('/');
        Assert.Equal(words, Segmenter.Words(string.Concat(words)));
    }

    [Theory]
    [InlineData("同一单元的邻居")]
    [InlineData("3楼梯间")]
    [InlineData("A市场")]
    [InlineData("请拨13800138000楼长")]
    [InlineData("1号楼道")]
    [InlineData("小区门口的路灯坏了三个月")]
    [InlineData("建了12座城市")]
    public void Where_there_is_no_code_the_cut_is_the_inner_one(string text) =>
        Assert.Equal(Samples.Segmenter.Words(text), Segmenter.Words(text));

    [Fact]
    public void A_word_that_contains_the_code_wins()
    {
        var own = new CodeProtectingSegmenter(JiebaSegmenter.Load(Samples.DictionaryDirectory, [new UserWord("红茶苑3号楼广场")]));
        Assert.Equal(["在", "红茶苑3号楼广场", "跳舞"], own.Words("在红茶苑3号楼广场跳舞"));
    }
}
