using Deliberation.Domain.Calendars;

namespace Deliberation.Domain.Handling;

/// <summary>督办: an overdue step is brought to the supervision group, then to the street, each once for each time it was due.</summary>
public static class EscalationRules
{
    /// <summary>The lines to add now. After any outage all that is missing is added, and nothing twice.</summary>
    public static IReadOnlyList<HandlingEntry> Due(OpinionHandling handling, DateTimeOffset now, WorkingDayCalendar calendar) =>
    [
        .. Outstanding(handling, calendar).Where(next => next.At <= now)
            .Select(next => new HandlingEntry(HandlingAct.Escalated, now, "", "", next.Clock.Step, next.Level, next.Clock.DueAt)),
    ];

    /// <summary>When there is something to add next, UTC; null when nothing is to come.</summary>
    public static DateTimeOffset? NextAt(OpinionHandling handling, WorkingDayCalendar calendar) =>
        Outstanding(handling, calendar).Select(next => (DateTimeOffset?)next.At).Min();

    private static IEnumerable<(StepClock Clock, EscalationLevel Level, DateTimeOffset At)> Outstanding(OpinionHandling handling, WorkingDayCalendar calendar) =>
        from clock in handling.Steps(calendar)
        where clock.DoneAt is null
        from level in Enum.GetValues<EscalationLevel>()
        where !handling.History.Any(entry => entry.Act == HandlingAct.Escalated && entry.Step == clock.Step && entry.Level == level && entry.DueAt == clock.DueAt)
        select (clock, level, level == EscalationLevel.Street ? clock.StreetAt : clock.DueAt);
}
