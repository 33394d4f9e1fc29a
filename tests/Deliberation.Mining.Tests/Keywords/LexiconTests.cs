using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Segmentation;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Keywords;

public class LexiconTests
{
    [Fact]
    public void Keywords_and_synonyms_are_read_with_quotes()
    {
        using var corpus = Corpus.Small();
        var lexicon = Lexicon.Load(corpus.Path);
        Assert.Equal(7, lexicon.Entries.Length);
        Assert.Equal((Category.Environment, "垃圾", 3.0), (lexicon.Entries[2].Category, lexicon.Entries[2].Keyword, lexicon.Entries[2].Weight));
        Assert.Equal(["垃圾桶", "垃圾,站"], lexicon.Entries[2].Synonyms.AsEnumerable());
    }

    [Fact]
    public void The_version_follows_the_content()
    {
        using var corpus = Corpus.Small();
        var lexicon = Lexicon.Load(corpus.Path);
        Assert.Equal(12, lexicon.Version.Length);
        Assert.Equal(lexicon.Version, new Lexicon(lexicon.Entries).Version);
        Assert.NotEqual(lexicon.Version, new Lexicon(lexicon.Entries.RemoveAt(0)).Version);
        Assert.NotEqual(lexicon.Version, new Lexicon(lexicon.Entries.SetItem(0, lexicon.Entries[0] with { Weight = 1 })).Version);
    }

    [Theory]
    [InlineData("电梯广告太多", "电梯广告")]
    [InlineData("泊位不够还塞车", "泊位 塞车")]
    [InlineData("火车位置", "")]
    [InlineData("开垃圾车", "")]
    [InlineData("换垃圾桶盖", "垃圾桶")]
    [InlineData("", "")]
    public void The_longest_term_is_found_where_words_begin_or_end(string text, string expected)
    {
        using var corpus = Corpus.Small();
        var found = Lexicon.Load(corpus.Path).Find(SegmentedText.Of(text, Samples.Segmenter)).Select(hit => text.Substring(hit.Start, hit.Length));
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("category,keyword,weight\n", "header")]
    [InlineData("category,keyword,weight,synonyms\nweather,雨,1,\n", "line 2")]
    [InlineData("category,keyword,weight,synonyms\ntraffic,车位,many,\n", "line 2")]
    [InlineData("category,keyword,weight,synonyms\ntraffic,车位,0,\n", "line 2")]
    [InlineData("category,keyword,weight,synonyms\ntraffic,车位\n", "line 2")]
    [InlineData("category,keyword,weight,synonyms\ntraffic,车位,1,泊位\ntraffic,泊位,1,\n", "泊位")]
    [InlineData("category,keyword,weight,synonyms\ntraffic,\"车位,1,\n", "line 2")]
    public void A_damaged_lexicon_is_refused(string content, string reason)
    {
        using var corpus = new TempDirectory().With(Lexicon.FileName, content);
        var error = Assert.Throws<MiningDataException>(() => Lexicon.Load(corpus.Path));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("keywords.csv", error.Message, StringComparison.Ordinal);
    }
}
