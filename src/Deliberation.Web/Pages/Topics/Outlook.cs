using Deliberation.Domain.Calendars;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Forecast;
using Deliberation.Storage.Topics;

namespace Deliberation.Web.Pages.Topics;

/// <summary>How many residents may speak of a topic in the next two weeks. A possibility, shown to those who prepare for it.</summary>
/// <param name="Ahead">What may come; null when nobody spoke for so long that nothing can be foretold.</param>
/// <param name="LastTwo">Residents of the last two weeks, each counted once a week.</param>
public sealed record Outlook(WeeksAhead? Ahead, int LastTwo)
{
    private const int Horizon = 2;
    private const int MostWeeks = 26;

    /// <summary>Weeks without any voice after which nothing is foretold; the forecast was measured that way.</summary>
    public const int Silence = ForecastBackTest.ActiveWeeks;

    private static readonly PoissonGammaForecast Forecast = new();

    public static async Task<Outlook> ReadAsync(PulseQueries pulse, Topic topic, DateOnly today, CancellationToken cancellationToken)
    {
        var weeks = (await pulse.ResidentsByWeekAsync(topic.CommunityId, [topic.Id], WorkingDayCalendar.EndOf(today), MostWeeks, cancellationToken)).GetValueOrDefault(topic.Id, []);
        return new Outlook(weeks.TakeLast(Silence).Any(week => week > 0) ? Forecast.Next(weeks, Horizon) : null, weeks.TakeLast(Horizon).Sum());
    }
}
