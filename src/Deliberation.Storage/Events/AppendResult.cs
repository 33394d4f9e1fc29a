namespace Deliberation.Storage.Events;

/// <summary>What became of an append: <see cref="Appended"/>, <see cref="Conflict"/> or <see cref="AlreadyDone"/>.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>The events are part of the unit of work.</summary>
    /// <param name="Version">Version of the last of them.</param>
    public sealed record Appended(long Version) : AppendResult;

    /// <summary>The stream is not where the caller thought; nothing was written. Catch up and decide again.</summary>
    /// <param name="Version">The version it is at; 0 when it does not exist.</param>
    public sealed record Conflict(long Version) : AppendResult;

    /// <summary>The same command was carried out before; nothing was written.</summary>
    /// <param name="StreamId">The stream it changed.</param>
    /// <param name="Version">Version of its last event.</param>
    public sealed record AlreadyDone(string StreamId, long Version) : AppendResult;
}
