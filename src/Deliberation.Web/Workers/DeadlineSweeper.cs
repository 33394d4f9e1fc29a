using Deliberation.Grains.Meetings;
using Deliberation.Storage.Deadlines;
using Deliberation.Storage.Meetings;
using Orleans;

namespace Deliberation.Web.Workers;

/// <summary>Wakes meetings whose deadline has come. The rows are the record: after any outage they are simply overdue.</summary>
public sealed class DeadlineSweeper(IGrainFactory grains, DeadlineStore deadlines, TimeProvider time, ILogger<DeadlineSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
            await SweepAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Handles what is due now.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var deadline in await deadlines.DueAsync(time.GetUtcNow(), cancellationToken: cancellationToken))
        {
            try
            {
                if (MeetingStore.MeetingOf(deadline.StreamId) is { } meetingId)
                    await grains.GetGrain<IMeetingGrain>(meetingId).WakeAsync();
                await deadlines.MarkHandledAsync(deadline, time.GetUtcNow(), cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Deadline {Kind} of {Stream} failed; it is tried again.", deadline.Kind, deadline.StreamId);
                await deadlines.DeferAsync(deadline, time.GetUtcNow() + RetryAfter, cancellationToken);
            }
        }
    }
}
