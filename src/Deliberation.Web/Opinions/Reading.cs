using Deliberation.Domain.Calendars;
using Deliberation.Web.Components;

namespace Deliberation.Web.Opinions;

/// <summary>Staff read what comes in within a working day.</summary>
public static class Reading
{
    private const int WorkingDays = 1;

    /// <summary>The last day to have read it.</summary>
    public static DateOnly By(DateTimeOffset saidAt, WorkingDayCalendar workingDays, CommunityCalendar days) =>
        workingDays.AddWorkingDays(days.DayOf(saidAt), WorkingDays);
}
