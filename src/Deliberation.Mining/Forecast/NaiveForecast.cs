namespace Deliberation.Mining.Forecast;

/// <summary>The peers that a forecast has to beat: the mean of the last weeks goes on. Their spread is that of a Poisson count.</summary>
/// <param name="last">How many weeks: 1 is the last value, <see cref="int.MaxValue"/> the mean of all.</param>
public sealed class NaiveForecast(int last) : IWeeklyForecast
{
    private const double Sure = 1e6;

    /// <inheritdoc/>
    public WeeksAhead Next(IReadOnlyList<int> weeks, int ahead)
    {
        var mean = weeks.Count == 0 ? 0 : weeks.TakeLast(last).Average();
        if (mean <= 0)
            return default;
        var possible = new NegativeBinomial(mean * Sure, Sure, ahead);
        return new WeeksAhead(possible.Mean, (int)Math.Round(possible.Mean), Poisson(possible.Mean, 0.1), Poisson(possible.Mean, 0.9));
    }

    private static int Poisson(double mean, double probability) => new NegativeBinomial(1e3 * Math.Max(1, mean), 1e3 * Math.Max(1, mean) / mean, 1).Quantile(probability);
}
