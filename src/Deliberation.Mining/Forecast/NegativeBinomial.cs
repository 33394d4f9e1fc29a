namespace Deliberation.Mining.Forecast;

/// <summary>Counts from a Poisson rate that is itself only known as a gamma distribution (the predictive distribution of the Poisson–gamma model).</summary>
/// <param name="Shape">Shape of the gamma distribution, above 0.</param>
/// <param name="Rate">Rate of the gamma distribution in weeks, above 0.</param>
/// <param name="Weeks">Length of the span that is counted, above 0.</param>
public readonly record struct NegativeBinomial(double Shape, double Rate, double Weeks)
{
    private const double Underflow = 700;
    private const double NormalTenth = 1.2815515655446004;

    /// <summary>Expected count.</summary>
    public double Mean => Shape / Rate * Weeks;

    private double Success => Rate / (Rate + Weeks);

    /// <summary>The least count that is not exceeded with this probability. Beyond counts of some hundreds a normal distribution of the same mean and variance stands in; it knows tenths and halves only.</summary>
    public int Quantile(double probability)
    {
        if (-Shape * Math.Log(Success) > Underflow)
            return (int)Math.Max(0, Math.Round(Mean + Math.Sqrt(Mean / Success) * NormalTenth * Math.Sign(probability - 0.5)));
        var (count, term) = (0, Math.Pow(Success, Shape));
        for (var sum = term; sum < probability; sum += term)
        {
            term *= (count + Shape) / (count + 1) * (1 - Success);
            count++;
        }
        return count;
    }

    /// <summary>Probability of so many or more.</summary>
    public double AtLeast(int count)
    {
        var (below, term) = (0.0, Math.Pow(Success, Shape));
        for (var k = 0; k < count; k++)
        {
            below += term;
            term *= (k + Shape) / (k + 1) * (1 - Success);
        }
        return Math.Clamp(1 - below, 0, 1);
    }
}
