using System.Globalization;
using Deliberation.Domain.Calendars;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Days and times as date and time fields carry them, by the community's clock.</summary>
internal static class LocalTime
{
    private const string DayForm = "yyyy-MM-dd";

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Browsers send seconds only when they were typed.</summary>
    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The moment, UTC; null when it lies outside the calendar.</summary>
    public static DateTimeOffset? At(DateOnly day, TimeOnly time) =>
        day.Year is > 1 and < 9999 ? new DateTimeOffset(day.ToDateTime(time), WorkingDayCalendar.Offset).ToUniversalTime() : null;

    public static string DayOf(DateTimeOffset at) => Write(WorkingDayCalendar.DayOf(at));

    public static string TimeOf(DateTimeOffset at) => at.ToOffset(WorkingDayCalendar.Offset).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Write(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
