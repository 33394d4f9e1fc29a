using System.Globalization;
using Deliberation.Domain.Calendars;
using Deliberation.Mining.Heat;
using Deliberation.Storage.Topics;
using DayHeat = Deliberation.Mining.Heat.DayHeat;

namespace Deliberation.Web.Pages.Topics;

/// <summary>A topic's heat over the last days as <c>_HeatCurve</c> shows it.</summary>
/// <param name="Trend">Where it is going, and the days that are shown.</param>
/// <param name="Length">How many days were asked for.</param>
/// <param name="Address">The page itself, to which the other length is added; null shows no choice.</param>
public sealed record HeatCurve(HeatTrend Trend, int Length, string? Address)
{
    public const int Short = 30;
    public const int Long = 90;

    /// <summary>Width of the drawing for each day, and its height.</summary>
    public const int DayWidth = 10, Height = 100;

    private const int Week = 7;

    public IReadOnlyList<DayHeat> Days => Trend.Days;

    public double Most => Days.Max(day => day.Heat);

    /// <summary>The line through all days, as points of the drawing; a scale that begins at 0.</summary>
    public string Points => string.Join(' ', Days.Select((day, i) => string.Create(CultureInfo.InvariantCulture, $"{i * DayWidth},{Height - (Most > 0 ? day.Heat / Most * (Height - 4) : 0):0.#}")));

    /// <summary>Today and every seventh day before it, earliest first.</summary>
    public IEnumerable<DayHeat> Weekly => Days.Where((_, i) => (Days.Count - 1 - i) % Week == 0);

    public static async Task<HeatCurve> ReadAsync(TopicStore topics, Topic topic, DateOnly today, int length, string? address, CancellationToken cancellationToken)
    {
        var known = await topics.HeatAsync(topic.CommunityId, topic.Id, today.AddDays(-Long), cancellationToken);
        // The figure of the day is the one that the page shows.
        List<DayHeat> days = [.. known.Where(day => day.Day < today).Select(day => new DayHeat(day.Day, day.Heat)), new DayHeat(today, topic.Heat)];
        return new HeatCurve(HeatTrend.Of(days, WorkingDayCalendar.DayOf(topic.First), today).Last(length), length, address);
    }
}
