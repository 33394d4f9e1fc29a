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
    public void Every_code_of_a_text_is_one_token_and_the_rest_is_cut_as_if_alone()
    {
        string[] codes = ["3幢2单元", "A7县", "12号楼501室", "B座", "十二栋", "K3小区", "5#楼"];
        string[] others = ["老人在", "门口的路灯坏了，", "。WiFi 30%，", "的电梯\n", "小区一共", "（", "2018年，每楼", "😀"];
        var random = new Random(20261121);
        for (var i = 0; i < 300; i++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (Other: others[random.Next(others.Length)], Code: codes[random.Next(codes.Length)])).ToArray();
            // Separated by commas, so that no word can be drawn across a seam but those within the parts.
            var text = string.Concat(parts.Select(part => $"{part.Other}，{part.Code}，"));
            var expected = parts.SelectMany(part => Samples.Segmenter.Words(part.Other).Append("，").Append(part.Code).Append("，"));
            Assert.Equal(expected, Segmenter.Words(text));
        }
    }

    [Fact]
    public void A_word_that_contains_the_code_wins()
    {
        var own = new CodeProtectingSegmenter(JiebaSegmenter.Load(Samples.DictionaryDirectory, [new UserWord("红茶苑3号楼广场")]));
        Assert.Equal(["在", "红茶苑3号楼广场", "跳舞"], own.Words("在红茶苑3号楼广场跳舞"));
    }
}
