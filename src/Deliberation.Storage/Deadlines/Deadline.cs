namespace Deliberation.Storage.Deadlines;

/// <summary>A time at which a stream has to be woken.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Kind">What is due, unique in the stream, for example <c>measure-due/3</c>.</param>
/// <param name="DueAt">UTC, whole milliseconds.</param>
public sealed record Deadline(string StreamId, string Kind, DateTimeOffset DueAt);
