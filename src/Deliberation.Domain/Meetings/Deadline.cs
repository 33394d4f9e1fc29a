using Deliberation.Domain.Calendars;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Meetings;

/// <summary>A moment at which the system must look at a meeting again.</summary>
/// <param name="Kind">Which command the moment calls for.</param>
/// <param name="DueAt">UTC.</param>
public sealed record Deadline(DeadlineKind Kind, DateTimeOffset DueAt)
{
    /// <summary>The kinds that are counted in working days and promised to nobody: another calendar moves them.</summary>
    public static IReadOnlyList<DeadlineKind> CountedInWorkingDays { get; } = [DeadlineKind.ReminderDue];

    /// <summary>The deadlines a meeting has in its present stage.</summary>
    public static IReadOnlyList<Deadline> Of(Meeting meeting, WorkingDayCalendar calendar) =>
        [.. OfStage(meeting, calendar), .. MinutesRules.EndsAt(meeting) is { } at ? [new(DeadlineKind.MinutesPeriodEnds, at)] : (Deadline[])[]];

    private static IReadOnlyList<Deadline> OfStage(Meeting meeting, WorkingDayCalendar calendar) => meeting switch
    {
        { Stage: MeetingStage.Postponed, PostponedUntil: { } until } =>
            [new(DeadlineKind.PostponementEnds, WorkingDayCalendar.EndOf(until.AddDays(-1)))],
        { Stage: MeetingStage.Evaluating, Evaluation: { } round } =>
            [new(DeadlineKind.EvaluationEnds, WorkingDayCalendar.EndOf(round.Due))],
        _ when InvitationRules.ReminderAt(meeting) is { } at => [new(DeadlineKind.MeetingIsNear, at)],
        _ when ReminderRules.NextAt(meeting, calendar) is { } at => [new(DeadlineKind.ReminderDue, at)],
        _ => [],
    };

    /// <summary>The command the system gives at the deadline.</summary>
    public MeetingCommand Command() => Kind switch
    {
        DeadlineKind.PostponementEnds => new ResumeItem(),
        DeadlineKind.MinutesPeriodEnds => new SettleMinutes(),
        DeadlineKind.EvaluationEnds => new CloseEvaluation(),
        DeadlineKind.MeetingIsNear => new RemindSeats(),
        DeadlineKind.ReminderDue => new RemindAll(),
        _ => throw new InvalidOperationException($"No command for deadline {Kind}."),
    };
}

/// <summary>What a deadline is about.</summary>
public enum DeadlineKind
{
    /// <summary>The day a postponed proposal waits for has come: <see cref="ResumeItem"/>.</summary>
    PostponementEnds,

    /// <summary>The last day to object to the minutes has passed: <see cref="SettleMinutes"/>.</summary>
    MinutesPeriodEnds,

    /// <summary>The last day to answer has passed: <see cref="CloseEvaluation"/>.</summary>
    EvaluationEnds,

    /// <summary>The meeting is a day ahead: <see cref="RemindSeats"/>.</summary>
    MeetingIsNear,

    /// <summary>A measure has turned yellow or red: <see cref="RemindAll"/>.</summary>
    ReminderDue,
}
