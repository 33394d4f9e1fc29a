using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Notifications;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Notifications;
using Deliberation.Storage.Roster;
using Deliberation.Web.Roster;
using Microsoft.Extensions.Options;
using Orleans;

namespace Deliberation.Web.Notifications;

/// <summary>
/// Sends what is due: claims it, looks up the contact as it is now, puts words and the personal link to it, hands it on, and writes down what became of it. A node that
/// dies between handing on and writing down leaves a claim that runs out; the next attempt carries the same key.
/// </summary>
public sealed class DeliveryDesk(
    DeliveryStore deliveries, CouncillorStore roster, SeatNames names, PersonalLinks links, IGrainFactory grains, MessageWords words, IEnumerable<INotifier> notifiers,
    IOptions<NotificationOptions> options, TimeProvider time)
{
    /// <summary>Longer than any attempt may take.</summary>
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(5);

    private const int PerClaim = 5;

    /// <summary>What tells of a date, or takes one back, brings it for the calendar.</summary>
    private static readonly HashSet<MessageKind> Dated =
        [MessageKind.Invitation, MessageKind.Called, MessageKind.Continued, MessageKind.Reminder, MessageKind.Withdrawn, MessageKind.CalledOff];

    private readonly Dictionary<DeliveryChannel, INotifier> _open = notifiers.Where(notifier => notifier.IsOpen).ToDictionary(notifier => notifier.Channel);

    /// <summary>The ways out of the site that are configured.</summary>
    public IReadOnlySet<DeliveryChannel> Open => _open.Keys.ToHashSet();

    /// <summary>Sends everything that is due; how many attempts were made.</summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var attempts = 0;
        while (await deliveries.AnyDueAsync(time.GetUtcNow(), cancellationToken))
        {
            foreach (var delivery in await deliveries.ClaimAsync(time.GetUtcNow(), Claimed, PerClaim, cancellationToken))
            {
                attempts++;
                await SendAsync(delivery, cancellationToken);
            }
        }

        return attempts;
    }

    private async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var outcome = await TryAsync(delivery, cancellationToken);
        var now = time.GetUtcNow();
        if (outcome.Problem is not { } problem)
            await deliveries.SentAsync(delivery, now, cancellationToken);
        else
            await deliveries.FailedAsync(delivery, problem, outcome.Final ? null : RetryRules.NextAt(delivery.Attempt, now, delivery.Message.Until), now, cancellationToken);
    }

    private async Task<DeliveryOutcome> TryAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var message = delivery.Message;
        if (time.GetUtcNow() >= message.Until)
            return new("expired", Final: true);
        if (!_open.TryGetValue(delivery.Channel, out var notifier))
            return new("not-configured", Final: true);
        var person = message.PersonId is { } id ? await roster.FindAsync(message.CommunityId, id, cancellationToken) : null;
        var to = delivery.Channel == DeliveryChannel.Email ? person?.Contact.Email : person?.Contact.Mobile;
        if (string.IsNullOrEmpty(to))
            return new("no-contact", Final: true);
        var meeting = await grains.GetGrain<IMeetingGrain>(message.MeetingId).GetAsync();
        var seat = await names.SeatOfAsync(message.MeetingId, person!);
        var sits = meeting.FindSeat(seat.Id) is not null;
        if (!sits && message.Kind != MessageKind.Withdrawn)
            return new("withdrawn-since", Final: true);
        if (meeting.CalledOff is not null && message is { Kind: not MessageKind.CalledOff, Content.StartsAt: not null })
            return new("called-off-since", Final: true);
        var site = options.Value.SiteUrl.TrimEnd('/');
        var link = sits ? await links.OfAsync(site, seat.Id) : "";
        return await notifier.SendAsync(
            new OutgoingMessage(
                delivery.Key,
                to,
                message.Kind,
                words.Subject(message),
                delivery.Channel == DeliveryChannel.Email ? words.Letter(message, person!.Name, link) : words.Short(message, link),
                delivery.Channel == DeliveryChannel.Email ? Calendar(message, meeting, seat, site) : null),
            cancellationToken);
    }

    private string? Calendar(Message message, Meeting meeting, Seat seat, string site) =>
        (meeting.Schedule is not null || meeting.CalledOff is not null) && Dated.Contains(message.Kind)
            ? IcsMeeting.Write(meeting, seat.Id, $"{site}/meetings/{meeting.Id:D}", options.Value.Smtp.From, "", cancelled: message.Kind == MessageKind.Withdrawn)
            : null;
}
