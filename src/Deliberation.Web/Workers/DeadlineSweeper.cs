using Deliberation.Grains.Meetings;
using Deliberation.Storage.Deadlines;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Orleans;

namespace Deliberation.Web.Workers;

/// <summary>Wakes meetings whose deadline has come. The rows are the record: after any outage they are simply overdue.</summary>
public sealed class DeadlineSweeper(IGrainFactory grains, DeadlineStore deadlines, CommunityWorkingDays calendar, TimeProvider time, ILogger<DeadlineSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);

    private int? _counted;

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
                log.LogError(e, "The deadlines were not swept; it is tried again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Handles what is due now.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        await WakeCountedAsync(cancellationToken);
        foreach (var deadline in await deadlines.DueAsync(time.GetUtcNow(), cancellationToken: cancellationToken))
        {
            try
            {
                if (MeetingStore.MeetingOf(deadline.StreamId) is { } meetingId)
                    await grains.GetGrain<IMeetingGrain>(meetingId).WakeAsync();
                if (deadline.DueAt <= time.GetUtcNow())
                    await deadlines.MarkHandledAsync(deadline, time.GetUtcNow(), cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Deadline {Kind} of {Stream} failed; it is tried again.", deadline.Kind, deadline.StreamId);
                await deadlines.DeferAsync(deadline, time.GetUtcNow() + RetryAfter, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Has deadlines that are counted in working days counted anew, at the start (the file of public holidays may be another) and whenever this process has come to count days differently.
    /// Each process does it after it adopted the change, for until then it may have stored some by the old count.
    /// </summary>
    private async Task WakeCountedAsync(CancellationToken cancellationToken)
    {
        if (calendar.Revision is var revision && revision == _counted)
            return;
        await deadlines.WakeAsync(Domain.Meetings.Deadline.CountedInWorkingDays.Select(kind => kind.ToString()), time.GetUtcNow(), cancellationToken);
        _counted = revision;
    }
}
