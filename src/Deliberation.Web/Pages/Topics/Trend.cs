using Deliberation.Domain.Calendars;
using Deliberation.Storage.Topics;

namespace Deliberation.Web.Pages.Topics;

/// <summary>A topic's opinions week by week, Monday to Sunday, up to the week of today.</summary>
/// <param name="Weeks">Oldest first; weeks without opinions are among them.</param>
public sealed record Trend(IReadOnlyList<(DateOnly Monday, int Opinions)> Weeks)
{
    private const int MostWeeks = 26;

    public int Most => Weeks.Count == 0 ? 0 : Weeks.Max(week => week.Opinions);

    /// <summary>Height of a week's bar out of 100; a week with an opinion is never without a bar.</summary>
    public int Height(int opinions) => opinions == 0 ? 0 : Math.Max(3, opinions * 100 / Most);

    public static async Task<Trend> ReadAsync(TopicQueries queries, Topic topic, DateOnly today, CancellationToken cancellationToken)
    {
        var last = Monday(today);
        var first = Monday(WorkingDayCalendar.DayOf(topic.First));
        if (first < last.AddDays(-7 * (MostWeeks - 1)))
            first = last.AddDays(-7 * (MostWeeks - 1));
        var from = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), WorkingDayCalendar.Offset);
        var counts = (await queries.CountByWeekAsync(topic.CommunityId, topic.Id, from, cancellationToken)).ToDictionary(week => week.Week, week => week.Opinions);
        var weeks = (last.DayNumber - first.DayNumber) / 7 + 1;
        return new Trend([.. Enumerable.Range(0, Math.Max(0, weeks)).Select(i => (first.AddDays(7 * i), counts.GetValueOrDefault(i)))]);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
