using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class SecondsPartTests
{
    private static double Value(Voice[] voices, params SecondVoice[] seconds) => SecondsPart.Compute(voices, seconds, Days, Options).Value;

    [Fact]
    public void Seconds_count_by_the_logarithm_of_their_weight()
    {
        Assert.Equal(0.3 * Math.Log(2), Value([], new SecondVoice(1, "s", 1, AsOf)), 6);
        Assert.Equal(0.3 * Math.Log(1.5), Value([], new SecondVoice(1, "s", 0.5, AsOf)), 6);
    }

    [Fact]
    public void Supports_are_capped() => Assert.Equal(0.3 * Math.Log(1_001), Value([Said("a", 0) with { Supports = int.MaxValue }]), 6);

    [Fact]
    public void Negative_supports_and_no_number_count_nothing() => Assert.Equal(0, Value([Said("a", 0) with { Supports = -5 }], new SecondVoice(1, "s", double.NaN, AsOf)));

    [Fact]
    public void A_thousand_seconds_of_one_evening_on_one_persons_matter_stay_below_nine_neighbours()
    {
        var seconds = Enumerable.Range(0, 1_000).Select(i => new SecondVoice(1, $"s{i}", 1, AsOf)).ToArray();
        Assert.True(2 * HeatOf([Said("one", 0)], seconds) < HeatOf(Neighbours(9)));
    }
}
