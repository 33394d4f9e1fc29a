using Deliberation.Web.Hosting;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Components;

/// <summary>Writes times as the community reads them: its own zone, the day with its weekday, the year only when it is another one.</summary>
public sealed class CommunityCalendar(IOptions<CommunityOptions> community, TimeProvider timeProvider, IStringLocalizer<SharedTexts> texts)
{
    private readonly TimeZoneInfo _zone = Zone(community.Value.TimeZone);

    public DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _zone);

    public DateOnly Today => DayOf(timeProvider.GetUtcNow());

    public DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(Local(time).DateTime);

    /// <summary>Whole days of the calendar from a moment to today, at least 0; null for none.</summary>
    public int? DaysSince(DateTimeOffset? time) => time is { } since ? Math.Max(0, Today.DayNumber - DayOf(since).DayNumber) : null;

    /// <summary>5月8日 (周三); 2023年5月8日 (周一) in another year.</summary>
    public string Day(DateOnly day) =>
        texts[day.Year == Today.Year ? "Date.Day" : "Date.DayOfYear", day.Year, day.Month, day.Day, texts[$"Date.{day.DayOfWeek}"].Value];

    public string Day(DateTimeOffset time) => Day(DayOf(time));

    /// <summary>5月8日 (周三) 14:30.</summary>
    public string DayAndTime(DateTimeOffset time)
    {
        var local = Local(time);
        return texts["Date.DayAndTime", Day(time), local.Hour, local.Minute];
    }

    /// <summary>A machine without a time zone database still knows China's: eight hours ahead, with no summer time.</summary>
    private static TimeZoneInfo Zone(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : name == "Asia/Shanghai" ? TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromHours(8), name, name)
        : throw new InvalidOperationException($"Community:TimeZone '{name}' is not known on this machine.");
}
