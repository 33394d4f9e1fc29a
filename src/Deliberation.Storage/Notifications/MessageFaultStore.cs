using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Notifications;

/// <summary>Events of which no messages could be made, until they can.</summary>
public sealed class MessageFaultStore(Database database)
{
    private const string Columns =
        "SELECT f.position, f.meeting_id, f.version, f.kind, f.attempts, f.failed_at, f.next_at, m.title FROM message_faults f JOIN meetings m ON m.id = f.meeting_id";

    /// <summary>What is to be tried again now, the oldest first.</summary>
    public Task<IReadOnlyList<MessageFault>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        ListAsync($"{Columns} WHERE f.next_at <= @now ORDER BY f.position {database.Dialect.Limit}", new { now, limit }, cancellationToken);

    /// <summary>What is not mended in a community, the oldest first.</summary>
    public Task<IReadOnlyList<MessageFault>> OfCommunityAsync(string communityId, int limit, CancellationToken cancellationToken = default) =>
        ListAsync($"{Columns} WHERE m.community_id = @communityId ORDER BY f.position {database.Dialect.Limit}", new { communityId, limit }, cancellationToken);

    /// <summary>Keeps the messages that could be made at last and forgets the fault, in one transaction. False, and nothing is kept, when another node was faster.</summary>
    public Task<bool> MendedAsync(MessageFault fault, IReadOnlyList<NewMessage> messages, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            if (await work.ExecuteAsync("DELETE FROM message_faults WHERE position = @Position AND attempts = @Attempts", new { fault.Position, fault.Attempts }) == 0)
                return false;
            foreach (var message in messages)
                await MessageStore.AddAsync(work, message);
            return true;
        },
        cancellationToken);

    /// <summary>It failed once more. False when another node was faster.</summary>
    public Task<bool> FailedAgainAsync(MessageFault fault, string kind, DateTimeOffset now, DateTimeOffset? nextAt, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work => await work.ExecuteAsync(
            "UPDATE message_faults SET kind = @kind, attempts = attempts + 1, failed_at = @now, next_at = @nextAt WHERE position = @Position AND attempts = @Attempts",
            new { fault.Position, fault.Attempts, kind, now, nextAt }) == 1,
        cancellationToken);

    /// <summary>Tries it again at once, as staff asked, with an entry in the audit log; false when it is not of the community, or mended.</summary>
    public Task<bool> TryAgainAsync(string communityId, long position, Guid? actorId, DateTimeOffset now, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            var changed = await work.ExecuteAsync(
                """
                UPDATE message_faults SET next_at = @now
                WHERE position = @position AND EXISTS (SELECT 1 FROM meetings m WHERE m.id = message_faults.meeting_id AND m.community_id = @communityId)
                """,
                new { position, communityId, now });
            if (changed == 1)
                await AuditLog.AppendAsync(work, new AuditEntry(communityId, actorId, "message.try-again", $"event/{position}", now));
            return changed == 1;
        },
        cancellationToken);

    internal static Task<int> AddAsync(UnitOfWork work, IEnumerable<MessageFault> faults) => work.ExecuteAsync(
        "INSERT INTO message_faults (position, meeting_id, version, kind, attempts, failed_at, next_at) VALUES (@Position, @MeetingId, @Version, @Kind, @Attempts, @FailedAt, @NextAt)",
        faults.Select(fault => new { fault.Position, fault.MeetingId, fault.Version, fault.Kind, fault.Attempts, fault.FailedAt, fault.NextAt }));

    private Task<IReadOnlyList<MessageFault>> ListAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<MessageFault>>(
        async read => [.. (await read.QueryAsync<Row>(sql, parameters)).Select(row =>
            new MessageFault(row.Position, row.MeetingId, row.Version, row.Kind, (int)row.Attempts, row.FailedAt, row.NextAt, row.Title))],
        cancellationToken);

    private sealed class Row
    {
        public long Position { get; set; }

        public Guid MeetingId { get; set; }

        public long Version { get; set; }

        public string Kind { get; set; } = "";

        public long Attempts { get; set; }

        public DateTimeOffset FailedAt { get; set; }

        public DateTimeOffset? NextAt { get; set; }

        public string Title { get; set; } = "";
    }
}
