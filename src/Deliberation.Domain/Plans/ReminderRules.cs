using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Plans;

/// <summary>The clock of the measures: the owner is reminded, then the supervision group, then the street, each once for each last day.</summary>
public static class ReminderRules
{
    /// <summary>Working days after the last day on which the street is told.</summary>
    public const int StreetAfterWorkingDays = 5;

    private const int LongestNote = 300;

    /// <summary>When the next reminder of the meeting falls due, UTC; null when none is to come.</summary>
    public static DateTimeOffset? NextAt(Meeting meeting, WorkingDayCalendar calendar) => meeting.Stage is MeetingStage.Planned or MeetingStage.Tracking
        ? Outstanding(meeting, calendar).Select(r => (DateTimeOffset?)WorkingDayCalendar.EndOf(r.On.AddDays(-1))).Min()
        : null;

    internal static Decision RemindAll(Meeting meeting, DecisionContext context)
    {
        MeetingEvent[] due =
        [
            .. Outstanding(meeting, context.Calendar).Where(r => r.On <= context.Today)
                .Select(r => new MeasureReminded(context.Now, context.By, r.State.Measure.Id, new(r.Kind, r.State.Measure.Due, "", context.By, context.Now))),
        ];
        return due.Length == 0 ? Decision.Refuse("plan.nothing-to-remind") : Decision.Accept(due);
    }

    internal static Decision Remind(Meeting meeting, RemindOwner command, DecisionContext context)
    {
        if (meeting.Find(command.MeasureId) is not { } state)
            return Decision.Refuse("plan.unknown-measure", nameof(command.MeasureId));
        if (state.Done)
            return Decision.Refuse("plan.measure-done", nameof(command.MeasureId));
        if (state.Reminders.Any(r => r.Kind == ReminderKind.Owner && WorkingDayCalendar.DayOf(r.At) == context.Today))
            return Decision.Refuse("plan.reminded-today", nameof(command.Note));
        return TextRule.Refuse(command.Note, nameof(command.Note), LongestNote, required: false)
            ?? Decision.Accept(new MeasureReminded(
                context.Now, context.By, command.MeasureId, new(ReminderKind.Owner, state.Measure.Due, command.Note.Trim(), context.By, context.Now)));
    }

    // One that staff sent by hand stands for the one that the clock would send.
    private static IEnumerable<(MeasureState State, ReminderKind Kind, DateOnly On)> Outstanding(Meeting meeting, WorkingDayCalendar calendar) =>
        from state in meeting.Measures
        where !state.Done
        from kind in Enum.GetValues<ReminderKind>()
        where !state.Reminders.Any(r => r.Kind == kind && r.Due == state.Measure.Due)
        select (state, kind, DayOf(kind, state.Measure.Due, calendar));

    private static DateOnly DayOf(ReminderKind kind, DateOnly due, WorkingDayCalendar calendar) => kind switch
    {
        ReminderKind.Owner => MeasureState.FirstYellowDay(due, calendar),
        ReminderKind.Supervision => due.AddDays(1),
        _ => calendar.AddWorkingDays(due, StreetAfterWorkingDays),
    };
}
