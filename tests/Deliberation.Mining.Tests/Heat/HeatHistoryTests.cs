using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class HeatHistoryTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Voice[] Messages = [Said("a", 9), Said("b", 4) with { Supports = 3 }, Said("a", 2) with { Urgent = true }, Said("c", 0)];

    private static IReadOnlyList<DayHeat> History(int days) => HeatHistory.Compute(Messages, [new SecondVoice(1, "s", 1, AsOf.AddDays(-1))], Today.AddDays(1 - days), Today, Options);

    [Fact]
    public void Each_day_is_the_heat_of_what_had_been_said_by_then()
    {
        var history = History(20).ToDictionary(day => day.Day, day => day.Heat);
        DateTimeOffset At(int ago) => AsOf.AddDays(-ago);
        Assert.Equal(Enumerable.Range(0, 10).Select(ago => Today.AddDays(ago - 9)), history.Keys);
        Assert.Equal(HeatFormula.Compute([Messages[0]], [], At(9), Options).Value, history[Today.AddDays(-9)], 9);
        Assert.Equal(HeatFormula.Compute([Messages[0], Messages[1]], [], At(3), Options).Value, history[Today.AddDays(-3)], 9);
        Assert.Equal(HeatFormula.Compute([Messages[0] with { Messages = 2, Urgent = true }, Messages[1]], [], At(2), Options).Value, history[Today.AddDays(-2)], 9);
    }

    [Fact]
    public void The_last_day_is_the_heat_of_today() =>
        Assert.Equal(HeatOf(Voice.Fold(Messages), new SecondVoice(1, "s", 1, AsOf.AddDays(-1))), History(5)[^1].Heat, 9);

    [Fact]
    public void A_night_owl_belongs_to_the_day_before_the_next_begins()
    {
        // 23:59 on the community's clock.
        var late = Said("a", 0) with { At = new(2026, 11, 20, 15, 59, 59, TimeSpan.Zero) };
        Assert.Equal([Today.AddDays(-1), Today], HeatHistory.Compute([late], [], Today.AddDays(-5), Today, Options).Select(day => day.Day));
    }

    [Fact]
    public void Nothing_said_or_no_days_are_no_history()
    {
        Assert.Empty(HeatHistory.Compute([], [], Today.AddDays(-5), Today, Options));
        Assert.Empty(HeatHistory.Compute(Messages, [], Today, Today.AddDays(-1), Options));
    }
}
