using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Places;

public class PlaceFinderTests
{
    private static readonly Gazetteer Gazetteer = new([new PlaceName("禾鸣小学", ["禾小", "学校门口"]), new PlaceName("桂影里", ["桂影里小区"], Wide: true), new PlaceName("云栈SOHO", [])]);
    private static readonly PlaceFinder Finder = new(Gazetteer, PlaceWords.Default, Samples.Segmenter.Dictionary.Tag);

    private static IReadOnlyList<PlaceMention> Find(string text)
    {
        var tokens = new List<Token>();
        Samples.Segmenter.Segment(text, tokens);
        return Finder.Find(text, tokens);
    }

    private static IEnumerable<string> Names(string text) => Find(text).Select(place => place.Name);

    [Fact]
    public void An_alias_counts_as_the_place_it_names()
    {
        var place = Assert.Single(Find("送孩子到禾小，路上全堵死"));
        Assert.Equal(new PlaceMention("禾鸣小学", 4, 2, PlaceSource.Gazetteer), place);
    }

    [Fact]
    public void The_longest_alias_wins() => Assert.Equal(7, Assert.Single(Find("住在桂影里小区")).End);

    [Theory]
    [InlineData("云栈SOHO的扶梯停了")]
    [InlineData("云栈soho的扶梯停了")]
    public void A_known_name_is_found_whatever_the_case_of_its_letters(string text) => Assert.Equal(["云栈SOHO"], Names(text));

    [Theory]
    [InlineData("反映东风路晚上不亮", "东风路")]
    [InlineData("我们都在幸福花园散步", "幸福花园")]
    [InlineData("投诉阳光之城噪音", "阳光之城")]
    public void A_name_grows_to_the_left_of_its_suffix(string text, string name) => Assert.Equal([name], Names(text));

    [Fact]
    public void An_unknown_estate_is_the_same_with_and_without_its_bare_suffix() => Assert.Equal(Names("幸福花园的路灯"), Names("幸福花园小区的路灯"));

    [Theory]
    [InlineData("我们小区没有路灯")]
    [InlineData("这条马路太窄")]
    [InlineData("幼儿园收费太高")]
    [InlineData("请政府管一管")]
    [InlineData("")]
    [InlineData("😀😀")]
    public void A_word_that_any_place_may_have_is_no_name(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("3幢2单元漏水", "3幢2单元")]
    [InlineData("住十二栋的老人", "十二栋")]
    [InlineData("a座电梯", "a座")]
    public void Buildings_and_entrances_are_found_by_number(string text, string name)
    {
        var building = Find(text)[0];
        Assert.Equal((name, PlaceSource.Building), (building.Name, building.Source));
    }

    [Fact]
    public void Mentions_stand_in_order_and_never_overlap()
    {
        var found = Find("禾小旁边桂影里小区3幢到东风路");
        Assert.True(found.Count >= 4);
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }
}
