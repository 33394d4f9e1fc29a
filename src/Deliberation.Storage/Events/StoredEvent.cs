namespace Deliberation.Storage.Events;

/// <summary>An event as it stands in the store.</summary>
/// <param name="Position">Its place among the events of all streams; rises, with gaps.</param>
/// <param name="StreamId">The stream it belongs to.</param>
/// <param name="Version">Its place in the stream: 1, 2, 3 …</param>
/// <param name="Type">Its stable name.</param>
/// <param name="Json">Its data.</param>
/// <param name="At">UTC, whole milliseconds.</param>
/// <param name="ActorId">The account behind it; null for a visitor or the system.</param>
/// <param name="CommandId">The command that made it.</param>
/// <param name="PreviousHash">Hash of the event before it in the stream; empty for the first.</param>
/// <param name="Hash">See <see cref="EventHash"/>.</param>
public sealed record StoredEvent(
    long Position,
    string StreamId,
    long Version,
    string Type,
    string Json,
    DateTimeOffset At,
    Guid? ActorId,
    Guid CommandId,
    string PreviousHash,
    string Hash);
