namespace Deliberation.Mining.Forecast;

/// <summary>
/// A weekly rate that is learnt from the weeks, older ones counting less: shape and rate of a gamma distribution are multiplied by a discount each week before the week's count is added
/// (the Poisson–gamma model with discount; West and Harrison 1997). The sum of the next weeks is then negative binomial.
/// </summary>
/// <param name="discount">What is left of a week's evidence after another week, above 0 and at most 1.</param>
/// <param name="shape">Shape of what is known before any week.</param>
/// <param name="rate">Rate of what is known before any week, in weeks; shape ÷ rate is the expected count of a week about which nothing is known.</param>
public sealed class PoissonGammaForecast(double discount = 0.6, double shape = 0.05, double rate = 0.3) : IWeeklyForecast
{
    private const double Tenth = 0.1;

    /// <inheritdoc/>
    public WeeksAhead Next(IReadOnlyList<int> weeks, int ahead)
    {
        var possible = After(weeks, ahead);
        return new WeeksAhead(possible.Mean, possible.Quantile(0.5), possible.Quantile(Tenth), possible.Quantile(1 - Tenth));
    }

    /// <summary>What is possible for the sum of the next weeks.</summary>
    public NegativeBinomial After(IReadOnlyList<int> weeks, int ahead)
    {
        var (a, b) = (shape, rate);
        foreach (var count in weeks)
            // What is forgotten goes back to what was known before, so that silence never makes the model sure of nothing.
            (a, b) = (shape + discount * (a - shape) + count, rate + discount * (b - rate) + 1);
        return new NegativeBinomial(a, b, ahead);
    }
}
