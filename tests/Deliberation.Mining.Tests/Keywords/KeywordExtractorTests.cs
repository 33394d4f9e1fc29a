using Deliberation.Mining.Keywords;
using Deliberation.Mining.Segmentation;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Keywords;

public class KeywordExtractorTests
{
    private static readonly StopWords StopWords = new(["希望", "我们"]);
    private static readonly KeywordExtractor Extractor = new(InverseDocumentFrequency.Read(Samples.DictionaryDirectory), StopWords);

    private static SegmentedText Cut(string text) => SegmentedText.Of(text, Samples.Segmenter);

    [Fact]
    public void Rare_and_repeated_words_come_first_and_stop_words_never()
    {
        var keywords = Extractor.Extract(3, Cut("电梯又坏了"), Cut("我们希望尽快修电梯，老人上下楼不方便，电梯已经坏了一个月，物业没有回应"));
        Assert.Equal("电梯", keywords[0].Word);
        Assert.Equal(3, keywords.Length);
        Assert.DoesNotContain(keywords, keyword => keyword.Word is "我们" or "希望");
        Assert.Equal(keywords.OrderByDescending(keyword => keyword.Weight), keywords);
    }

    [Fact]
    public void Of_equal_words_the_earlier_weighs_more()
    {
        // Both words are unknown to the list and so weigh its median.
        var keywords = Extractor.Extract(2, new SegmentedText("龘鱻麤靁", [new Token(0, 2, -1), new Token(2, 2, -1)]));
        Assert.Equal(["龘鱻", "麤靁"], keywords.Select(keyword => keyword.Word));
        Assert.True(keywords[0].Weight > keywords[1].Weight);
    }

    [Theory]
    [InlineData("")]
    [InlineData("。！ 12 3.5% 我们 灯")]
    public void Text_without_candidates_has_no_keywords(string text) => Assert.Empty(Extractor.Extract(5, Cut(text)));

    [Fact]
    public void A_title_alone_and_no_part_at_all_work()
    {
        Assert.Equal("路灯", Extractor.Extract(1, Cut("路灯坏了"), SegmentedText.Empty)[0].Word);
        Assert.Empty(Extractor.Extract(1));
    }
}
