using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Deadlines;

/// <summary>The open deadlines of all streams. They are the record; timers only read them.</summary>
public sealed class DeadlineStore(Database database)
{
    /// <summary>
    /// Makes <paramref name="deadlines"/> the only ones of the stream, in the transaction that changes the stream. One that was handled and still stands
    /// at the same time stays handled; one that moved is open again.
    /// </summary>
    public static async Task ReplaceAsync(UnitOfWork work, string streamId, IEnumerable<(string Kind, DateTimeOffset DueAt)> deadlines)
    {
        var before = (await work.QueryAsync<DeadlineRow>(
            "SELECT kind, due_at, handled_at FROM deadlines WHERE stream_id = @streamId", new { streamId })).ToDictionary(row => row.Kind);
        await work.ExecuteAsync("DELETE FROM deadlines WHERE stream_id = @streamId", new { streamId });
        await work.ExecuteAsync(
            "INSERT INTO deadlines (stream_id, kind, due_at, try_at, handled_at) VALUES (@streamId, @kind, @dueAt, @dueAt, @handledAt)",
            deadlines.Select(deadline => new
            {
                streamId,
                kind = deadline.Kind,
                dueAt = deadline.DueAt,
                handledAt = before.TryGetValue(deadline.Kind, out var row) && row.DueAt.ToUnixTimeMilliseconds() == deadline.DueAt.ToUnixTimeMilliseconds() ? row.HandledAt : null,
            }));
    }

    /// <summary>Has every stream that has a deadline of these kinds looked at now, also one whose time was handled: the calendar it was counted with is another.</summary>
    public Task<int> WakeAsync(IEnumerable<string> kinds, DateTimeOffset now, CancellationToken cancellationToken = default) => database.WriteAsync(
        work => work.ExecuteAsync("UPDATE deadlines SET try_at = @now, handled_at = NULL WHERE kind = @kind", kinds.Select(kind => new { kind, now })), cancellationToken);

    /// <summary>At most <paramref name="limit"/> deadlines that are due or were woken, and not handled, the longest waiting first.</summary>
    public Task<IReadOnlyList<Deadline>> DueAsync(DateTimeOffset now, int limit = 100, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<Deadline>>(
            async session => [.. (await session.QueryAsync<DeadlineRow>(
                    $"""
                    SELECT stream_id, kind, due_at FROM deadlines
                    WHERE handled_at IS NULL AND try_at <= @now ORDER BY try_at, stream_id, kind {session.Dialect.Limit}
                    """,
                    new { now, limit }))
                .Select(row => new Deadline(row.StreamId, row.Kind, row.DueAt))],
            cancellationToken);

    /// <summary>Marks a deadline handled; false when it was moved, removed or handled since it was read.</summary>
    public Task<bool> MarkHandledAsync(Deadline deadline, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        SetAsync("handled_at", deadline, now, cancellationToken);

    /// <summary>Leaves a deadline whose stream failed alone until a later time, so that it does not keep others waiting.</summary>
    public Task<bool> DeferAsync(Deadline deadline, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        SetAsync("try_at", deadline, until, cancellationToken);

    private Task<bool> SetAsync(string column, Deadline deadline, DateTimeOffset time, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async work => await work.ExecuteAsync(
                $"""
                UPDATE deadlines SET {column} = @time
                WHERE stream_id = @StreamId AND kind = @Kind AND due_at = @DueAt AND handled_at IS NULL
                """,
                new { time, deadline.StreamId, deadline.Kind, deadline.DueAt }) == 1,
            cancellationToken);

    private sealed class DeadlineRow
    {
        public string StreamId { get; set; } = "";

        public string Kind { get; set; } = "";

        public DateTimeOffset DueAt { get; set; }

        public DateTimeOffset? HandledAt { get; set; }
    }
}
