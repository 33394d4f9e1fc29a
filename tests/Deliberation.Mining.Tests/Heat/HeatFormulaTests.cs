using Deliberation.Mining.Heat;

namespace Deliberation.Mining.Tests.Heat;

public sealed class HeatFormulaTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly HeatOptions Options = new();

    private static Voice Said(string resident, int daysAgo, int messages = 1, double weight = 1, double closeness = 1) =>
        new(resident, AsOf.AddDays(-daysAgo), weight, closeness, messages, "", false, 0);

    private static double Heat(IReadOnlyCollection<Voice> voices) => HeatFormula.Compute(voices, [], AsOf, Options).Value;

    private static HeatPart Part(string name, IReadOnlyCollection<Voice> voices, params SecondVoice[] seconds) =>
        HeatFormula.Compute(voices, seconds, AsOf, Options).Parts.Single(part => part.Name == name);

    [Fact]
    public void Nine_neighbours_in_a_month_clearly_beat_one_person_with_fifty_messages()
    {
        var neighbours = Enumerable.Range(0, 9).Select(i => Said($"n{i}", 3 * i)).ToList();
        Assert.True(Heat(neighbours) > 5 * Heat([Said("loud", 0, messages: 50)]));
    }

    [Fact]
    public void No_voices_are_no_heat_and_all_parts_are_listed()
    {
        var heat = HeatFormula.Compute([], [], AsOf, Options);
        Assert.Equal(0, heat.Value);
        Assert.Equal(["residents", "burst", "seconds", "spread", "urgency", "focus", "loudest", "unverified"], heat.Parts.Select(part => part.Name));
    }

    [Fact]
    public void A_fresh_resident_counts_one_and_an_old_one_half()
    {
        Assert.Equal(1, Heat([Said("a", 0)]), 6);
        Assert.Equal(Math.Pow(0.75, 0.8), Heat([Said("a", 30)]), 6);
        Assert.Equal(Math.Pow(0.5, 0.8), Heat([Said("a", 3_000)]), 6);
    }

    [Fact]
    public void The_residents_part_tells_how_many_spoke_and_when()
    {
        var facts = Part(HeatPartNames.Residents, [Said("a", 0), Said("b", 6), Said("c", 7), Said("d", 40)]).Facts;
        Assert.Equal(4, facts["residents"]);
        Assert.Equal(2, facts["thisWeek"]);
        Assert.Equal(3, facts["thisMonth"]);
    }

    [Fact]
    public void A_burst_is_found_in_the_past_and_fades()
    {
        var now = Part(HeatPartNames.Burst, [.. Enumerable.Range(0, 5).Select(i => Said($"r{i}", i))]);
        var before = Part(HeatPartNames.Burst, [.. Enumerable.Range(0, 5).Select(i => Said($"r{i}", 60 + i)), Said("late", 0)]);
        Assert.Equal(1.5 * Math.Log(5), now.Value, 6);
        Assert.Equal(5, before.Facts["most"]);
        Assert.Equal(60, before.Facts["endedDaysAgo"]);
        Assert.Equal(now.Value / 4, before.Value, 6);
    }

    [Fact]
    public void Seconds_grow_by_the_logarithm_up_to_the_cap()
    {
        var second = new SecondVoice(1, "s", 1, AsOf);
        Assert.Equal(0.3 * Math.Log(2), Part(HeatPartNames.Seconds, [Said("a", 0)], second).Value, 6);
        Assert.Equal(0.3 * Math.Log(1_001), Part(HeatPartNames.Seconds, [Said("a", 0) with { Supports = int.MaxValue }]).Value, 6);
    }

    [Fact]
    public void Spread_counts_buildings_not_residents()
    {
        var oneBuilding = Enumerable.Range(0, 6).Select(i => Said($"r{i}", 0) with { Building = "3" }).ToList();
        Assert.Equal(0, Part(HeatPartNames.Spread, oneBuilding).Value);
        Assert.Equal(0.5 * Math.Log(2), Part(HeatPartNames.Spread, [.. oneBuilding, Said("x", 0) with { Building = "4" }]).Value, 6);
    }

    [Fact]
    public void Urgent_voices_add_heat()
    {
        Assert.Equal(0.5 * Math.Log(2), Part(HeatPartNames.Urgency, [Said("a", 0) with { Urgent = true }]).Value, 6);
    }

    [Fact]
    public void Voices_far_from_the_centre_are_discounted_by_the_focus_part()
    {
        var part = Part(HeatPartNames.Focus, [Said("a", 0), Said("b", 0, closeness: 0.5)]);
        Assert.True(part.Value < 0);
        Assert.Equal(0.75, part.Facts["closeness"], 6);
    }

    [Fact]
    public void The_loudest_loses_part_of_the_own_voice_and_the_neighbours_lose_nothing()
    {
        var neighbours = Enumerable.Range(0, 9).Select(i => Said($"n{i}", i)).ToList();
        var part = Part(HeatPartNames.Loudest, [.. neighbours, Said("loud", 0, messages: 81)]);
        Assert.True(part.Value < 0);
        Assert.Equal(81, part.Facts["messages"]);
        Assert.Equal(0.9, part.Facts["share"], 6);
        Assert.True(Heat([.. neighbours, Said("loud", 0, messages: 81)]) >= Heat(neighbours));
    }

    [Fact]
    public void A_wave_of_unverified_voices_on_one_day_counts_little_more_than_a_few()
    {
        var wave = Enumerable.Range(0, 100).Select(i => Said($"x{i}", 0, weight: 0.3)).ToList();
        var part = Part(HeatPartNames.Unverified, wave);
        Assert.Equal(100, part.Facts["most"]);
        Assert.Equal(1, part.Facts["days"]);
        Assert.True(Heat(wave) < Heat([.. Enumerable.Range(0, 9).Select(i => Said($"n{i}", 3 * i))]));
    }
}
