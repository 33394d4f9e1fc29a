namespace Deliberation.Mining.Forecast;

/// <summary>Holt's linear trend, damped (Gardner and McKenzie 1985), with a Poisson-like spread of its one-week errors: the contender that <see cref="PoissonGammaForecast"/> was weighed against.</summary>
/// <param name="level">Share of the newest week in the level, 0–1.</param>
/// <param name="trend">Share of the newest change in the trend, 0–1.</param>
/// <param name="damping">What is left of the trend after a week, 0–1.</param>
public sealed class DampedTrendForecast(double level = 0.3, double trend = 0.1, double damping = 0.8) : IWeeklyForecast
{
    /// <inheritdoc/>
    public WeeksAhead Next(IReadOnlyList<int> weeks, int ahead)
    {
        var (l, b, square) = (weeks.Count == 0 ? 0.0 : weeks[0], 0.0, 0.0);
        foreach (var count in weeks.Skip(1))
        {
            var foretold = l + damping * b;
            square += (count - foretold) * (count - foretold);
            (l, b) = (foretold + level * (count - foretold), damping * b + trend * (level * (count - foretold)));
        }
        var (sum, reach) = (0.0, 0.0);
        for (var week = 1; week <= ahead; week++)
        {
            reach += Math.Pow(damping, week) * b;
            sum += Math.Max(0, l + reach);
        }
        var variance = Math.Max(sum, ahead * square / Math.Max(1, weeks.Count - 1));
        if (sum <= 0)
            return new WeeksAhead(0, 0, 0, variance > 0 ? 1 : 0);
        // A negative binomial with this mean and variance; as good as Poisson when they are equal.
        var shape = sum * sum / Math.Max(1e-6, variance - sum);
        var possible = new NegativeBinomial(shape, shape / sum, 1);
        return new WeeksAhead(sum, possible.Quantile(0.5), possible.Quantile(0.1), possible.Quantile(0.9));
    }
}
