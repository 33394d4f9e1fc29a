using Deliberation.Mining.Heat;

namespace Deliberation.Mining.Tests.Heat;

public sealed class HeatTrendTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static DayHeat Ago(int days, double heat) => new(Today.AddDays(-days), heat);

    private static HeatDirection Direction(params DayHeat[] known) => HeatTrend.Of(known, Today.AddDays(-40), Today).Direction;

    [Theory]
    [InlineData(10, 11, HeatDirection.Rising)]
    [InlineData(10, 10.9, HeatDirection.Steady)]
    [InlineData(10, 9.1, HeatDirection.Steady)]
    [InlineData(10, 9, HeatDirection.Cooling)]
    [InlineData(0.2, 0.25, HeatDirection.Steady)] // a quarter more, but nothing anyone could see
    [InlineData(0, 0, HeatDirection.Steady)]
    public void A_tenth_in_two_weeks_is_a_direction(double before, double now, HeatDirection expected) => Assert.Equal(expected, Direction(Ago(14, before), Ago(0, now)));

    [Fact]
    public void A_new_topic_rises_and_one_whose_past_is_unknown_is_compared_with_the_first_known_day()
    {
        Assert.Equal(HeatDirection.Rising, HeatTrend.Of([Ago(3, 2), Ago(0, 2)], Today.AddDays(-3), Today).Direction);
        Assert.Equal(HeatDirection.Steady, Direction(Ago(3, 2), Ago(0, 2)));
    }

    [Fact]
    public void Days_without_a_record_keep_the_value_before()
    {
        var trend = HeatTrend.Of([Ago(4, 1), Ago(2, 3), Ago(-1, 9)], Today.AddDays(-4), Today);
        Assert.Equal([Ago(4, 1), Ago(3, 1), Ago(2, 3), Ago(1, 3), Ago(0, 3)], trend.Days);
        Assert.Equal([Ago(1, 3), Ago(0, 3)], trend.Last(2).Days);
    }

    [Fact]
    public void Nothing_known_is_an_empty_trend() => Assert.Equal((0, HeatDirection.Steady), (HeatTrend.Of([], Today, Today).Days.Count, HeatTrend.Of([], Today, Today).Direction));
}
