using Deliberation.Storage.Connections;
using Deliberation.Storage.Paging;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Meetings;

/// <summary>
/// Topics of two or more residents that nobody has answered, so that what is not hot any more is not forgotten. An answer is a decision with a public reason: while an item of the topic, or of
/// one that became part of it, is accepted, postponed or further on, all that was said is answered; an item that was closed (rejected, or answered by a meeting) answers what was said before that.
/// A proposal that waits for its decision answers nothing, nor does a postponement whose day has come. An item that is part of another is answered as that one is.
/// </summary>
public sealed class BacklogQueries(Database database)
{
    private const string Answers = """
        answers AS (
          SELECT COALESCE(x.merged_into, x.id) AS topic_id,
            MAX(CASE WHEN COALESCE(whole.is_open, m.is_open) = 1 AND COALESCE(whole.stage, m.stage) <> 'Proposed' THEN 1 ELSE 0 END) AS handled,
            MAX(CASE WHEN COALESCE(whole.is_open, m.is_open) = 0 THEN COALESCE(whole.changed_at, m.changed_at) END) AS closed_at
          FROM meetings m JOIN topics x ON x.id = m.topic_id LEFT JOIN meetings whole ON whole.id = m.merged_into
          WHERE m.community_id = @communityId GROUP BY COALESCE(x.merged_into, x.id))
        """;

    // The first half goes through an index in the order of the list; the second is as small as the number of closed items.
    private const string Waiting = $"""
        waiting AS (
          SELECT {TopicRow.Columns}, first_at AS since FROM topics
          WHERE community_id = @communityId AND merged_into IS NULL AND residents >= 2
            AND NOT EXISTS (SELECT 1 FROM answers a WHERE a.topic_id = topics.id AND (a.handled = 1 OR a.closed_at IS NOT NULL))
          UNION ALL
          SELECT {TopicRow.Columns}, (
              SELECT MIN(f.said_at) FROM findings f
              WHERE f.topic_id = topics.id AND f.said_at > (SELECT a.closed_at FROM answers a WHERE a.topic_id = topics.id)) AS since
          FROM topics
          WHERE community_id = @communityId AND merged_into IS NULL AND residents >= 2
            AND id IN (SELECT a.topic_id FROM answers a WHERE a.handled = 0 AND a.closed_at IS NOT NULL AND a.closed_at < topics.last_at))
        """;

    /// <summary>The ones that wait longest first.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="category">Only those of a category; null for all.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">Length of the page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<Page<UnansweredTopic>> LongestAsync(
        string communityId, string? category = null, Cursor? after = null, int limit = 20, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read =>
        {
            var where = string.Concat(category is null ? "" : " AND category = @category", after is null ? "" : " AND (since > @Key OR (since = @Key AND id > @Id))");
            var rows = await read.QueryAsync<Row>(
                $"WITH {Answers}, {Waiting} SELECT {TopicRow.Columns}, since FROM waiting WHERE since IS NOT NULL{where} ORDER BY since, id {read.Dialect.Limit}",
                new { communityId, category, Key = (long?)after?.Key, after?.Id, limit = limit + 1 });
            return Page.Of(rows, limit, row => new UnansweredTopic(row.ToTopic(), row.Since), row => new Cursor(row.Since.ToUnixTimeMilliseconds(), row.Id));
        },
        cancellationToken);

    /// <summary>How many wait, by category; the largest first.</summary>
    public Task<IReadOnlyList<TopicCount>> CountByCategoryAsync(string communityId, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<TopicCount>>(
        async read => [.. (await read.QueryAsync<CountRow>(
                $"WITH {Answers}, {Waiting} SELECT category, COUNT(*) AS topics FROM waiting WHERE since IS NOT NULL GROUP BY category ORDER BY topics DESC, COALESCE(category, '')",
                new { communityId }))
            .Select(row => new TopicCount(row.Category, (int)row.Topics))],
        cancellationToken);

    /// <summary>Since when a topic waits; null when it does not.</summary>
    public Task<DateTimeOffset?> SinceAsync(string communityId, long topicId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.FirstOrDefaultAsync<DateTimeOffset?>($"WITH {Answers}, {Waiting} SELECT since FROM waiting WHERE id = @topicId", new { communityId, topicId }), cancellationToken);

    private sealed class CountRow
    {
        public string? Category { get; set; }

        public long Topics { get; set; }
    }

    private sealed class Row : TopicRow
    {
        public DateTimeOffset Since { get; set; }
    }
}
