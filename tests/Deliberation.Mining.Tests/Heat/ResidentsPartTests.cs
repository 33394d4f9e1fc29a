using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class ResidentsPartTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 0.75)] // one half-life: half of the fading half is gone
    [InlineData(60, 0.625)]
    [InlineData(30_000, 0.5)] // what nobody answered lasts
    public void A_voice_fades_by_half_lives_down_to_what_lasts(int daysAgo, double expected) =>
        Assert.Equal(expected, ResidentsPart.Effective(new() { [Days.Of(AsOf.AddDays(-daysAgo))] = 1 }, Days), 6);

    [Fact]
    public void Residents_add_up_below_their_number()
    {
        Assert.Equal(Math.Pow(9, 0.8), ResidentsPart.Compute(9, Options), 6);
        Assert.Equal(9, ResidentsPart.Compute(9, Options with { ResidentExponent = 1 }), 6);
    }

    [Fact]
    public void It_tells_how_many_spoke_and_when()
    {
        var facts = ResidentsPart.Explain([Said("a", 0), Said("b", 6), Said("c", 7), Said("d", 40)], 2, 3.5, Days).Facts;
        Assert.Equal((4, 2, 3, 3.5), (facts["residents"], facts["thisWeek"], facts["thisMonth"], facts["effective"]));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(7, 1)]
    [InlineData(double.NaN, 0)]
    public void A_weight_out_of_range_is_forced_into_it(double weight, double expected) => Assert.Equal([expected], ResidentsPart.Scales([Said("a", 0, weight: weight)]));
}
