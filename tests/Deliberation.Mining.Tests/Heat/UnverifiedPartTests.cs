using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class UnverifiedPartTests
{
    private static Voice[] Wave(int count, double daysAgo = 0, double weight = 0.6) => [.. Enumerable.Range(0, count).Select(i => Said($"x{i}/{daysAgo}", daysAgo, weight: weight))];

    private static SortedDictionary<int, double> Counted(params Voice[] voices) => UnverifiedPart.Sum(voices, ResidentsPart.Scales(voices), Days, Options, discounted: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2.693147)] // 2 + ln 2
    [InlineData(12, 4.397895)] // 2 + ln 11
    public void Beyond_the_allowance_only_the_logarithm_counts(double sum, double counted) => Assert.Equal(counted, UnverifiedPart.Counted(sum, Options), 6);

    [Fact]
    public void Who_is_verified_is_never_discounted() => Assert.Equal([20], Counted(Wave(20, weight: 1)).Values);

    [Fact]
    public void One_night_is_one_wave_on_both_sides_of_midnight()
    {
        // 22:00 and 02:00 on the community's clock.
        Assert.Equal(UnverifiedPart.Counted(12, Options), Counted([.. Wave(10, 22.0 / 24), .. Wave(10, 0.75)]).Values.Sum(), 6);
        Assert.Equal(2, Counted([.. Wave(10, 4), .. Wave(10, 2)]).Count);
    }

    [Fact]
    public void It_tells_the_largest_wave()
    {
        var facts = Compute([.. Wave(100), .. Wave(5, 10)]).Parts.Single(part => part.Name == HeatPartNames.Unverified).Facts;
        Assert.Equal((100, 2), (facts["most"], facts["days"]));
    }

    [Fact]
    public void Twenty_new_accounts_in_one_night_stay_below_nine_neighbours_in_a_month_who_gave_no_name_either() => Assert.True(HeatOf(Wave(20)) < HeatOf(Neighbours(9, weight: 0.6)));

    [Fact]
    public void Twenty_new_accounts_that_cry_wolf_from_twenty_buildings_stay_below_nine_verified_neighbours()
    {
        Voice[] wolves = [.. Wave(20).Select((voice, i) => voice with { Building = $"{i}", Urgent = true })];
        Assert.True(HeatOf(wolves) < HeatOf(Neighbours(9)));
    }
}
