using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Forecast;

namespace Deliberation.Mining.Tests.Forecast;

public sealed class ForecastTests
{
    private static readonly PoissonGammaForecast Chosen = new();

    [Fact]
    public void Counts_of_whole_weeks_end_at_the_moment_and_count_each_resident_once_a_week()
    {
        var end = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        (string, DateTimeOffset)[] voices = [("a", end.AddDays(-1)), ("a", end.AddDays(-2)), ("b", end.AddDays(-7)), ("a", end.AddDays(-7.1)), ("c", end.AddDays(-20)), ("d", end)];
        Assert.Equal([1, 1, 2], ResidentWeeks.Count(voices, end));
        Assert.Equal([2], ResidentWeeks.Count(voices, end, 1));
        Assert.Empty(ResidentWeeks.Count([("d", end)], end));
    }

    [Theory]
    [InlineData(1, 1, 1, 0, 0.5)] // Gamma(1, 1) and one week: geometric with one half
    [InlineData(1, 1, 1, 2, 0.125)]
    public void The_negative_binomial_adds_up(double shape, double rate, double weeks, int count, double probability)
    {
        var possible = new NegativeBinomial(shape, rate, weeks);
        Assert.Equal(probability, possible.AtLeast(count) - possible.AtLeast(count + 1), 9);
        Assert.Equal(1, possible.AtLeast(0));
    }

    [Fact]
    public void Quantiles_of_small_and_large_counts_agree_with_the_distribution()
    {
        Assert.Equal((0, 3), (new NegativeBinomial(1, 1, 1).Quantile(0.5), new NegativeBinomial(1, 1, 1).Quantile(0.9)));
        var large = new NegativeBinomial(5_000, 1, 1);
        Assert.InRange(large.Quantile(0.5), 4_990, 5_010);
        Assert.InRange(large.Quantile(0.9) - large.Quantile(0.1), 250, 262); // 2 · 1.28 · √(5000 · 2)
    }

    [Fact]
    public void Silence_is_foretold_for_a_silent_topic_and_the_interval_widens_with_what_was_said()
    {
        Assert.Equal((0, 0), (Chosen.Next(new int[20], 2).Low, Chosen.Next(new int[20], 2).High));
        var busy = Chosen.Next([4, 5, 6, 5], 2);
        Assert.True(busy.Low < busy.Median && busy.Median < busy.High);
        Assert.True(busy.High > Chosen.Next([1, 1, 1, 1], 2).High);
        Assert.InRange(busy.Expected, 6, 11);
    }

    [Fact]
    public void Nothing_known_is_no_error() => Assert.All<IWeeklyForecast>([Chosen, new DampedTrendForecast(), new NaiveForecast(1)], forecast => Assert.Equal(0, forecast.Next([], 2).Low));

    [Theory]
    [InlineData(false)] // a rate that stays
    [InlineData(true)] // a burst that dies away, again and again
    public void It_beats_the_last_value_and_its_interval_holds_on_series_made_up(bool bursts)
    {
        var (chosen, naive) = (new ForecastBackTest(Chosen), new ForecastBackTest(new NaiveForecast(1)));
        foreach (var series in SyntheticSeries.Make(60, bursts))
        {
            chosen.Add(series, 8);
            naive.Add(series, 8);
        }
        Assert.True(chosen.MeanAbsoluteError < 0.9 * naive.MeanAbsoluteError, $"{chosen.MeanAbsoluteError} {naive.MeanAbsoluteError}");
        Assert.True(chosen.RootMeanSquareError < 0.95 * naive.RootMeanSquareError, $"{chosen.RootMeanSquareError} {naive.RootMeanSquareError}");
        Assert.InRange(chosen.Coverage, 0.75, 0.95);
    }

    [Fact]
    public void A_back_test_counts_only_active_weeks()
    {
        var test = new ForecastBackTest(Chosen);
        test.Add([1, .. new int[30]], 1);
        Assert.Equal(ForecastBackTest.ActiveWeeks, test.Count);
        Assert.Equal(1, test.Coverage);
    }
}
