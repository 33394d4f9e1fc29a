using System.Globalization;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Paging;

namespace Deliberation.Storage.Topics;

/// <summary>What mining found. An id of another community is as unknown as one that never was.</summary>
public sealed class TopicStore(Database database)
{
    /// <summary>Name of the lease that the miner of a community holds.</summary>
    public static string LeaseName(string communityId) => $"miner/{communityId}";

    /// <summary>
    /// Stores a batch with the miner's new position in one transaction, if the miner still holds its lease. While the voices are mined again, its findings and merges
    /// are kept aside, and its topics and heat are left out.
    /// </summary>
    public Task<SaveOutcome> SaveAsync(MinedBatch batch, CancellationToken cancellationToken = default) =>
        database.WriteAsync(work => MinedBatchWriter.WriteAsync(work, batch), cancellationToken);

    /// <summary>
    /// Puts what was mined again in the place of what was found before, in one transaction. A topic that is no more leads to the one that now holds its first opinion.
    /// </summary>
    /// <param name="batch">Every topic that lives now, with its heat; no opinions and no merges.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Task<SaveOutcome> ReplaceAsync(MinedBatch batch, CancellationToken cancellationToken = default) =>
        database.WriteAsync(work => MinedBatchWriter.ReplaceAsync(work, batch), cancellationToken);

    /// <summary>Living topics, the hottest first.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="category">Only those of a category; null for all.</param>
    /// <param name="minMessages">Only those with so many opinions.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">Length of the page.</param>
    /// <param name="maxMessages">Only those with at most so many opinions; null for any number.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<Page<Topic>> HotAsync(
        string communityId,
        string? category = null,
        int minMessages = 1,
        Cursor? after = null,
        int limit = 20,
        int? maxMessages = null,
        CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session =>
            {
                var where = string.Concat(
                    category is null ? "" : " AND category = @category",
                    maxMessages is null ? "" : " AND messages <= @maxMessages",
                    after is null ? "" : " AND (heat < @Key OR (heat = @Key AND id < @Id))");
                var rows = await session.QueryAsync<TopicRow>(
                    $"""
                    SELECT {TopicRow.Columns} FROM topics
                    WHERE community_id = @communityId AND merged_into IS NULL AND messages >= @minMessages{where}
                    ORDER BY heat DESC, id DESC {session.Dialect.Limit}
                    """,
                    new { communityId, category, minMessages, maxMessages, after?.Key, after?.Id, limit = limit + 1 });
                return Page.Of(rows, limit, row => row.ToTopic(), row => new Cursor(row.Heat, row.Id));
            },
            cancellationToken);

    /// <summary>The topic, or the living one that it became part of; null when the community has no such one.</summary>
    public Task<Topic?> GetAsync(string communityId, long id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session => (await session.FirstOrDefaultAsync<TopicRow>(
                $"""
                SELECT {TopicRow.Columns} FROM topics
                WHERE community_id = @communityId AND merged_into IS NULL
                  AND id = COALESCE((SELECT merged_into FROM topics WHERE id = @id), @id)
                """,
                new { communityId, id }))?.ToTopic(),
            cancellationToken);

    /// <summary>Topics that the topic took in, and what it became part of, oldest first; the last 100. What lives again or is held apart by people is not among them.</summary>
    public Task<IReadOnlyList<TopicMerge>> MergesAsync(string communityId, long id, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<TopicMerge>>(
            async session => [.. (await session.QueryAsync<MergeRow>(
                    $"""
                    SELECT from_id, into_id, at, why FROM topic_merges
                    WHERE community_id = @communityId AND (from_id = @id OR into_id = @id)
                      AND NOT EXISTS (SELECT 1 FROM topics t WHERE t.id = from_id AND t.merged_into IS NULL) ORDER BY seq DESC {session.Dialect.Limit}
                    """,
                    new { communityId, id, limit = 100 }))
                .Reverse()
                .Select(row => new TopicMerge(row.FromId, row.IntoId, row.At, row.Why))],
            cancellationToken);

    /// <summary>The topic's heat day by day from a day on; days on which nothing was mined are left out.</summary>
    public Task<IReadOnlyList<DayHeat>> HeatAsync(string communityId, long id, DateOnly from, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<DayHeat>>(
            async session => [.. (await session.QueryAsync<HeatRow>(
                    """
                    SELECT h.day, h.heat FROM topic_heat h JOIN topics t ON t.id = h.topic_id
                    WHERE h.topic_id = @id AND t.community_id = @communityId AND h.day >= @from ORDER BY h.day
                    """,
                    new { communityId, id, from = MinedBatchWriter.Day(from) }))
                .Select(row => new DayHeat(id, DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Heat))],
            cancellationToken);

    /// <summary>
    /// Among the hottest 1,000 topics those of two or more residents that were spoken of before a day and have no heat of any day before it, the hottest first: what was said long ago and mined today.
    /// </summary>
    /// <param name="communityId">Where.</param>
    /// <param name="day">The day.</param>
    /// <param name="start">Its first moment, UTC.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<IReadOnlyList<long>> WithoutHistoryAsync(string communityId, DateOnly day, DateTimeOffset start, int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session =>
            {
                var hottest = await session.QueryAsync<long>(
                    $"SELECT id FROM topics WHERE community_id = @communityId AND merged_into IS NULL ORDER BY heat DESC, id DESC {session.Dialect.Limit}",
                    new { communityId, limit = 1_000 });
                return await session.QueryAsync<long>(
                    $"""
                    SELECT id FROM topics
                    WHERE id IN @hottest AND residents >= 2 AND first_at < @start AND NOT EXISTS (SELECT 1 FROM topic_heat h WHERE h.topic_id = topics.id AND h.day < @day)
                    ORDER BY heat DESC, id DESC {session.Dialect.Limit}
                    """,
                    new { hottest, day = MinedBatchWriter.Day(day), start, limit });
            },
            cancellationToken);

    /// <summary>Seq of the last voice of the community that is mined; 0 when none is.</summary>
    public Task<long> PositionAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => PositionAsync(session, communityId), cancellationToken);

    /// <summary>How far the voices are mined with these settings.</summary>
    public Task<MinedPosition> PositionAsync(string communityId, string settings, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => PositionAsync(session, communityId, settings), cancellationToken);

    /// <summary>Mined opinions of the community by category, the largest first.</summary>
    public Task<IReadOnlyList<CategoryCount>> CountByCategoryAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<CategoryCount>>(
            async session => [.. (await session.QueryAsync<CategoryRow>(
                    """
                    SELECT category, COUNT(*) AS opinions FROM findings
                    WHERE community_id = @communityId GROUP BY category ORDER BY opinions DESC, COALESCE(category, '')
                    """,
                    new { communityId }))
                .Select(row => new CategoryCount(row.Category, row.Opinions))],
            cancellationToken);

    internal static Task<long> PositionAsync(ReadSession session, string communityId) =>
        session.ScalarAsync<long>("SELECT position FROM miner_positions WHERE community_id = @communityId", new { communityId });

    internal static async Task<MinedPosition> PositionAsync(ReadSession session, string communityId, string settings)
    {
        var stored = await session.FirstOrDefaultAsync<PositionRow>(
            """
            SELECT p.position, p.settings, p.decided, r.position AS again_position, r.settings AS again_settings, r.decided AS again_decided
            FROM miner_positions p LEFT JOIN reminings r ON r.community_id = p.community_id WHERE p.community_id = @communityId
            """,
            new { communityId });
        if (stored is null || stored.Position == 0)
            return new MinedPosition(0, Again: false);
        if (stored.AgainSettings is { } again)
            return again == settings ? new MinedPosition(stored.AgainPosition, Again: true) { Decided = stored.AgainDecided } : new MinedPosition(0, Again: true);
        return stored.Settings == settings ? new MinedPosition(stored.Position, Again: false) { Decided = stored.Decided } : new MinedPosition(0, Again: true);
    }

    private sealed class PositionRow
    {
        public long Position { get; set; }

        public string Settings { get; set; } = "";

        public long Decided { get; set; }

        public long AgainPosition { get; set; }

        public string? AgainSettings { get; set; }

        public long AgainDecided { get; set; }
    }

    private sealed class MergeRow
    {
        public long FromId { get; set; }

        public long IntoId { get; set; }

        public DateTimeOffset At { get; set; }

        public string Why { get; set; } = "";
    }

    private sealed class HeatRow
    {
        public string Day { get; set; } = "";

        public double Heat { get; set; }
    }

    private sealed class CategoryRow
    {
        public string? Category { get; set; }

        public long Opinions { get; set; }
    }
}
