using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class BurstPartTests
{
    private static readonly int Today = Days.Of(AsOf);

    [Fact]
    public void Five_in_one_window_stand_against_the_expected_one()
    {
        var (value, end) = BurstPart.Compute(new() { [Today - 29] = 2, [Today] = 3 }, Days, Options);
        Assert.Equal(1.5 * Math.Log(5), value, 6);
        Assert.Equal(Today, end);
        Assert.Equal(1.5 * Math.Log(2.5), BurstPart.Compute(new() { [Today] = 5 }, Days, Options with { ExpectedInWindow = 2 }).Value, 6);
    }

    [Fact]
    public void What_is_a_window_apart_is_no_burst() =>
        Assert.Equal(1.5 * Math.Log(3), BurstPart.Compute(new() { [Today - 30] = 2, [Today] = 3 }, Days, Options).Value, 6);

    [Fact]
    public void No_more_than_expected_is_nothing() => Assert.Equal((0, int.MinValue), BurstPart.Compute(new() { [Today] = 1 }, Days, Options));

    [Fact]
    public void A_burst_of_the_past_is_found_and_fades_to_a_quarter_in_two_half_lives()
    {
        var voices = Enumerable.Range(0, 5).Select(i => Said($"r{i}", 60 + i)).Append(Said("late", 0)).ToList();
        var (value, end) = BurstPart.Compute(new() { [Today - 60] = 5, [Today] = 1 }, Days, Options);
        Assert.Equal(1.5 * Math.Log(5) / 4, value, 6);
        var facts = BurstPart.Explain(voices, value, end, Days, Options).Facts;
        Assert.Equal((5, 60, 30, 1), (facts["most"], facts["endedDaysAgo"], facts["days"], facts["expected"]));
    }
}
