namespace Deliberation.Domain.Calendars;

/// <summary>工作日历: weekends are free, except make-up workdays; public holidays are free.</summary>
/// <param name="holidays">Days off that would otherwise be workdays.</param>
/// <param name="makeUpWorkdays">Weekend days on which people work.</param>
public class WorkingDayCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> makeUpWorkdays)
{
    /// <summary>The community's clock: China has one time zone and no summer time.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private readonly HashSet<DateOnly> _holidays = [.. holidays];
    private readonly HashSet<DateOnly> _makeUpWorkdays = [.. makeUpWorkdays];

    /// <summary>A calendar that knows weekends only.</summary>
    public static WorkingDayCalendar WeekendsOnly { get; } = new([], []);

    /// <summary>The day it is in the community at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);

    /// <summary>Whether people work on the day.</summary>
    public virtual bool IsWorkingDay(DateOnly day) =>
        _makeUpWorkdays.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day));

    /// <summary>The working day that lies <paramref name="days"/> (≥ 0) working days after <paramref name="start"/>; the start day itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = start;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                days--;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when <paramref name="to"/> is not later.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsWorkingDay(day))
                count++;
        return count;
    }

    /// <summary>The last instant of a day in the community, UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
}
