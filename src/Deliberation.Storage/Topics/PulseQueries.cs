using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Topics;

/// <summary>Who has been speaking of what lately, week by week.</summary>
public sealed class PulseQueries(Database database)
{
    private const long WeekMilliseconds = 7L * 24 * 60 * 60 * 1000;

    /// <summary>Living topics that at least so many residents spoke of since a moment, the busiest first.</summary>
    public Task<IReadOnlyList<BusyTopic>> BusyAsync(
        string communityId, DateTimeOffset since, int minResidents, int limit, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<BusyTopic>>(
        async read => [.. (await read.QueryAsync<BusyRow>(
                $"""
                SELECT t.id, t.title, t.place, t.category, COUNT(DISTINCT o.resident_key) AS residents, MAX(CASE WHEN f.urgency <> '[]' THEN 1 ELSE 0 END) AS urgent
                FROM opinions o JOIN findings f ON f.seq = o.seq JOIN topics t ON t.id = f.topic_id
                WHERE o.community_id = @communityId AND o.said_at >= @since
                GROUP BY t.id, t.title, t.place, t.category HAVING COUNT(DISTINCT o.resident_key) >= @minResidents
                ORDER BY residents DESC, t.id {read.Dialect.Limit}
                """,
                new { communityId, since, minResidents, limit }))
            .Select(row => new BusyTopic(row.Id, row.Title, row.Place, row.Category, row.Urgent != 0))],
        cancellationToken);

    /// <summary>Distinct residents of each topic in each of the whole weeks that end at a moment, earliest first, from the week of the topic's first opinion on but at most so many weeks.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<int>>> ResidentsByWeekAsync(
        string communityId, IReadOnlyCollection<long> topicIds, DateTimeOffset end, int weeks, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read =>
        {
            var last = end.ToUnixTimeMilliseconds();
            var parameters = new { communityId, topicIds, last, start = last - weeks * WeekMilliseconds, length = WeekMilliseconds };
            var counts = (await read.QueryAsync<WeekRow>(
                """
                SELECT topic_id, week, COUNT(DISTINCT resident_key) AS residents FROM (
                  SELECT f.topic_id, (@last - 1 - f.said_at) / @length AS week, o.resident_key FROM findings f JOIN opinions o ON o.seq = f.seq
                  WHERE f.topic_id IN @topicIds AND f.community_id = @communityId AND f.said_at >= @start AND f.said_at < @last) said
                GROUP BY topic_id, week
                """,
                parameters)).ToDictionary(row => (row.TopicId, row.Week), row => (int)row.Residents);
            var first = await read.QueryAsync<FirstRow>("SELECT id, first_at FROM topics WHERE id IN @topicIds AND community_id = @communityId", parameters);
            return (IReadOnlyDictionary<long, IReadOnlyList<int>>)first.ToDictionary(
                topic => topic.Id,
                topic => (IReadOnlyList<int>)[.. Enumerable.Range(0, (int)Math.Clamp((last - 1 - topic.FirstAt.ToUnixTimeMilliseconds()) / WeekMilliseconds + 1, 0, weeks)).Reverse()
                    .Select(week => counts.GetValueOrDefault((topic.Id, week)))]);
        },
        cancellationToken);

    private sealed class BusyRow
    {
        public long Id { get; set; }

        public string Title { get; set; } = "";

        public string Place { get; set; } = "";

        public string? Category { get; set; }

        public long Residents { get; set; }

        public long Urgent { get; set; }
    }

    private sealed class WeekRow
    {
        public long TopicId { get; set; }

        public long Week { get; set; }

        public long Residents { get; set; }
    }

    private sealed class FirstRow
    {
        public long Id { get; set; }

        public DateTimeOffset FirstAt { get; set; }
    }
}
