using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Topics;

/// <summary>Figures about topics that pages show.</summary>
public sealed class TopicQueries(Database database)
{
    private const long WeekMilliseconds = 7L * 24 * 60 * 60 * 1000;

    /// <summary>Living topics with at least so many opinions, by category; the largest first.</summary>
    public Task<IReadOnlyList<TopicCount>> CountByCategoryAsync(string communityId, int minMessages, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<TopicCount>>(
            async session => [.. (await session.QueryAsync<CategoryRow>(
                    """
                    SELECT category, COUNT(*) AS topics FROM topics
                    WHERE community_id = @communityId AND merged_into IS NULL AND messages >= @minMessages
                    GROUP BY category ORDER BY topics DESC, COALESCE(category, '')
                    """,
                    new { communityId, minMessages }))
                .Select(row => new TopicCount(row.Category, (int)row.Topics))],
            cancellationToken);

    /// <summary>A living topic's opinions by the week they were said in, from a moment on; weeks without any are left out.</summary>
    public Task<IReadOnlyList<WeekCount>> CountByWeekAsync(
        string communityId, long topicId, DateTimeOffset from, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<WeekCount>>(
            async session => [.. (await session.QueryAsync<WeekRow>(
                    """
                    SELECT week, COUNT(*) AS opinions FROM (
                      SELECT (said_at - @start) / @length AS week FROM findings WHERE topic_id = @topicId AND community_id = @communityId AND said_at >= @start) weeks
                    GROUP BY week ORDER BY week
                    """,
                    new { communityId, topicId, start = from.ToUnixTimeMilliseconds(), length = WeekMilliseconds }))
                .Select(row => new WeekCount((int)row.Week, (int)row.Opinions))],
            cancellationToken);

    private sealed class CategoryRow
    {
        public string? Category { get; set; }

        public long Topics { get; set; }
    }

    private sealed class WeekRow
    {
        public long Week { get; set; }

        public long Opinions { get; set; }
    }
}
