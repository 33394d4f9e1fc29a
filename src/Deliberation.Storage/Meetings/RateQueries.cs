using Deliberation.Domain.Calendars;
using Deliberation.Domain.Evaluations;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;

namespace Deliberation.Storage.Meetings;

/// <summary>
/// 三率 of a community, from what is stored now. An opinion counts by the day it was said. It is responded to when somebody replied to it, when its danger was closed, or when its topic, or one that
/// became part of it, has an item that was accepted, rejected or postponed with a public reason. Answers are those of the latest round of every item and count by the last day to answer.
/// </summary>
public sealed class RateQueries(Database database)
{
    private const string Responded = """
        (EXISTS (SELECT 1 FROM replies r WHERE r.opinion_seq = o.seq) OR EXISTS (SELECT 1 FROM handlings h WHERE h.opinion_seq = o.seq AND h.closed_at IS NOT NULL)
          OR f.topic_id IN (
            SELECT COALESCE(t.merged_into, t.id) FROM meetings m JOIN topics t ON t.id = m.topic_id WHERE m.community_id = @communityId AND m.decision_reason <> ''))
        """;

    private const string Said = "FROM opinions o LEFT JOIN findings f ON f.seq = o.seq WHERE o.community_id = @communityId AND (@from IS NULL OR o.said_at >= @from) AND (@to IS NULL OR o.said_at < @to)";

    /// <summary>The figures of all categories together, over all time. Reads the whole community: keep the result for a while.</summary>
    public async Task<ThreeRates> GetAsync(string communityId, CancellationToken cancellationToken = default) => Sum(await ByCategoryAsync(communityId, RatePeriod.All, cancellationToken));

    /// <summary>The figures of each category that has any. Reads all opinions of the period: keep the result for a while.</summary>
    public Task<IReadOnlyList<CategoryRates>> ByCategoryAsync(string communityId, RatePeriod period, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<CategoryRates>>(
        async read =>
        {
            var opinions = (await read.QueryAsync<Row>(
                $"SELECT f.category, COUNT(*) AS received, SUM(CASE WHEN {Responded} THEN 1 ELSE 0 END) AS responded {Said} GROUP BY f.category", Parameters(communityId, period)))
                .ToDictionary(row => row.Category ?? "");
            var answers = (await read.QueryAsync<Row>(
                """
                SELECT category, SUM(asked) AS asked, SUM(yes) AS yes, SUM(partly) AS partly, SUM(no) AS no, SUM(satisfied) AS satisfied FROM meetings
                WHERE community_id = @communityId AND asked > 0 AND (@first IS NULL OR evaluation_due >= @first) AND (@last IS NULL OR evaluation_due <= @last) GROUP BY category
                """,
                Parameters(communityId, period))).ToDictionary(row => row.Category ?? "");
            return
            [
                .. opinions.Keys.Union(answers.Keys).Order(StringComparer.Ordinal).Select(category => new CategoryRates(category.Length == 0 ? null : category, new ThreeRates(
                    (int)(opinions.GetValueOrDefault(category)?.Received ?? 0), (int)(opinions.GetValueOrDefault(category)?.Responded ?? 0), (answers.GetValueOrDefault(category) ?? new()).ToCount()))),
            ];
        },
        cancellationToken);

    /// <summary>The opinions behind a response rate, newest first.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="period">When they were said.</param>
    /// <param name="category">A code; "" for those without one; null for all.</param>
    /// <param name="responded">Only those responded to, or only the others.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">Length of the page.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<Page<StoredOpinion>> OpinionsAsync(
        string communityId, RatePeriod period, string? category, bool responded, Cursor? after = null, int limit = 20, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read =>
        {
            var where = string.Concat(
                category is null ? "" : " AND COALESCE(f.category, '') = @category", responded ? $" AND {Responded}" : $" AND NOT {Responded}",
                after is null ? "" : " AND (o.said_at < @key OR (o.said_at = @key AND o.seq < @id))");
            var rows = await read.QueryAsync<OpinionRow>(
                $"SELECT {OpinionRow.Whole} {Said}{where} ORDER BY o.said_at DESC, o.seq DESC {read.Dialect.Limit}",
                new { communityId, from = Times(period).Since, to = Times(period).Before, category, key = (long)(after?.Key ?? 0), id = after?.Id, limit = limit + 1 });
            return Page.Of(rows, limit, row => row.ToStored(), row => new Cursor(row.SaidAt.ToUnixTimeMilliseconds(), row.Seq));
        },
        cancellationToken);

    /// <summary>When the first opinion of a community was said, UTC; null when there is none.</summary>
    public Task<DateTimeOffset?> FirstAsync(string communityId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.FirstOrDefaultAsync<DateTimeOffset?>($"SELECT said_at FROM opinions WHERE community_id = @communityId ORDER BY said_at {read.Dialect.Limit}", new { communityId, limit = 1 }), cancellationToken);

    /// <summary>Figures of several categories or communities together.</summary>
    public static ThreeRates Sum(IEnumerable<CategoryRates> parts) => parts.Select(part => part.Rates).Aggregate(
        new ThreeRates(0, 0, new OutcomeCount(0, 0, 0, 0, 0)),
        (sum, rates) => new(sum.Received + rates.Received, sum.Responded + rates.Responded, new(
            sum.Outcome.Asked + rates.Outcome.Asked, sum.Outcome.Yes + rates.Outcome.Yes, sum.Outcome.Partly + rates.Outcome.Partly, sum.Outcome.No + rates.Outcome.No,
            sum.Outcome.Satisfied + rates.Outcome.Satisfied)));

    internal static (string? First, string? Last) Days(RatePeriod period) => (MeetingProjection.Day(period.First), MeetingProjection.Day(period.Last));

    private static object Parameters(string communityId, RatePeriod period) =>
        new { communityId, from = Times(period).Since, to = Times(period).Before, first = Days(period).First, last = Days(period).Last };

    private static (DateTimeOffset? Since, DateTimeOffset? Before) Times(RatePeriod period) =>
        (period.First is { } first ? WorkingDayCalendar.EndOf(first.AddDays(-1)) : null, period.Last is { } last ? WorkingDayCalendar.EndOf(last) : null);

    private sealed class Row
    {
        public string? Category { get; set; }

        public long Received { get; set; }

        public long Responded { get; set; }

        public long Asked { get; set; }

        public long Yes { get; set; }

        public long Partly { get; set; }

        public long No { get; set; }

        public long Satisfied { get; set; }

        public OutcomeCount ToCount() => new((int)Asked, (int)Yes, (int)Partly, (int)No, (int)Satisfied);
    }
}
