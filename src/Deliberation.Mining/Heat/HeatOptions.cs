namespace Deliberation.Mining.Heat;

/// <summary>Weights and times of the heat formula (<see cref="HeatFormula"/>). All defaults are ours, chosen so that nine neighbours in a month outrank any one person.</summary>
public sealed record HeatOptions
{
    /// <summary>Days after which the fading share of a voice has halved. Default 30.</summary>
    public double HalfLifeDays { get; init; } = 30;

    /// <summary>Share of a voice that never fades, 0–1: a concern nobody answered has not gone away. Default 0.5.</summary>
    public double Lasting { get; init; } = 0.5;

    /// <summary>Exponent on the sum of residents' voices, 0–1. Default 0.8.</summary>
    public double ResidentExponent { get; init; } = 0.8;

    /// <summary>Length of the burst window in days. Default 30.</summary>
    public int BurstDays { get; init; } = 30;

    /// <summary>Residents expected in one burst window on an ordinary topic. Default 1.</summary>
    public double ExpectedInWindow { get; init; } = 1;

    /// <summary>Weight of the burst part. Default 1.5.</summary>
    public double BurstWeight { get; init; } = 1.5;

    /// <summary>Weight of the seconds part. Default 0.3.</summary>
    public double SecondsWeight { get; init; } = 0.3;

    /// <summary>Seconds beyond this many add nothing. Default 1,000.</summary>
    public double SecondsCap { get; init; } = 1_000;

    /// <summary>Weight of the spread part. Default 0.5.</summary>
    public double SpreadWeight { get; init; } = 0.5;

    /// <summary>Weight of the urgency part. Default 0.5.</summary>
    public double UrgencyWeight { get; init; } = 0.5;

    /// <summary>Messages a resident may write on one topic before the loudness discount begins. Default 3.</summary>
    public int LoudFrom { get; init; } = 3;

    /// <summary>Share of their own voice that the loudest resident keeps in the end, 0–1. Default 0.5.</summary>
    public double LoudFloor { get; init; } = 0.5;

    /// <summary>Voices with a weight below this count as unverified. Default 0.5.</summary>
    public double UnverifiedBelow { get; init; } = 0.5;

    /// <summary>Sum of unverified voices on one day beyond which only the logarithm counts. Default 3.</summary>
    public double UnverifiedPerDay { get; init; } = 3;

    /// <summary>Offset of the community's clock from UTC; days are cut by it. Default 8 hours.</summary>
    public TimeSpan ClockOffset { get; init; } = TimeSpan.FromHours(8);
}
