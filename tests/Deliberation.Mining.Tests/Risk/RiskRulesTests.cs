using Deliberation.Mining.Risk;

namespace Deliberation.Mining.Tests.Risk;

public sealed class RiskRulesTests
{
    private static readonly int[] Quiet = [0, 0, 0, 1, 0, 0];

    private static RiskTopic Topic(long id, string area, string? category, int[] lastTwo, bool urgent = false) => new(id, $"t{id}", area, category, urgent, [.. Quiet, .. lastTwo]);

    [Theory]
    [InlineData("0 0 0 0 0 0 1 1", false, false)] // two residents are not many
    [InlineData("0 0 0 0 0 0 2 1", true, false)]
    [InlineData("0 0 0 0 0 0 1 4", true, true)]
    [InlineData("3", true, false)]
    [InlineData("5", true, true)]
    [InlineData("3 3 3 3 3 3 3 3", false, false)] // as always
    [InlineData("3 3 3 3 3 3 3 4", false, false)]
    [InlineData("3 3 3 3 3 3 8 9", true, true)]
    [InlineData("9 9 9 9 9 9 0 0", false, false)]
    [InlineData("", false, false)]
    public void A_rise_is_what_the_earlier_weeks_did_not_let_expect(string weeks, bool rising, bool sharp)
    {
        var rise = Rise.Of(new RiskTopic(1, "", "", null, false, [.. weeks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(week => int.Parse(week, System.Globalization.CultureInfo.InvariantCulture))]));
        Assert.Equal((rising, sharp), (rise.IsRising, rise.IsSharp));
    }

    [Theory]
    [InlineData(1, 2, false, RiskLevel.Yellow)]
    [InlineData(2, 3, false, RiskLevel.Orange)]
    [InlineData(2, 3, true, RiskLevel.Red)]
    [InlineData(1, 2, true, RiskLevel.Yellow)] // danger alone stands in the list of urgent opinions
    [InlineData(5, 5, false, RiskLevel.Red)]
    public void One_rising_topic_is_a_single_risk(int before, int last, bool urgent, RiskLevel expected)
    {
        var risk = Assert.Single(RiskRules.Find([Topic(1, "a", "safety", [before, last], urgent), Topic(2, "a", "safety", [0, 1])]));
        Assert.Equal((RiskKind.Single, expected), (risk.Kind, risk.Level));
    }

    [Theory]
    [InlineData(2, false, RiskLevel.Yellow)]
    [InlineData(2, true, RiskLevel.Orange)]
    [InlineData(3, false, RiskLevel.Orange)]
    [InlineData(3, true, RiskLevel.Red)]
    public void Several_rising_topics_of_one_place_are_a_compound_risk(int count, bool sharp, RiskLevel expected)
    {
        var risk = Assert.Single(RiskRules.Find(Enumerable.Range(1, count).Select(i => Topic(i, "a", null, sharp && i == 2 ? [2, 4] : [1, 2]))));
        Assert.Equal((RiskKind.Compound, expected), (risk.Kind, risk.Level));
        Assert.Equal(["a"], risk.Where);
        Assert.Equal(sharp ? 2 : 1, risk.Evidence[0].Topic.Id);
        Assert.Equal(count, risk.Evidence.Count);
    }

    [Theory]
    [InlineData("a b", false, RiskLevel.Yellow)]
    [InlineData("a b", true, RiskLevel.Orange)]
    [InlineData("a b c", false, RiskLevel.Orange)]
    [InlineData("a b c", true, RiskLevel.Red)]
    public void One_category_rising_in_several_places_is_an_area_risk(string areas, bool sharp, RiskLevel expected)
    {
        var risk = Assert.Single(RiskRules.Find(areas.Split(' ').Select((area, i) => Topic(i, area, "environment", sharp && i == 0 ? [2, 4] : [1, 2]))));
        Assert.Equal((RiskKind.Area, expected, "environment"), (risk.Kind, risk.Level, risk.Category));
        Assert.Equal(areas.Split(' '), risk.Where);
    }

    [Fact]
    public void Without_a_place_or_a_category_nothing_belongs_together() =>
        Assert.Equal([RiskKind.Single, RiskKind.Single], RiskRules.Find([Topic(1, "", "safety", [1, 2]), Topic(2, "", null, [1, 2])]).Select(risk => risk.Kind));

    [Fact]
    public void A_topic_that_presses_more_than_its_group_stands_on_its_own_too()
    {
        var risks = RiskRules.Find([Topic(1, "a", null, [2, 4], urgent: true), Topic(2, "a", null, [1, 2])]);
        Assert.Equal([(RiskKind.Single, RiskLevel.Red), (RiskKind.Compound, RiskLevel.Orange)], risks.Select(risk => (risk.Kind, risk.Level)));
    }
}
