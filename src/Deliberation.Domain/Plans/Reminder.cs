namespace Deliberation.Domain.Plans;

/// <summary>催办 or 督办: a word to those who carry out a measure, or to those above them.</summary>
/// <param name="Kind">To whom it went.</param>
/// <param name="Due">The last day of the measure when it was sent; another day asks for reminders of its own.</param>
/// <param name="Note">What was added; empty when the system sent it.</param>
/// <param name="By">Who sent it.</param>
/// <param name="At">UTC.</param>
public sealed record Reminder(ReminderKind Kind, DateOnly Due, string Note, string By, DateTimeOffset At);

/// <summary>To whom a reminder goes.</summary>
public enum ReminderKind
{
    /// <summary>催办: to the owner, when the measure turns yellow or when staff ask.</summary>
    Owner,

    /// <summary>督办: to staff and the supervision group, on the first day after the last.</summary>
    Supervision,

    /// <summary>街道督办: to the street, <see cref="ReminderRules.StreetAfterWorkingDays"/> working days after the last day.</summary>
    Street,
}
