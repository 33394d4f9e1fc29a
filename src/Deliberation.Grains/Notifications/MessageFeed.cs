using Deliberation.Domain.Meetings;
using Deliberation.Domain.Notifications;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Notifications;

namespace Deliberation.Grains.Notifications;

/// <summary>
/// Turns what happened in meetings into messages. The log itself is the outbox: it is read on from the position that is stored in one transaction with the messages,
/// so that every event is told once, whichever node reads it and wherever one stops.
/// </summary>
public sealed class MessageFeed(EventStore events, MeetingStore meetings, MessageStore messages, SeatedPeople seated, EvidenceQueries evidence, VoicePseudonyms pseudonyms)
{
    private const int EventsPerStep = 200;
    private const string AccountKey = "u:";

    /// <summary>Reads on by at most 200 events; how many there were.</summary>
    /// <param name="channels">The ways out of the site that are open.</param>
    /// <param name="now">UTC; what is of no use any more is shown but not sent out.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<int> StepAsync(IReadOnlySet<DeliveryChannel> channels, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var from = await messages.PositionAsync(cancellationToken);
        var happened = await events.ReadAllAsync(from, EventsPerStep, cancellationToken);
        if (happened.Count == 0)
            return 0;
        var told = new List<(long Position, NewMessage Message)>();
        foreach (var stream in happened.GroupBy(e => e.StreamId, StringComparer.Ordinal))
            if (MeetingStore.MeetingOf(stream.Key) is { } meetingId)
                told.AddRange(await OfMeetingAsync(meetingId, [.. stream], channels, now, cancellationToken));
        await messages.AddAsync(from, happened[^1].Position, [.. told.OrderBy(message => message.Position).Select(message => message.Message)], cancellationToken);
        return happened.Count;
    }

    private async Task<List<(long Position, NewMessage Message)>> OfMeetingAsync(
        Guid meetingId, List<StoredEvent> happened, IReadOnlySet<DeliveryChannel> channels, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = new List<(long, NewMessage)>();
        var positions = happened.ToDictionary(e => e.Version, e => e.Position);
        var meeting = Meeting.Empty;
        IReadOnlyDictionary<Guid, Councillor>? people = null;
        foreach (var e in happened.Any(e => MessageRules.MayTell(e.Type)) ? await meetings.ReadAsync(meetingId, cancellationToken: cancellationToken) : [])
        {
            var before = meeting;
            meeting = before.Apply(e);
            if (!positions.TryGetValue(meeting.Version, out var position))
                continue;
            foreach (var draft in MessageRules.Of(before, e))
            {
                people ??= await seated.OfMeetingAsync(meeting.CommunityId, meetingId, cancellationToken);
                foreach (var (person, userId) in await RecipientsAsync(meeting, draft.To, people, cancellationToken))
                    told.Add((position, new NewMessage(
                        CommandIds.Derive(meetingId, $"message:{meeting.Version}:{draft.Kind}:{person?.Id ?? userId:N}"),
                        meeting.CommunityId, meetingId, person?.Id, userId, draft.Kind, draft.Content, e.At, draft.Until,
                        draft.Until > now ? WayTo(person, channels) : null)));
            }
        }

        return told;
    }

    private async Task<IEnumerable<(Councillor? Person, Guid? UserId)>> RecipientsAsync(
        Meeting meeting, Audience to, IReadOnlyDictionary<Guid, Councillor> people, CancellationToken cancellationToken) => to switch
    {
        Audience.Seats seats => seats.SeatIds.Where(people.ContainsKey).Select(id => ((Councillor?)people[id], people[id].UserId)),
        Audience.Account account => Accounts([account.UserId]),
        Audience.Unit unit => Accounts(await messages.AccountsOfUnitAsync(meeting.CommunityId, unit.UnitId, cancellationToken)),
        Audience.Holders holders => Accounts(await messages.AccountsWithAsync(meeting.CommunityId, holders.Roles, cancellationToken)),
        Audience.Voices voices => Accounts(await AskedAsync(meeting, voices, cancellationToken)),
        _ => [],
    };

    /// <summary>Of the residents who are asked those with an account; the others are asked by their inquiry code only.</summary>
    private async Task<List<Guid>> AskedAsync(Meeting meeting, Audience.Voices voices, CancellationToken cancellationToken)
    {
        var (asked, accounts) = (voices.Names.ToHashSet(), new List<Guid>());
        foreach (var voice in await evidence.VoicesAsync(meeting.CommunityId, meeting.Id, cancellationToken))
            if (voice.ResidentKey.StartsWith(AccountKey, StringComparison.Ordinal)
                && Guid.TryParseExact(voice.ResidentKey.AsSpan(AccountKey.Length), "D", out var userId)
                && asked.Contains(await pseudonyms.OfAsync(meeting.Id, voice.ResidentKey)))
                accounts.Add(userId);
        return accounts;
    }

    private static IEnumerable<(Councillor? Person, Guid? UserId)> Accounts(IEnumerable<Guid> ids) => ids.Select(id => ((Councillor?)null, (Guid?)id));

    private static DeliveryChannel? WayTo(Councillor? person, IReadOnlySet<DeliveryChannel> channels) => person switch
    {
        { ToldBy: ToldBy.Email } when channels.Contains(DeliveryChannel.Email) => DeliveryChannel.Email,
        { ToldBy: ToldBy.Sms } when channels.Contains(DeliveryChannel.Sms) => DeliveryChannel.Sms,
        _ => null,
    };
}
