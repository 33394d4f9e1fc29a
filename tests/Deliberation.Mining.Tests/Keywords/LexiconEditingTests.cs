using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Segmentation;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Keywords;

public class LexiconEditingTests
{
    private static readonly LexiconEntry Jam = new(Category.Traffic, "堵车", 3, ["塞车", "拥堵"]);
    private static readonly LexiconEntry Bin = new(Category.Environment, "垃圾桶", 2, []);

    [Fact]
    public void The_lexicon_that_comes_with_the_program_is_one_and_survives_its_text()
    {
        var shipped = Lexicon.Load(Corpus.RealDirectory);

        Assert.Empty(LexiconRules.Check(shipped.Entries));
        Assert.True(shipped.Entries.Length >= 421);
        Assert.Equal(Categories.All, shipped.Entries.Select(entry => entry.Category).Distinct().Order());
        Assert.Equal(shipped.Version, LexiconCsv.Parse(LexiconCsv.Write(shipped.Entries)).Version);
        Assert.All(shipped.Terms, term => Assert.Equal(term, LexiconRules.Normalise(term)));
    }

    [Fact]
    public void A_file_of_people_is_read_whatever_the_order_names_and_forms()
    {
        var (entries, problems) = LexiconCsv.Read(
            "\uFEFF备注,同义词,词,类别\n,塞車、堵车，,堵車,交通\n\nx,,ＷｉＦｉ信号,services\n",
            new Dictionary<string, string> { ["同义词"] = "synonyms", ["词"] = "keyword", ["类别"] = "category" },
            new Dictionary<string, Category> { ["交通"] = Category.Traffic });

        Assert.Empty(problems);
        Assert.Equal(("堵车", 2.0, "WiFi信号"), (entries[0].Keyword, entries[0].Weight, entries[1].Keyword));
        Assert.Equal(["塞车"], entries[0].Synonyms.AsEnumerable());
    }

    [Theory]
    [InlineData("", "lexicon.columns-missing")]
    [InlineData("keyword,weight\n堵车,1\n", "lexicon.columns-missing")]
    [InlineData("category,keyword\n", "lexicon.empty")]
    [InlineData("category,keyword\ntraffic,\"堵车\n", "lexicon.file-unreadable")]
    [InlineData("category,keyword\nweather,下雨\ntraffic,堵车\n", "lexicon.category-unknown")]
    [InlineData("category,keyword,weight\ntraffic,堵车,-1\n", "lexicon.weight-out-of-range")]
    [InlineData("category,keyword,weight\ntraffic,堵车,12\n", "lexicon.weight-out-of-range")]
    [InlineData("category,keyword\ntraffic,\n", "lexicon.keyword-missing")]
    [InlineData("category,keyword\ntraffic,车\n", "lexicon.term-length")]
    [InlineData("category,keyword\ntraffic,堵车\nsafety,堵車\n", "lexicon.term-twice")]
    public void What_is_wrong_with_a_file_is_said(string text, string code) => Assert.Contains(code, LexiconCsv.Read(text).Problems.Select(problem => problem.Code));

    [Fact]
    public void A_difference_names_what_was_added_removed_and_changed()
    {
        LexiconEntry[] before = [Jam, Bin];
        LexiconEntry[] after = [Jam with { Weight = 2, Synonyms = ["塞车", "堵死"] }, new(Category.Safety, "飞线", 3, [])];

        var difference = LexiconDifference.Between(before, after);

        Assert.Equal(["飞线"], difference.Added.Select(entry => entry.Keyword));
        Assert.Equal(["垃圾桶"], difference.Removed.Select(entry => entry.Keyword));
        var change = Assert.Single(difference.Changed);
        Assert.Equal(["堵死"], change.SynonymsAdded.AsEnumerable());
        Assert.Equal(["拥堵"], change.SynonymsRemoved.AsEnumerable());
        Assert.Equal(0, LexiconDifference.Between(before, [Bin, Jam]).Count);
    }

    [Fact]
    public void A_difference_is_carried_to_what_others_made_meanwhile()
    {
        var mine = LexiconDifference.Between([Jam, Bin], [Jam with { Weight = 1 }, new(Category.Safety, "飞线", 3, [])]);
        LexiconEntry[] theirs = [new(Category.Services, "食堂", 2, []), Jam with { Synonyms = [] }, Bin];

        var both = mine.ApplyTo(theirs);

        Assert.Equal(["食堂", "堵车", "飞线"], both.Select(entry => entry.Keyword));
        Assert.Equal(1, both[1].Weight);
    }

    [Theory]
    [InlineData("电动车停车位", "电动车 停车位")]
    [InlineData("共享电动车位", "共享电动车")]
    [InlineData("修停车位", "停车位")]
    public void Of_terms_that_overlap_the_longest_counts(string text, string expected)
    {
        var lexicon = new Lexicon([.. new[] { "电动车", "停车位", "车停车", "动车停", "共享电动车", "车位" }.Select(term => new LexiconEntry(Category.Traffic, term, 1, []))]);
        var everyCharacter = new SegmentedText(text, [.. text.Select((_, i) => new Token(i, 1, -1))]);

        Assert.Equal(expected, string.Join(' ', lexicon.Find(everyCharacter).Select(hit => text.Substring(hit.Start, hit.Length))));
    }

    [Fact]
    public void A_synonym_counts_as_its_keyword_and_other_forms_of_characters_are_found()
    {
        var categorizer = new KeywordCategorizer(new Lexicon([Jam, new LexiconEntry(Category.Services, "WiFi", 3, [])]));
        CategoryVerdict Of(string text) => categorizer.Categorize(SegmentedText.Empty, SegmentedText.Of(LexiconRules.Normalise(text), Samples.Segmenter));

        Assert.Equal(Category.Traffic, Of("路口塞车").Category);
        Assert.Equal(3, Of("塞車塞车拥堵堵车").Scores[0].Score);
        Assert.Equal(Category.Services, Of("沒有ＷｉＦｉ").Category);
    }
}
