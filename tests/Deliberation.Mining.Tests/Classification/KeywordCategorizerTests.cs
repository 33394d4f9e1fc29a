using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Segmentation;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Classification;

public class KeywordCategorizerTests
{
    private static CategoryVerdict Categorize(string title, string body)
    {
        using var corpus = Corpus.Small();
        return new KeywordCategorizer(Lexicon.Load(corpus.Path))
            .Categorize(SegmentedText.Of(title, Samples.Segmenter), SegmentedText.Of(body, Samples.Segmenter));
    }

    [Fact]
    public void Keywords_decide_and_are_shown()
    {
        var verdict = Categorize("停车位不够", "晚上回来没有泊位，早上又塞车，垃圾也没人收");
        Assert.Equal(Category.Traffic, verdict.Category);
        Assert.Equal(new CategoryScore(Category.Traffic, 7), verdict.Scores[0]);
        Assert.Equal(0.7, verdict.Confidence, 6);
        Assert.Equal(
            [new(Category.Traffic, "停车位", 4), new(Category.Environment, "垃圾", 3), new(Category.Traffic, "塞车", 3)],
            verdict.Evidence.OrderByDescending(item => item.Weight).ThenBy(item => item.Category.Code(), StringComparer.Ordinal));
        Assert.Equal(6, verdict.Scores.Length);
    }

    [Theory]
    [InlineData("你好", "谢谢")]
    [InlineData("", "")]
    [InlineData("", "物业费")]
    [InlineData("", "电梯里有垃圾")]
    public void Little_or_divided_evidence_is_unsure(string title, string body) => Assert.Null(Categorize(title, body).Category);

    [Fact]
    public void Repeating_a_keyword_adds_nothing() =>
        Assert.Equal(Categorize("路灯", "").Scores[0], Categorize("路灯", "路灯路灯路灯").Scores[0]);
}
