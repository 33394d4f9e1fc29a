using System.Collections.Frozen;
using Deliberation.Domain.Calendars;
using Deliberation.Storage.Calendars;

namespace Deliberation.Web.Hosting;

/// <summary>The public calendar with the days that the community served counts differently; those may change while the site runs.</summary>
public sealed class CommunityWorkingDays(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> makeUpWorkdays) : WorkingDayCalendar(holidays, makeUpWorkdays)
{
    private volatile FrozenDictionary<DateOnly, bool> _own = FrozenDictionary<DateOnly, bool>.Empty;

    /// <inheritdoc/>
    public override bool IsWorkingDay(DateOnly day) => _own.TryGetValue(day, out var works) ? works : base.IsWorkingDay(day);

    /// <summary>Counts these days as the community set them, and no others.</summary>
    public void Adopt(IEnumerable<CalendarDay> days) => _own = days.ToFrozenDictionary(day => day.Day, day => day.IsWorkday);
}
