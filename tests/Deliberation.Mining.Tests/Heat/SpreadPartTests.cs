using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class SpreadPartTests
{
    private static double Value(params Voice[] voices) => SpreadPart.Compute(voices, Days, Options).Value;

    private static Voice In(string building, double daysAgo = 0, double weight = 1) => Said($"{building}/{daysAgo}", daysAgo, weight: weight) with { Building = building };

    [Fact]
    public void Buildings_count_not_residents()
    {
        Assert.Equal(0, Value(In("3"), In("3", 1), In("3", 2)));
        Assert.Equal(0.5 * Math.Log(2), Value(In("3"), In("3", 1), In("4")), 6);
    }

    [Fact]
    public void No_building_is_no_spread() => Assert.Equal(0, Value(In(""), In("", 1), In("", 2)));

    [Fact]
    public void The_buildings_that_a_wave_of_unverified_voices_names_count_as_such_voices()
    {
        Voice[] wave = [.. Enumerable.Range(0, 20).Select(i => In($"{i}", weight: 0.6))];
        Assert.Equal(0.5 * Math.Log(UnverifiedPart.Counted(12, Options)), Value(wave), 6);
        Assert.Equal(0.5 * Math.Log(20), Value([.. wave.Select(voice => voice with { Weight = 1 })]), 6);
    }
}
