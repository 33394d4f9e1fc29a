namespace Deliberation.Storage.Meetings;

/// <summary>A voice that is asked to rate an outcome.</summary>
/// <param name="MeetingId">The meeting whose outcome it is.</param>
/// <param name="Answered">Whether it has answered; it may still change its answer.</param>
public sealed record AskedVoice(Guid MeetingId, bool Answered);
