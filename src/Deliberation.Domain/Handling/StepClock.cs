using Deliberation.Domain.Calendars;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Handling;

/// <summary>The time that one step has.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">When its time began, UTC.</param>
/// <param name="DueAt">When it is over, UTC.</param>
/// <param name="StreetAt">When the street is told, UTC.</param>
/// <param name="DoneAt">When it was done, UTC; null while it is not.</param>
/// <param name="Days">How many working days it has; null when the clock is counted.</param>
public sealed record StepClock(HandlingStep Step, DateTimeOffset From, DateTimeOffset DueAt, DateTimeOffset StreetAt, DateTimeOffset? DoneAt, int? Days)
{
    /// <summary>Whether working days are counted, not the clock.</summary>
    public bool ByDays => Days is not null;

    /// <summary>Green when done or early; red when the time is over; yellow in the last half of the time, of working days the last <see cref="MeasureState.WarningDays"/> at most.</summary>
    public TrafficLight LightAt(DateTimeOffset now, WorkingDayCalendar calendar)
    {
        if (DoneAt is not null)
            return TrafficLight.Green;
        if (now >= DueAt)
            return TrafficLight.Red;
        var near = Days is { } days
            ? calendar.WorkingDaysBetween(WorkingDayCalendar.DayOf(now), WorkingDayCalendar.DayOf(DueAt.AddTicks(-1))) <= Math.Min(MeasureState.WarningDays, days / 2)
            : DueAt - now <= (DueAt - From) / 2;
        return near ? TrafficLight.Yellow : TrafficLight.Green;
    }

    /// <summary>A step of so much clock time.</summary>
    internal static StepClock OfHours(HandlingStep step, DateTimeOffset from, TimeSpan time, DateTimeOffset? doneAt) =>
        new(step, from, from + time, from + (2 * time), doneAt, Days: null);

    /// <summary>A step of so many working days; the day it begins is not counted, the last one is whole.</summary>
    internal static StepClock OfDays(HandlingStep step, DateTimeOffset from, int days, WorkingDayCalendar calendar, DateTimeOffset? doneAt)
    {
        var last = calendar.AddWorkingDays(WorkingDayCalendar.DayOf(from), days);
        return new(
            step, from, WorkingDayCalendar.EndOf(last), WorkingDayCalendar.EndOf(calendar.AddWorkingDays(last, ReminderRules.StreetAfterWorkingDays).AddDays(-1)), doneAt, days);
    }
}
