using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Events;

/// <summary>The streams of events. A stream's unique versions decide between two writers, on whichever nodes they run.</summary>
public sealed class EventStore(Database database)
{
    private const string Columns = "position, stream_id, version, type, data, at, actor_id, command_id, previous_hash, hash";

    /// <summary>
    /// Appends events within a unit of work, so that read models, deadlines and messages are kept together with them or not at all.
    /// Only after <see cref="AppendResult.Appended"/> may the caller write more.
    /// </summary>
    /// <param name="work">The transaction.</param>
    /// <param name="streamId">One line, for example <c>meeting/ID</c>.</param>
    /// <param name="expectedVersion">The version that the decision was made on; 0 for a new stream.</param>
    /// <param name="commandId">The command; the same id changes nothing twice.</param>
    /// <param name="events">At least one.</param>
    public static async Task<AppendResult> AppendAsync(
        UnitOfWork work, string streamId, long expectedVersion, Guid commandId, IReadOnlyList<NewEvent> events)
    {
        ArgumentOutOfRangeException.ThrowIfZero(events.Count);
        if (await CommandLog.FindAsync(work, CommandLog.Events, commandId) is { } done)
            return new AppendResult.AlreadyDone(done.StreamId, done.Version);
        var last = await work.FirstOrDefaultAsync<HeadRow>(
            $"SELECT version, hash FROM events WHERE stream_id = @streamId ORDER BY version DESC {work.Dialect.Limit}", new { streamId, limit = 1 });
        var version = last?.Version ?? 0;
        if (version != expectedVersion)
            return new AppendResult.Conflict(version);
        var previousHash = last?.Hash ?? "";
        foreach (var e in events)
        {
            if (streamId.Contains('\n', StringComparison.Ordinal) || e.Type.Contains('\n', StringComparison.Ordinal))
                throw new ArgumentException("A stream's id and an event's type are one line each.", nameof(events));
            var hash = EventHash.Of(previousHash, streamId, ++version, e.Type, e.At, e.Json);
            await work.ExecuteAsync(
                """
                INSERT INTO events (stream_id, version, type, data, at, actor_id, command_id, previous_hash, hash)
                VALUES (@streamId, @version, @Type, @Json, @At, @ActorId, @commandId, @previousHash, @hash)
                """,
                new { streamId, version, e.Type, e.Json, e.At, e.ActorId, commandId, previousHash, hash });
            previousHash = hash;
        }

        await CommandLog.AddAsync(work, CommandLog.Events, commandId, streamId, version, events[^1].At);
        return new AppendResult.Appended(version);
    }

    /// <summary>What a command did; null when it was not carried out.</summary>
    public Task<AppendResult.AlreadyDone?> FindCommandAsync(Guid commandId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session => await CommandLog.FindAsync(session, CommandLog.Events, commandId) is { } row
                ? new AppendResult.AlreadyDone(row.StreamId, row.Version)
                : null,
            cancellationToken);

    /// <summary>The events of a stream from a version on, in order; empty when there are none.</summary>
    public Task<IReadOnlyList<StoredEvent>> ReadAsync(string streamId, long fromVersion = 1, CancellationToken cancellationToken = default) =>
        LoadAsync(
            _ => $"SELECT {Columns} FROM events WHERE stream_id = @streamId AND version >= @fromVersion ORDER BY version",
            new { streamId, fromVersion },
            cancellationToken);

    /// <summary>At most <paramref name="limit"/> events of all streams after a position, in order.</summary>
    public Task<IReadOnlyList<StoredEvent>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        LoadAsync(
            dialect => $"SELECT {Columns} FROM events WHERE position > @afterPosition ORDER BY position {dialect.Limit}",
            new { afterPosition, limit },
            cancellationToken);

    /// <summary>The first version of the stream that <see cref="EventHash.Verify"/> finds broken; null when the whole holds.</summary>
    public async Task<long?> VerifyAsync(string streamId, CancellationToken cancellationToken = default) =>
        EventHash.Verify(await ReadAsync(streamId, cancellationToken: cancellationToken));

    private Task<IReadOnlyList<StoredEvent>> LoadAsync(Func<Dialect, string> sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredEvent>>(
            async session => [.. (await session.QueryAsync<EventRow>(sql(session.Dialect), parameters)).Select(row => new StoredEvent(
                row.Position, row.StreamId, row.Version, row.Type, row.Data, row.At, row.ActorId, row.CommandId, row.PreviousHash, row.Hash))],
            cancellationToken);

    private sealed class HeadRow
    {
        public long Version { get; set; }

        public string Hash { get; set; } = "";
    }

    private sealed class EventRow
    {
        public long Position { get; set; }

        public string StreamId { get; set; } = "";

        public long Version { get; set; }

        public string Type { get; set; } = "";

        public string Data { get; set; } = "";

        public DateTimeOffset At { get; set; }

        public Guid? ActorId { get; set; }

        public Guid CommandId { get; set; }

        public string PreviousHash { get; set; } = "";

        public string Hash { get; set; } = "";
    }
}
