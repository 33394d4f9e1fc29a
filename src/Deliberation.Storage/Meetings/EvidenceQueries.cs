using Deliberation.Domain.Agenda;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Meetings;

/// <summary>Who stands behind a topic: what a proposal freezes as evidence, and whom an evaluation asks.</summary>
public sealed class EvidenceQueries(Database database)
{
    /// <summary>The item with all that were merged into it, and into them.</summary>
    private const string Parts = """
        WITH RECURSIVE parts (id, topic_id) AS (
          SELECT id, topic_id FROM meetings WHERE id = @meetingId AND community_id = @communityId
          UNION SELECT m.id, m.topic_id FROM meetings m JOIN parts ON m.merged_into = parts.id)
        SELECT DISTINCT COALESCE(t.merged_into, t.id) FROM parts JOIN topics t ON t.id = parts.topic_id
        """;

    private const string OpinionsOfTopics = "FROM findings f JOIN opinions o ON o.seq = f.seq WHERE f.topic_id IN @topicIds AND f.community_id = @communityId";

    /// <summary>The topic with what stands behind it now; null when the community has no such topic.</summary>
    public Task<TopicFacts?> FindTopicAsync(string communityId, long topicId, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read =>
        {
            var id = await SurvivorAsync(read, communityId, topicId);
            var topic = await read.FirstOrDefaultAsync<TopicRow>(
                "SELECT id, place, category, heat FROM topics WHERE id = @id AND community_id = @communityId", new { id, communityId });
            if (topic is null)
                return null;
            var of = new { topicIds = new[] { id }, communityId };
            var opinions = await read.QueryAsync<OpinionRow>(
                $"SELECT o.id, o.resident_key, o.said_at {OpinionsOfTopics} ORDER BY o.seq", of);
            var seconders = await read.QueryAsync<string>(
                $"SELECT s.resident_key FROM seconds s WHERE s.opinion_seq IN (SELECT o.seq {OpinionsOfTopics})", of);
            return new TopicFacts(topic.Id, communityId, topic.Place, topic.Category, new Evidence(
                [.. opinions.Select(o => o.Id)],
                opinions.Select(o => o.ResidentKey).Concat(seconders).Distinct(StringComparer.Ordinal).Count(),
                seconders.Count,
                topic.Heat,
                opinions.Min(o => o.SaidAt),
                opinions.Max(o => o.SaidAt)));
        },
        cancellationToken);

    /// <summary>
    /// The residents behind an item now, also behind those merged into it, each once however often the person spoke, in the order in which they first did.
    /// </summary>
    public Task<IReadOnlyList<ResidentVoice>> VoicesAsync(string communityId, Guid meetingId, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read =>
        {
            var rows = await read.QueryAsync<VoiceRow>(
                $"""
                SELECT o.seq, o.id, o.resident_key {OpinionsOfTopics}
                UNION ALL
                SELECT s.seq, s.id, s.resident_key FROM seconds s WHERE s.opinion_seq IN (SELECT o.seq {OpinionsOfTopics})
                ORDER BY 1
                """,
                new { topicIds = await read.QueryAsync<long>(Parts, new { meetingId, communityId }), communityId });
            return (IReadOnlyList<ResidentVoice>)[.. rows.DistinctBy(row => row.ResidentKey).Select(row => new ResidentVoice(row.Id, row.ResidentKey))];
        },
        cancellationToken);

    /// <summary>Who spoke in an opinion or a second; null when there is no such voice.</summary>
    public Task<string?> ResidentOfAsync(Guid voiceId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.FirstOrDefaultAsync<string>(
            "SELECT resident_key FROM opinions WHERE id = @voiceId UNION ALL SELECT resident_key FROM seconds WHERE id = @voiceId", new { voiceId }),
        cancellationToken);

    /// <summary>The topic itself and every topic that became part of it.</summary>
    public Task<IReadOnlyList<long>> LineageAsync(string communityId, long topicId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.QueryAsync<long>(
            "SELECT id FROM topics WHERE community_id = @communityId AND (id = @topicId OR merged_into = @topicId) ORDER BY id",
            new { topicId, communityId }),
        cancellationToken);

    /// <summary>The living topic that a topic became part of; itself when it lives.</summary>
    private static async Task<long> SurvivorAsync(ReadSession read, string communityId, long topicId) => await read.ScalarAsync<long?>(
        "SELECT merged_into FROM topics WHERE id = @topicId AND community_id = @communityId", new { topicId, communityId }) ?? topicId;

    private sealed class TopicRow
    {
        public long Id { get; set; }

        public string Place { get; set; } = "";

        public string? Category { get; set; }

        public double Heat { get; set; }
    }

    private sealed class VoiceRow
    {
        public long Seq { get; set; }

        public Guid Id { get; set; }

        public string ResidentKey { get; set; } = "";
    }

    private sealed class OpinionRow
    {
        public Guid Id { get; set; }

        public string ResidentKey { get; set; } = "";

        public DateTimeOffset SaidAt { get; set; }
    }
}
