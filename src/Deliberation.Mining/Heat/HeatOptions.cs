using System.Globalization;

namespace Deliberation.Mining.Heat;

/// <summary>
/// Weights and times of the heat formula (<see cref="HeatFormula"/>). All defaults are ours, chosen so that nine neighbours in a month outrank any one person.
/// The formula keeps its three promises for every setting that <see cref="Check"/> lets pass.
/// </summary>
public sealed record HeatOptions
{
    private const double ManyDays = 36_500;

    /// <summary>Days after which the fading share of a voice has halved; above 0. Default 30.</summary>
    public double HalfLifeDays { get; init; } = 30;

    /// <summary>Share of a voice that never fades, 0–1: a concern nobody answered has not gone away. Default 0.5.</summary>
    public double Lasting { get; init; } = 0.5;

    /// <summary>Exponent on the sum of residents' voices, above 0 and at most 1. Default 0.8.</summary>
    public double ResidentExponent { get; init; } = 0.8;

    /// <summary>Length of the burst window in days, 1–365. Default 30.</summary>
    public int BurstDays { get; init; } = 30;

    /// <summary>Residents expected in one burst window on an ordinary topic; above 0. Default 1.</summary>
    public double ExpectedInWindow { get; init; } = 1;

    /// <summary>Weight of the burst part, at least 0. Default 1.5.</summary>
    public double BurstWeight { get; init; } = 1.5;

    /// <summary>Weight of the seconds part, at least 0. Default 0.3.</summary>
    public double SecondsWeight { get; init; } = 0.3;

    /// <summary>Seconds beyond this many add nothing; at least 0. Default 1,000.</summary>
    public double SecondsCap { get; init; } = 1_000;

    /// <summary>Weight of the spread part, at least 0. Default 0.5.</summary>
    public double SpreadWeight { get; init; } = 0.5;

    /// <summary>Weight of the urgency part, at least 0. Default 0.5.</summary>
    public double UrgencyWeight { get; init; } = 0.5;

    /// <summary>Messages a resident may write on one topic before the loudness discount begins, at least 1. Default 3.</summary>
    public int LoudFrom { get; init; } = 3;

    /// <summary>Share of their own voice that the loudest resident keeps in the end, 0–1. Default 0.5.</summary>
    public double LoudFloor { get; init; } = 0.5;

    /// <summary>Voices with a weight below this count as unverified, 0–1. Default 0.7: a browser without a name or an account of a few days is unverified, a contact is not.</summary>
    public double UnverifiedBelow { get; init; } = 0.7;

    /// <summary>Sum of unverified voices from noon to noon beyond which only the logarithm counts; at least 0. Default 2.</summary>
    public double UnverifiedPerDay { get; init; } = 2;

    /// <summary>Offset of the community's clock from UTC, −14 to 14 hours; days are cut by it. Default 8 hours.</summary>
    public TimeSpan ClockOffset { get; init; } = TimeSpan.FromHours(8);

    /// <summary>What is wrong with the settings, one sentence each that begins with the setting's name; empty when they can be used.</summary>
    public IReadOnlyList<string> Check()
    {
        var problems = new List<string>();
        Require(HalfLifeDays is > 0 and <= ManyDays, nameof(HalfLifeDays), HalfLifeDays, "above 0 and at most 36500 days");
        Share(nameof(Lasting), Lasting);
        Require(ResidentExponent is > 0 and <= 1, nameof(ResidentExponent), ResidentExponent, "above 0 and at most 1");
        Require(BurstDays is >= 1 and <= 365, nameof(BurstDays), BurstDays, "1 to 365 days");
        Require(ExpectedInWindow > 0 && double.IsFinite(ExpectedInWindow), nameof(ExpectedInWindow), ExpectedInWindow, "above 0");
        Weight(nameof(BurstWeight), BurstWeight);
        Weight(nameof(SecondsWeight), SecondsWeight);
        Weight(nameof(SecondsCap), SecondsCap);
        Weight(nameof(SpreadWeight), SpreadWeight);
        Weight(nameof(UrgencyWeight), UrgencyWeight);
        Require(LoudFrom >= 1, nameof(LoudFrom), LoudFrom, "at least 1");
        Share(nameof(LoudFloor), LoudFloor);
        Share(nameof(UnverifiedBelow), UnverifiedBelow);
        Weight(nameof(UnverifiedPerDay), UnverifiedPerDay);
        Require(ClockOffset.Duration() <= TimeSpan.FromHours(14), nameof(ClockOffset), ClockOffset, "-14:00 to 14:00 hours");
        return problems;

        void Share(string name, double value) => Require(value is >= 0 and <= 1, name, value, "0 to 1");
        void Weight(string name, double value) => Require(value >= 0 && double.IsFinite(value), name, value, "at least 0");
        void Require(bool holds, string name, object value, string range)
        {
            if (!holds)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name} must be {range}; it is {value}."));
        }
    }
}
