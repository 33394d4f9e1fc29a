using Deliberation.Grains.Notifications;
using Deliberation.Web.Notifications;

namespace Deliberation.Web.Workers;

/// <summary>Turns what happened into messages, and sends those that leave the site. The rows are the record: after any outage it goes on where it stopped.</summary>
public sealed class NotificationWorker(MessageFeed feed, DeliveryDesk desk, TimeProvider time, ILogger<NotificationWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The kind of the failure only: its words may quote a contact.
                log.LogError("Notifications failed with {Kind}; they are tried again.", e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Does what is to be done now.</summary>
    internal async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (await feed.StepAsync(desk.Open, time.GetUtcNow(), cancellationToken) > 0)
        {
        }

        if (await feed.MendAsync(desk.Open, time.GetUtcNow(), cancellationToken) is > 0 and var failed)
            log.LogError("No messages could be made of {Count} events; staff see them, and they are tried again.", failed);
        await desk.SendAsync(cancellationToken);
    }
}
