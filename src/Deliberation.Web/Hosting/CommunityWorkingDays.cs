using System.Collections.Frozen;
using Deliberation.Domain.Calendars;
using Deliberation.Storage.Calendars;

namespace Deliberation.Web.Hosting;

/// <summary>
/// The public calendar with the days that the community served counts differently; those may change while the site runs. Of a year whose notice the file does not have yet, the days that
/// are free in every year by law are free: New Year's Day, 1 May and 1 to 3 October. The others of such a year follow the moon or the notice and count by their weekday.
/// </summary>
public sealed class CommunityWorkingDays(IReadOnlyCollection<DateOnly> holidays, IReadOnlyCollection<DateOnly> makeUpWorkdays) : WorkingDayCalendar(holidays, makeUpWorkdays)
{
    /// <summary>The notice for the next year comes out in this month.</summary>
    private const int NoticeMonth = 11;

    private readonly FrozenSet<int> _years = holidays.Select(day => day.Year).ToFrozenSet();
    private readonly Lock _adopting = new();
    private volatile FrozenDictionary<DateOnly, bool> _own = FrozenDictionary<DateOnly, bool>.Empty;
    private volatile int _revision;

    /// <inheritdoc/>
    public override bool IsWorkingDay(DateOnly day) =>
        _own.TryGetValue(day, out var works) ? works : base.IsWorkingDay(day) && (_years.Contains(day.Year) || !IsFreeEveryYear(day));

    /// <summary>The year whose public holidays should be known by now and are not: this one, or from November on the next; null for none.</summary>
    public int? MissingYear(DateOnly today) =>
        !_years.Contains(today.Year) ? today.Year : today.Month >= NoticeMonth && !_years.Contains(today.Year + 1) ? today.Year + 1 : null;

    /// <summary>How often days came to be counted differently since the start.</summary>
    public int Revision => _revision;

    /// <summary>Counts these days as the community set them, and no others.</summary>
    public void Adopt(IEnumerable<CalendarDay> days)
    {
        var own = days.ToFrozenDictionary(day => day.Day, day => day.IsWorkday);
        lock (_adopting)
        {
            if (own.Count == _own.Count && own.All(day => _own.TryGetValue(day.Key, out var works) && works == day.Value))
                return;
            _own = own;
            _revision++;
        }
    }

    private static bool IsFreeEveryYear(DateOnly day) => day is { Month: 1 or 5, Day: 1 } or { Month: 10, Day: <= 3 };
}
