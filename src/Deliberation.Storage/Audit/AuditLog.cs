using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Audit;

/// <summary>The audit log; entries are added and never changed.</summary>
public sealed class AuditLog(Database database)
{
    /// <summary>Adds an entry in the transaction of what it tells of.</summary>
    public static Task AppendAsync(UnitOfWork work, AuditEntry entry) =>
        work.ExecuteAsync(
            """
            INSERT INTO audit_log (community_id, actor_id, action, subject, details, at)
            VALUES (@CommunityId, @ActorId, @Action, @Subject, @Details, @At)
            """,
            entry);

    /// <summary>Adds an entry of its own.</summary>
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) =>
        database.WriteAsync(work => AppendAsync(work, entry), cancellationToken);

    /// <summary>Entries of a community, newest first; of all when it is null. The next page ends before the last number of this one.</summary>
    public Task<IReadOnlyList<AuditRecord>> ListAsync(
        string? communityId, long before = long.MaxValue, int limit = 50, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<AuditRecord>>(
            async session =>
            {
                var scope = communityId is null ? "" : "AND community_id = @communityId";
                var rows = await session.QueryAsync<AuditRow>(
                    $"""
                    SELECT seq, community_id, actor_id, action, subject, details, at FROM audit_log
                    WHERE seq < @before {scope} ORDER BY seq DESC {session.Dialect.Limit}
                    """,
                    new { communityId, before, limit });
                return [.. rows.Select(row => new AuditRecord(
                    row.Seq, new AuditEntry(row.CommunityId, row.ActorId, row.Action, row.Subject, row.At, row.Details)))];
            },
            cancellationToken);

    private sealed class AuditRow
    {
        public long Seq { get; set; }

        public string? CommunityId { get; set; }

        public Guid? ActorId { get; set; }

        public string Action { get; set; } = "";

        public string Subject { get; set; } = "";

        public string Details { get; set; } = "";

        public DateTimeOffset At { get; set; }
    }
}
