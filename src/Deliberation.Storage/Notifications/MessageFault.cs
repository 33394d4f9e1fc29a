namespace Deliberation.Storage.Notifications;

/// <summary>An event of which no messages could be made.</summary>
/// <param name="Position">Of the event in the log.</param>
/// <param name="MeetingId">The meeting it happened in.</param>
/// <param name="Version">Of the event in the meeting.</param>
/// <param name="Kind">The kind of the failure, without its words, which may quote a contact.</param>
/// <param name="Attempts">How often it was tried, from 1.</param>
/// <param name="FailedAt">When it failed last, UTC.</param>
/// <param name="NextAt">When it is tried again, UTC; null when it is tried no more by itself.</param>
/// <param name="Title">Of the item; empty while it is only recorded.</param>
public sealed record MessageFault(long Position, Guid MeetingId, long Version, string Kind, int Attempts, DateTimeOffset FailedAt, DateTimeOffset? NextAt, string Title = "");
