using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Topics;

/// <summary>
/// Mining all voices again while readers see what was found before. Findings and merges wait in tables of their own; at the end they take the old ones' place.
/// The search index alone is renewed on the way: it holds no state of its own that a reader could see torn.
/// </summary>
internal static class Remining
{
    private const string Table = "remined_findings";

    public static async Task AddAsync(UnitOfWork work, MinedBatch batch)
    {
        if (batch.After == 0)
            await ForgetAsync(work, batch.CommunityId);
        foreach (var merge in batch.Merges)
        {
            var parameters = new { batch.CommunityId, merge.From, merge.Into, merge.At, merge.Why };
            await work.ExecuteAsync(
                "INSERT INTO remined_merges (community_id, from_id, into_id, at, why) VALUES (@CommunityId, @From, @Into, @At, @Why)", parameters);
            await work.ExecuteAsync($"UPDATE {Table} SET topic_id = @Into WHERE topic_id = @From AND community_id = @CommunityId", parameters);
        }

        foreach (var opinion in batch.Opinions)
            await MinedBatchWriter.SaveAsync(work, batch.CommunityId, opinion, Table);
        await MinedBatchWriter.MoveAsync(work, batch, Table);
        await work.UpsertAsync(
            "UPDATE reminings SET settings = @Settings, position = @Position, decided = @Decided WHERE community_id = @CommunityId",
            "INSERT INTO reminings (community_id, settings, position, decided) VALUES (@CommunityId, @Settings, @Position, @Decided)",
            new { batch.CommunityId, batch.Settings, batch.Position, batch.Decided });
    }

    /// <summary>Rows that stay as they are are not touched: a small change of a lexicon moves few opinions, and the writer's lock is held meanwhile.</summary>
    public static async Task ReplaceFindingsAsync(UnitOfWork work, string communityId)
    {
        await work.ExecuteAsync(
            $"""
            DELETE FROM findings WHERE community_id = @communityId AND seq IN (
              SELECT seq FROM (
                SELECT * FROM findings WHERE community_id = @communityId EXCEPT SELECT * FROM {Table} WHERE community_id = @communityId) changed)
            """,
            new { communityId });
        await work.ExecuteAsync(
            $"""
            INSERT INTO findings SELECT * FROM {Table} r
            WHERE community_id = @communityId AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.seq = r.seq)
            """,
            new { communityId });
    }

    /// <summary>Every topic that ever was leads to the one that holds its first opinion now.</summary>
    public static Task LeadAsync(UnitOfWork work, string communityId) => work.ExecuteAsync(
        """
        UPDATE topics SET merged_into = NULLIF((SELECT topic_id FROM findings f WHERE f.seq = topics.id), id)
        WHERE community_id = @communityId
        """,
        new { communityId });

    /// <summary>
    /// Every topic that ever was leads to the one that holds its first opinion now. In the log of merges stays what is still true; what came new is added.
    /// </summary>
    public static async Task RedirectAsync(UnitOfWork work, string communityId, DateTimeOffset at)
    {
        await LeadAsync(work, communityId);
        await work.ExecuteAsync(
            """
            DELETE FROM topic_merges WHERE community_id = @communityId AND NOT EXISTS (
              SELECT 1 FROM findings a JOIN findings b ON b.topic_id = a.topic_id
              WHERE a.seq = topic_merges.from_id AND b.seq = topic_merges.into_id AND a.topic_id <> a.seq)
            """,
            new { communityId });
        await work.ExecuteAsync(
            """
            INSERT INTO topic_merges (community_id, from_id, into_id, at, why)
            SELECT community_id, from_id, into_id, @at, why FROM remined_merges r
            WHERE community_id = @communityId AND NOT EXISTS (SELECT 1 FROM topic_merges m WHERE m.from_id = r.from_id) ORDER BY seq
            """,
            new { communityId, at });
        await work.ExecuteAsync(
            """
            INSERT INTO topic_merges (community_id, from_id, into_id, at, why)
            SELECT community_id, id, merged_into, @at, '{}' FROM topics t
            WHERE community_id = @communityId AND merged_into IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic_merges m WHERE m.from_id = t.id)
              AND NOT EXISTS (SELECT 1 FROM topic_decision_opinions o WHERE o.opinion_seq = t.id) ORDER BY id
            """,
            new { communityId, at });
    }

    public static async Task ForgetAsync(UnitOfWork work, string communityId)
    {
        foreach (var table in (string[])["reminings", Table, "remined_merges"])
            await work.ExecuteAsync($"DELETE FROM {table} WHERE community_id = @communityId", new { communityId });
    }
}
