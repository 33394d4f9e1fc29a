using Deliberation.Domain.Handling;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Handling;

/// <summary>What staff did with single opinions: replies, and alarms set aside. Each change is in the audit log, in the same transaction.</summary>
public sealed class HandlingStore(Database database)
{
    /// <summary>Stores a reply. The same command stores one.</summary>
    /// <param name="communityId">The community.</param>
    /// <param name="opinionId">An opinion of it.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="actorId">The account of who sent it.</param>
    /// <param name="commandId">The command.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when the community has no such opinion.</returns>
    public Task<bool> ReplyAsync(string communityId, Guid opinionId, OpinionReply reply, Guid? actorId, Guid commandId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                if (await SeqAsync(work, communityId, opinionId) is not { } seq)
                    return false;
                if (await work.ScalarAsync<int>("SELECT COUNT(*) FROM replies WHERE command_id = @commandId", new { commandId }) > 0)
                    return true;
                await work.ExecuteAsync(
                    "INSERT INTO replies (opinion_seq, text, by_name, at, command_id) VALUES (@seq, @Text, @By, @At, @commandId)",
                    new { seq, reply.Text, reply.By, reply.At, commandId });
                await AuditLog.AppendAsync(work, new AuditEntry(communityId, actorId, "opinion.reply", Subject(opinionId), reply.At));
                return true;
            },
            cancellationToken);

    /// <summary>The replies to an opinion, the oldest first.</summary>
    public Task<IReadOnlyList<OpinionReply>> RepliesAsync(string communityId, Guid opinionId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<OpinionReply>>(
            async read => [.. (await read.QueryAsync<Row>(
                    """
                    SELECT r.text, r.by_name, r.at FROM replies r JOIN opinions o ON o.seq = r.opinion_seq
                    WHERE o.id = @opinionId AND o.community_id = @communityId ORDER BY r.seq
                    """,
                    new { communityId, opinionId }))
                .Select(row => new OpinionReply(row.Text, row.ByName, row.At))],
            cancellationToken);

    /// <summary>Says that an opinion is no emergency, which takes it out of the fast lane; a later finding replaces an earlier one.</summary>
    /// <returns>False when the community has no such opinion.</returns>
    public Task<bool> SetAsideAsync(string communityId, Guid opinionId, UrgencyReview review, Guid? actorId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                if (await SeqAsync(work, communityId, opinionId) is not { } seq)
                    return false;
                await work.ExecuteAsync("DELETE FROM urgency_reviews WHERE opinion_seq = @seq", new { seq });
                await work.ExecuteAsync(
                    "INSERT INTO urgency_reviews (opinion_seq, reason, by_name, at) VALUES (@seq, @Reason, @By, @At)", new { seq, review.Reason, review.By, review.At });
                if (await ClockAsync(work, seq) is { InFastLane: true } clock)
                    await HandlingRows.AddAsync(work, seq, new HandlingEntry(HandlingAct.Reclassified, review.At, review.By, review.Reason, Class: clock.Calm));
                await AuditLog.AppendAsync(work, new AuditEntry(communityId, actorId, "urgency.set-aside", Subject(opinionId), review.At));
                return true;
            },
            cancellationToken);

    /// <summary>Takes that back, and the clock of the fast lane begins anew; nothing happens when it was not said.</summary>
    public Task TakeBackAsync(string communityId, Guid opinionId, Guid? actorId, DateTimeOffset at, string by = "", CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                if (await SeqAsync(work, communityId, opinionId) is not { } seq
                    || await work.ExecuteAsync("DELETE FROM urgency_reviews WHERE opinion_seq = @seq", new { seq }) == 0)
                    return;
                if (await ClockAsync(work, seq) is { InFastLane: false, ClosedAt: null, Found: DeadlineClass.Danger })
                    await HandlingRows.AddAsync(work, seq, new HandlingEntry(HandlingAct.Reclassified, at, by, "", Class: DeadlineClass.Danger));
                await AuditLog.AppendAsync(work, new AuditEntry(communityId, actorId, "urgency.take-back", Subject(opinionId), at));
            },
            cancellationToken);

    /// <summary>What staff found about an opinion that speaks of danger; null when nothing was said.</summary>
    public Task<UrgencyReview?> ReviewAsync(string communityId, Guid opinionId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async read => await read.FirstOrDefaultAsync<Row>(
                """
                SELECT r.reason AS text, r.by_name, r.at FROM urgency_reviews r JOIN opinions o ON o.seq = r.opinion_seq
                WHERE o.id = @opinionId AND o.community_id = @communityId
                """,
                new { communityId, opinionId }) is { } row
                ? new UrgencyReview(row.Text, row.ByName, row.At)
                : null,
            cancellationToken);

    private static async Task<OpinionHandling?> ClockAsync(UnitOfWork work, long seq) =>
        await HandlingRows.LoadAsync(work, "h.opinion_seq = @seq", new { seq }) is [var one] ? one.Handling : null;

    private static string Subject(Guid opinionId) => $"opinion/{opinionId:D}";

    private static Task<long?> SeqAsync(ReadSession read, string communityId, Guid opinionId) =>
        read.ScalarAsync<long?>("SELECT seq FROM opinions WHERE id = @opinionId AND community_id = @communityId", new { communityId, opinionId });

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public string ByName { get; set; } = "";

        public DateTimeOffset At { get; set; }
    }
}
