using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Opinions;

namespace Deliberation.Storage.Handling;

/// <summary>批量答复: one reply to many opinions of a topic. Each person reads it under their own inquiry code.</summary>
public sealed class BulkReplies(Database database)
{
    private const string Unanswered = "f.topic_id = @topicId AND f.community_id = @communityId AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.opinion_seq = o.seq)";

    /// <summary>The first opinions of a topic that nobody replied to, those said first before the others.</summary>
    public Task<IReadOnlyList<StoredOpinion>> UnansweredAsync(string communityId, long topicId, int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<StoredOpinion>>(
            async read => [.. (await read.QueryAsync<OpinionRow>(
                    $"SELECT {OpinionRow.Whole} FROM findings f JOIN opinions o ON o.seq = f.seq WHERE {Unanswered} ORDER BY f.said_at, f.seq {read.Dialect.Limit}",
                    new { communityId, topicId, limit }))
                .Select(row => row.ToStored())],
            cancellationToken);

    /// <summary>How many opinions of a topic nobody replied to.</summary>
    public Task<int> CountAsync(string communityId, long topicId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.ScalarAsync<int>($"SELECT COUNT(*) FROM findings f JOIN opinions o ON o.seq = f.seq WHERE {Unanswered}", new { communityId, topicId }), cancellationToken);

    /// <summary>
    /// Sends the reply to those of the opinions that are of the topic and that nobody replied to meanwhile: all in one transaction, each in the audit log.
    /// The same command sends once.
    /// </summary>
    /// <returns>To how many it was sent, by this command.</returns>
    public Task<int> SendAsync(
        string communityId, long topicId, IReadOnlyCollection<Guid> opinionIds, OpinionReply reply, Guid? actorId, Guid commandId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                if (await CommandLog.FindAsync(work, CommandLog.BulkReply, commandId) is { } done)
                    return (int)done.Version;
                var rows = await work.QueryAsync<OpinionRow>(
                    $"SELECT {OpinionRow.Whole} FROM findings f JOIN opinions o ON o.seq = f.seq WHERE o.id IN @opinionIds AND {Unanswered} ORDER BY o.seq",
                    new { communityId, topicId, opinionIds = opinionIds.Select(id => id.ToString("D")).ToArray() });
                foreach (var row in rows)
                {
                    await work.ExecuteAsync(
                        "INSERT INTO replies (opinion_seq, text, by_name, at, command_id) VALUES (@Seq, @Text, @By, @At, @id)",
                        new { row.Seq, reply.Text, reply.By, reply.At, id = Guid.CreateVersion7(reply.At) });
                    await AuditLog.AppendAsync(work, new AuditEntry(communityId, actorId, "opinion.reply", $"opinion/{row.Id:D}", reply.At, $"bulk {commandId:D}"));
                }

                await CommandLog.AddAsync(work, CommandLog.BulkReply, commandId, $"topic/{topicId}", rows.Count, reply.At);
                return rows.Count;
            },
            cancellationToken);
}
