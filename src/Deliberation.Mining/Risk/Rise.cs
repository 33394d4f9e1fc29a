using Deliberation.Mining.Forecast;

namespace Deliberation.Mining.Risk;

/// <summary>
/// How a topic's last two weeks stand against what its earlier weeks let expect. The expected rate is learnt as in <see cref="PoissonGammaForecast"/>, from one resident a month where nothing is known
/// (the rate that the heat's burst part expects too).
/// </summary>
/// <param name="Topic">The topic.</param>
/// <param name="Residents">Residents of the last two weeks, each counted once a week.</param>
/// <param name="Expected">How many were expected.</param>
/// <param name="Chance">Probability of so many or more if nothing had changed, 0–1.</param>
public sealed record Rise(RiskTopic Topic, int Residents, double Expected, double Chance)
{
    private const int RecentWeeks = 2;
    private const int LeastRising = 3;
    private const int LeastSharp = 5;
    private const double RareRising = 0.05;
    private const double RareSharp = 0.01;

    private static readonly PoissonGammaForecast Usual = new(discount: 0.8, shape: 1, rate: 4);

    /// <summary>At least three residents, and as many or more only once in twenty times by chance.</summary>
    public bool IsRising => Residents >= LeastRising && Chance < RareRising;

    /// <summary>At least five residents, and as many or more only once in a hundred times by chance.</summary>
    public bool IsSharp => Residents >= LeastSharp && Chance < RareSharp;

    /// <summary>Compares the last two weeks of a topic with the earlier ones.</summary>
    public static Rise Of(RiskTopic topic)
    {
        var earlier = Math.Max(0, topic.Weeks.Count - RecentWeeks);
        var residents = topic.Weeks.Skip(earlier).Sum();
        var usual = Usual.After([.. topic.Weeks.Take(earlier)], RecentWeeks);
        return new Rise(topic, residents, usual.Mean, usual.AtLeast(residents));
    }
}
