using Deliberation.Domain.Notifications;

namespace Deliberation.Storage.Notifications;

/// <summary>A message as it is kept.</summary>
/// <param name="Seq">Rises with every message.</param>
/// <param name="Id">Follows from event and person.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="MeetingId">About which meeting.</param>
/// <param name="PersonId">The councillor it is for; null when it is for an account only.</param>
/// <param name="UserId">The account that finds it; null without one.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Content">With what.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Until">After this it is not sent out any more, UTC.</param>
/// <param name="Read">Whether the account has seen it.</param>
public sealed record Message(
    long Seq,
    Guid Id,
    string CommunityId,
    Guid MeetingId,
    Guid? PersonId,
    Guid? UserId,
    MessageKind Kind,
    MessageContent Content,
    DateTimeOffset At,
    DateTimeOffset Until,
    bool Read);
