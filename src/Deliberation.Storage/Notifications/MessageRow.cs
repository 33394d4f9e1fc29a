using Deliberation.Domain.Notifications;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Notifications;

/// <summary>A message with, where it was joined, its delivery.</summary>
internal sealed class MessageRow
{
    public const string Columns = "m.seq, m.id, m.community_id, m.meeting_id, m.person_id, m.user_id, m.kind, m.content, m.at, m.until, m.read_at";

    public const string WithDelivery = $"SELECT {Columns}, d.channel, d.state, d.attempts, d.again_from, d.changed_at, d.problem FROM deliveries d JOIN messages m ON m.seq = d.message_seq";

    public long Seq { get; set; }

    public Guid Id { get; set; }

    public string CommunityId { get; set; } = "";

    public Guid MeetingId { get; set; }

    public Guid? PersonId { get; set; }

    public Guid? UserId { get; set; }

    public string Kind { get; set; } = "";

    public string Content { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public DateTimeOffset Until { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public string Channel { get; set; } = "";

    public string State { get; set; } = "";

    public long Attempts { get; set; }

    public long AgainFrom { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public string? Problem { get; set; }

    public Message ToMessage() => new(
        Seq, Id, CommunityId, MeetingId, PersonId, UserId, Enum.Parse<MessageKind>(Kind), JsonText.Read<MessageContent>(Content), At, Until, ReadAt is not null);

    public Delivery ToDelivery() => new(ToMessage(), Enum.Parse<DeliveryChannel>(Channel), Enum.Parse<DeliveryState>(State), (int)Attempts, (int)AgainFrom, ChangedAt, Problem);
}
