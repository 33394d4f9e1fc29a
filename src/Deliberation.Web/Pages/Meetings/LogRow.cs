using Deliberation.Storage.Events;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>One event in the file of a log.</summary>
/// <param name="StreamId">The log's name.</param>
/// <param name="Version">Place in the log.</param>
/// <param name="Type">Its stable name.</param>
/// <param name="At">Milliseconds since 1970 UTC.</param>
/// <param name="Data">The stored JSON text, character for character.</param>
/// <param name="PreviousHash">Hash of the event before it; empty for the first.</param>
/// <param name="Hash">See <see cref="EventHash"/>.</param>
internal sealed record LogRow(string StreamId, long Version, string Type, long At, string Data, string PreviousHash, string Hash)
{
    public static LogRow Of(StoredEvent e) => new(e.StreamId, e.Version, e.Type, e.At.ToUnixTimeMilliseconds(), e.Json, e.PreviousHash, e.Hash);

    /// <summary>What of the event its hash covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is none.</exception>
    public StoredEvent ToEvent() => new(0, StreamId, Version, Type, Data, DateTimeOffset.FromUnixTimeMilliseconds(At), null, Guid.Empty, PreviousHash, Hash);
}
