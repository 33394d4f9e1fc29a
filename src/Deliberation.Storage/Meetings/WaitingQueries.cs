using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Meetings;

/// <summary>
/// What residents said and staff have not yet taken up. A topic is taken up while it, or one that became part of it, has an open item; an item that was
/// closed still covers what was said before that.
/// </summary>
public sealed class WaitingQueries(Database database)
{
    private const string Urgent = """
        FROM findings f JOIN opinions o ON o.seq = f.seq
        WHERE f.community_id = @communityId AND f.urgency <> '[]'
        AND NOT EXISTS (SELECT 1 FROM urgency_reviews r WHERE r.opinion_seq = f.seq)
        AND NOT EXISTS (SELECT 1 FROM handlings h WHERE h.opinion_seq = f.seq)
        AND NOT EXISTS (
          SELECT 1 FROM meetings m JOIN topics t ON t.id = m.topic_id
          WHERE m.community_id = @communityId AND COALESCE(t.merged_into, t.id) = f.topic_id AND (m.is_open = 1 OR m.changed_at >= f.said_at))
        """;

    private const string Hot = """
        FROM topics
        WHERE community_id = @communityId AND merged_into IS NULL AND messages >= 2 AND NOT EXISTS (
          SELECT 1 FROM meetings m JOIN topics t ON t.id = m.topic_id
          WHERE m.community_id = @communityId AND COALESCE(t.merged_into, t.id) = topics.id AND (m.is_open = 1 OR m.changed_at >= topics.last_at))
        """;

    /// <summary>Opinions that speak of something urgent, were not found to be no emergency and have no clock of their own, the newest first.</summary>
    public Task<Waiting<StoredOpinion>> UrgentAsync(string communityId, int limit, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => new Waiting<StoredOpinion>(
            await read.ScalarAsync<int>($"SELECT COUNT(*) {Urgent}", new { communityId }),
            [.. (await read.QueryAsync<OpinionRow>(
                    $"SELECT {OpinionRow.Whole} {Urgent} ORDER BY f.said_at DESC, f.seq DESC {read.Dialect.Limit}", new { communityId, limit }))
                .Select(row => row.ToStored())]),
        cancellationToken);

    /// <summary>Topics that at least two opinions speak of, the hottest first.</summary>
    public Task<Waiting<Topic>> HotAsync(string communityId, int limit, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => new Waiting<Topic>(
            await read.ScalarAsync<int>($"SELECT COUNT(*) {Hot}", new { communityId }),
            [.. (await read.QueryAsync<TopicRow>($"SELECT {TopicRow.Columns} {Hot} ORDER BY heat DESC, id DESC {read.Dialect.Limit}", new { communityId, limit }))
                .Select(row => row.ToTopic())]),
        cancellationToken);
}
