namespace Deliberation.Storage.Events;

/// <summary>An event to append.</summary>
/// <param name="Type">Its stable name with a version, for example <c>meeting.proposed.v1</c>; one line.</param>
/// <param name="Json">Its data, kept byte for byte.</param>
/// <param name="At">UTC; kept to the millisecond.</param>
/// <param name="ActorId">The account behind it; null for a visitor or the system.</param>
public sealed record NewEvent(string Type, string Json, DateTimeOffset At, Guid? ActorId);
