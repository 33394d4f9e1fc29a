using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Assets;

public class MiningAssetsTests
{
    [Fact]
    public void Places_and_lexicon_terms_stay_whole_and_codes_too()
    {
        using var corpus = Corpus.Small();
        var assets = MiningAssets.Load(corpus.Path, Samples.DictionaryDirectory, ["紅茶里", "红茶里（北区）", ""]);
        var text = assets.Read("红茶里３幢２单元的電梯广告");
        Assert.Equal("红茶里3幢2单元的电梯广告", text.Text);
        Assert.Equal(["红茶里", "3幢2单元", "的", "电梯广告"], text.Tokens.Select(token => text[token].ToString()));
        Assert.Equal("ns", assets.Dictionary.Tag(text.Tokens[0].WordId));
        Assert.Equal([new PlaceSuffix("小区", "estate"), new PlaceSuffix("路", "road")], assets.PlaceSuffixes.AsEnumerable());
    }

    [Theory]
    [InlineData("keywords.csv")]
    [InlineData("stopwords.txt")]
    [InlineData("urgency.csv")]
    [InlineData("urgency-context.csv")]
    [InlineData("urgency-classes.csv")]
    [InlineData("places.csv")]
    public void A_missing_file_is_an_error_that_names_it(string name)
    {
        using var corpus = Corpus.Small();
        File.Delete(Path.Combine(corpus.Path, "lexicon", name));
        var error = Assert.Throws<MiningDataException>(() => MiningAssets.Load(corpus.Path, Samples.DictionaryDirectory));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains("is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_corpus_loads_and_knows_everyday_letters()
    {
        var assets = MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory);
        Assert.True(assets.Lexicon.Entries.Length >= 421);
        Assert.All(Categories.All, category => Assert.Contains(assets.Lexicon.Entries, entry => entry.Category == category));

        var verdict = assets.Categorizer.Categorize(assets.Read("小区门口天天堵车"), assets.Read("违停的车把路口堵死，希望交警来管一管。"));
        Assert.Equal(Category.Traffic, verdict.Category);

        Assert.True(assets.UrgencyDetector.Detect(assets.Read("楼道里有很浓的煤气味，请马上派人").Text).IsUrgent);
        var drill = assets.UrgencyDetector.Detect(assets.Read("建议社区组织一次火灾演练").Text);
        Assert.False(drill.IsUrgent);
        Assert.NotEmpty(drill.Hits);
    }
}
