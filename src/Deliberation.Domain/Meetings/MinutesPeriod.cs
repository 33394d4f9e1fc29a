namespace Deliberation.Domain.Meetings;

/// <summary>公示期: how long participants may confirm the minutes or object to them.</summary>
/// <param name="WorkingDays">Working days after the day of publication; 1–30.</param>
public sealed record MinutesPeriod(int WorkingDays)
{
    /// <summary>Three working days.</summary>
    public static MinutesPeriod Usual { get; } = new(3);
}
