using Deliberation.Storage.Calendars;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Handling;
using Deliberation.Web.Handling;
using Deliberation.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Workers;

/// <summary>Begins the clocks of opinions that were mined and brings overdue steps further up. The rows are the record: after any outage they are simply overdue.</summary>
public sealed class HandlingSweeper(
    HandlingClockStore clocks, CommunityStore communities, CalendarStore days, CommunityWorkingDays calendar, OpinionClasses classes, IOptions<CommunityOptions> served, TimeProvider time,
    ILogger<HandlingSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The clocks of opinions were not swept; it is tried again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Handles what is due now.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        // Another node may have changed the calendar.
        calendar.Adopt(await days.ListAsync(served.Value.Id, cancellationToken));
        foreach (var community in await communities.ListAsync(cancellationToken))
            await clocks.OpenAsync(community.Id, classes.Of, cancellationToken);
        await clocks.SweepAsync(time.GetUtcNow(), cancellationToken);
    }
}
