using Deliberation.Domain.Calendars;

namespace Deliberation.Domain.Plans;

/// <summary>A measure with what was reported on it.</summary>
/// <param name="Measure">The measure as planned.</param>
/// <param name="Reports">Oldest first.</param>
public sealed record MeasureState(Measure Measure, IReadOnlyList<ProgressReport> Reports)
{
    /// <summary>A measure turns yellow this many working days before it is due.</summary>
    public const int WarningDays = 3;

    /// <summary>Whether the owner reported it finished.</summary>
    public bool Done => Reports.Any(report => report.Done);

    /// <summary>The colour on a day, counted in working days.</summary>
    public TrafficLight LightOn(DateOnly today, WorkingDayCalendar calendar) =>
        LightOn(Done, Measure.Due, today, calendar);

    /// <summary>The colour of a measure from its two facts, for lists that do not load the meeting.</summary>
    public static TrafficLight LightOn(bool done, DateOnly due, DateOnly today, WorkingDayCalendar calendar)
    {
        if (done)
            return TrafficLight.Green;
        if (today > due)
            return TrafficLight.Red;
        return calendar.WorkingDaysBetween(today, due) <= WarningDays ? TrafficLight.Yellow : TrafficLight.Green;
    }
}
