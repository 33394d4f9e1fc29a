using Deliberation.Domain.Notifications;

namespace Deliberation.Storage.Notifications;

/// <summary>A message to be kept for one person.</summary>
/// <param name="Id">Follows from event and person; one that is kept already is not added again.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="MeetingId">About which meeting.</param>
/// <param name="PersonId">The councillor it is for; null when it is for an account only.</param>
/// <param name="UserId">The account that finds it; null without one.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Content">With what.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Until">After this it is not sent out any more, UTC.</param>
/// <param name="Channel">The way out of the site; null when it is only shown.</param>
public sealed record NewMessage(
    Guid Id,
    string CommunityId,
    Guid MeetingId,
    Guid? PersonId,
    Guid? UserId,
    MessageKind Kind,
    MessageContent Content,
    DateTimeOffset At,
    DateTimeOffset Until,
    DeliveryChannel? Channel);
