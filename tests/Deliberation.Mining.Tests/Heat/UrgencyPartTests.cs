using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class UrgencyPartTests
{
    private static HeatPart Part(params Voice[] voices) => UrgencyPart.Compute(voices, Days, Options);

    [Fact]
    public void Only_urgent_voices_count()
    {
        var part = Part(Said("a", 0) with { Urgent = true }, Said("b", 0));
        Assert.Equal(0.5 * Math.Log(2), part.Value, 6);
        Assert.Equal(1, part.Facts["residents"]);
    }

    [Fact]
    public void A_wave_of_unverified_alarms_counts_as_such_voices() =>
        Assert.Equal(0.5 * Math.Log(1 + UnverifiedPart.Counted(12, Options)), Part([.. Enumerable.Range(0, 20).Select(i => Said($"x{i}", 0, weight: 0.6) with { Urgent = true })]).Value, 6);
}
