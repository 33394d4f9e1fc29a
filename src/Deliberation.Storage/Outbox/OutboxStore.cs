using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Outbox;

/// <summary>Messages written in the transaction of what they tell, and delivered at least once afterwards.</summary>
public sealed class OutboxStore(Database database)
{
    /// <summary>Adds a message to the transaction; it may be claimed as soon as that is committed.</summary>
    public static Task EnqueueAsync(UnitOfWork work, string kind, string payload, DateTimeOffset at) =>
        work.ExecuteAsync(
            "INSERT INTO outbox (kind, payload, at, attempts, next_at) VALUES (@kind, @payload, @at, 0, @at)", new { kind, payload, at });

    /// <summary>Claims messages in the order in which they fell due; until <paramref name="visibility"/> has passed no other worker gets them.</summary>
    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        DateTimeOffset now, TimeSpan visibility, int limit, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<OutboxMessage>>(
            async work =>
            {
                var rows = await work.QueryAsync<OutboxRow>(
                    $"SELECT seq, kind, payload, at, attempts + 1 AS attempts FROM outbox WHERE next_at <= @now ORDER BY next_at, seq {work.Dialect.Limit}",
                    new { now, limit });
                await work.ExecuteAsync(
                    "UPDATE outbox SET attempts = attempts + 1, next_at = @until WHERE seq = @Seq", rows.Select(row => new { row.Seq, until = now + visibility }));
                return [.. rows.Select(row => new OutboxMessage(row.Seq, row.Kind, row.Payload, row.At, row.Attempts))];
            },
            cancellationToken);

    /// <summary>The message was delivered and is removed. False when another worker has claimed it since.</summary>
    public Task<bool> DoneAsync(OutboxMessage message, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work => await work.ExecuteAsync(
                "DELETE FROM outbox WHERE seq = @Seq AND attempts = @Attempts", new { message.Seq, message.Attempts }) == 1,
            cancellationToken);

    /// <summary>The delivery failed: it is tried again at <paramref name="nextAt"/>, or never when that is null. False when another worker has claimed it since.</summary>
    public Task<bool> FailedAsync(
        OutboxMessage message, string error, DateTimeOffset? nextAt, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work => await work.ExecuteAsync(
                "UPDATE outbox SET error = @error, next_at = @nextAt WHERE seq = @Seq AND attempts = @Attempts",
                new { message.Seq, message.Attempts, error, nextAt }) == 1,
            cancellationToken);

    /// <summary>How the outbox stands.</summary>
    public Task<OutboxCounts> CountAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session =>
            {
                var row = await session.FirstOrDefaultAsync<CountRow>(
                    """
                    SELECT COUNT(next_at) AS waiting, COUNT(CASE WHEN next_at IS NOT NULL THEN error END) AS failing,
                           COUNT(*) - COUNT(next_at) AS given_up, MIN(CASE WHEN next_at IS NOT NULL THEN at END) AS oldest
                    FROM outbox
                    """);
                return new OutboxCounts(row!.Waiting, row.Failing, row.GivenUp, row.Oldest);
            },
            cancellationToken);

    private sealed class OutboxRow
    {
        public long Seq { get; set; }

        public string Kind { get; set; } = "";

        public string Payload { get; set; } = "";

        public DateTimeOffset At { get; set; }

        public int Attempts { get; set; }
    }

    private sealed class CountRow
    {
        public long Waiting { get; set; }

        public long Failing { get; set; }

        public long GivenUp { get; set; }

        public DateTimeOffset? Oldest { get; set; }
    }
}
