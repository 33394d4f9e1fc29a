using Deliberation.Domain.Calendars;

namespace Deliberation.Domain.Plans;

/// <summary>A measure with what was reported on it.</summary>
/// <param name="Measure">The measure as planned.</param>
/// <param name="Reports">Oldest first.</param>
public sealed record MeasureState(Measure Measure, IReadOnlyList<ProgressReport> Reports)
{
    /// <summary>A measure turns yellow this many working days before it is due.</summary>
    public const int WarningDays = 3;

    /// <summary>What its owner, the supervision group and the street were told, oldest first.</summary>
    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    /// <summary>More time that was asked for, oldest first.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>What the supervision group pointed out, oldest first.</summary>
    public IReadOnlyList<Flag> Flags { get; init; } = [];

    /// <summary>Photos in the order in which they were added; those that were taken away are among them.</summary>
    public IReadOnlyList<MeasurePhoto> Photos { get; init; } = [];

    /// <summary>Photos that stand.</summary>
    public IEnumerable<MeasurePhoto> StandingPhotos => Photos.Where(photo => photo.RemovedAt is null);

    /// <summary>A photo that stands; null when there is none with the hash.</summary>
    public MeasurePhoto? FindPhoto(string hash) => StandingPhotos.FirstOrDefault(photo => photo.Hash == hash);

    /// <summary>The extension that waits for a decision; null when none does.</summary>
    public Extension? PendingExtension => Extensions.LastOrDefault(extension => extension.Granted is null);

    /// <summary>Flags that nobody has answered.</summary>
    public int OpenFlags => Flags.Count(flag => flag.Answer.Length == 0);

    /// <summary>Whether the owner reported it finished.</summary>
    public bool Done => Reports.Any(report => report.Done);

    /// <summary>The colour on a day, counted in working days.</summary>
    public TrafficLight LightOn(DateOnly today, WorkingDayCalendar calendar) =>
        LightOn(Done, Measure.Due, today, calendar);

    /// <summary>The first day on which a measure is yellow.</summary>
    public static DateOnly FirstYellowDay(DateOnly due, WorkingDayCalendar calendar)
    {
        var day = due;
        while (calendar.WorkingDaysBetween(day.AddDays(-1), due) <= WarningDays)
            day = day.AddDays(-1);
        return day;
    }

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
