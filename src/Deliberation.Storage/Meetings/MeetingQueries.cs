using System.Globalization;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Meetings;

/// <summary>Lists of meetings and measures, always of one community.</summary>
public sealed class MeetingQueries(Database database)
{
    private const string Columns = """
        SELECT id, community_id, topic_id, title, place, category, stage, decision_reason, postponed_until, residents, starts_at, held_at, facilitator_id,
          has_minutes, measures, measures_done, next_due, evaluation_due, asked, yes, partly, no, satisfied, reopenings, version, changed_at, merged_into, open_objections, score_until
        FROM meetings
        """;

    private const string MeasureColumns = """
        SELECT x.meeting_id, m.title AS meeting_title, m.stage, x.id, x.title, x.unit_id, x.unit, x.due, x.done, x.last_report, x.last_report_at,
          x.extension_until, x.open_flags, x.escalation
        FROM measures x JOIN meetings m ON m.id = x.meeting_id
        """;

    /// <summary>One meeting; null when it is unknown in the community.</summary>
    public Task<MeetingRow?> FindAsync(string communityId, Guid id, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (await read.FirstOrDefaultAsync<Row>($"{Columns} WHERE community_id = @communityId AND id = @id", new { communityId, id }))?.ToMeeting(),
        cancellationToken);

    /// <summary>The meetings in any of the stages, latest change first; after <paramref name="before"/> when given.</summary>
    public Task<IReadOnlyList<MeetingRow>> ListAsync(
        string communityId,
        IReadOnlyCollection<MeetingStage> stages,
        MeetingRow? before,
        int limit,
        CancellationToken cancellationToken = default) => ListAsync(
        $"""
        {Columns}
        WHERE community_id = @communityId AND stage IN @stages
          AND (@changedAt IS NULL OR changed_at < @changedAt OR (changed_at = @changedAt AND id < @id))
        ORDER BY changed_at DESC, id DESC {database.Dialect.Limit}
        """,
        new { communityId, stages = stages.Select(s => s.ToString()).ToArray(), changedAt = before?.ChangedAt, id = before?.Id, limit },
        cancellationToken);

    /// <summary>Meetings that are convened or in session and begin in a span of time, earliest first; those that should have begun and did not are among them.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="from">Earliest beginning, UTC; null for any.</param>
    /// <param name="before">First moment after the span, UTC; null for any.</param>
    /// <param name="limit">Most that are listed.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<IReadOnlyList<MeetingRow>> ComingAsync(
        string communityId, DateTimeOffset? from, DateTimeOffset? before, int limit, CancellationToken cancellationToken = default) => ListAsync(
        $"""
        {Columns}
        WHERE community_id = @communityId AND stage IN ('Scheduled', 'InSession')
          AND (@from IS NULL OR starts_at >= @from) AND (@before IS NULL OR starts_at < @before)
        ORDER BY starts_at, id {database.Dialect.Limit}
        """,
        new { communityId, from, before, limit },
        cancellationToken);

    /// <summary>Meetings whose minutes have objections that nobody has answered, the longest unchanged first.</summary>
    public Task<IReadOnlyList<MeetingRow>> WithObjectionsAsync(string communityId, int limit, CancellationToken cancellationToken = default) => ListAsync(
        $"{Columns} WHERE community_id = @communityId AND open_objections > 0 ORDER BY changed_at, id {database.Dialect.Limit}",
        new { communityId, limit },
        cancellationToken);

    /// <summary>Meetings with residents' photos that staff have not looked at yet, the longest unchanged first.</summary>
    public Task<IReadOnlyList<MeetingRow>> WithWaitingPhotosAsync(string communityId, int limit, CancellationToken cancellationToken = default) => ListAsync(
        $"{Columns} WHERE community_id = @communityId AND EXISTS (SELECT 1 FROM rating_photos r WHERE r.meeting_id = meetings.id AND r.state = 'Waiting') ORDER BY changed_at, id {database.Dialect.Limit}",
        new { communityId, limit },
        cancellationToken);

    /// <summary>Every meeting that came from one of the topics, oldest first.</summary>
    public Task<IReadOnlyList<MeetingRow>> OfTopicsAsync(string communityId, IReadOnlyCollection<long> topicIds, CancellationToken cancellationToken = default) =>
        ListAsync(
            $"{Columns} WHERE community_id = @communityId AND topic_id IN @topicIds ORDER BY id",
            new { communityId, topicIds },
            cancellationToken);

    /// <summary>The items that were merged into one, oldest first; not those merged into them.</summary>
    public Task<IReadOnlyList<MeetingRow>> MergedIntoAsync(string communityId, Guid id, CancellationToken cancellationToken = default) =>
        ListAsync($"{Columns} WHERE community_id = @communityId AND merged_into = @id ORDER BY id", new { communityId, id }, cancellationToken);

    /// <summary>The items behind a solved or satisfied rate: those whose residents were asked, by the last day to answer, latest first.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="period">When the last day to answer was.</param>
    /// <param name="category">A code; "" for those without one; null for all.</param>
    /// <param name="limit">Most that are listed.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<IReadOnlyList<MeetingRow>> EvaluatedAsync(string communityId, RatePeriod period, string? category, int limit, CancellationToken cancellationToken = default)
    {
        var (first, last) = RateQueries.Days(period);
        return ListAsync(
            $"""
            {Columns}
            WHERE community_id = @communityId AND asked > 0 AND (@first IS NULL OR evaluation_due >= @first) AND (@last IS NULL OR evaluation_due <= @last)
              AND (@category IS NULL OR COALESCE(category, '') = @category)
            ORDER BY evaluation_due DESC, id DESC {database.Dialect.Limit}
            """,
            new { communityId, first, last, category, limit },
            cancellationToken);
    }

    /// <summary>The evaluations in which a voice, under its names in them, is asked and may still answer or change its answer; with whether it has answered.</summary>
    public Task<IReadOnlyList<AskedVoice>> AskedAsync(IReadOnlyCollection<Guid> names, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (IReadOnlyList<AskedVoice>)[.. (await read.QueryAsync<AskedRow>(
            """
            SELECT a.meeting_id, a.answered FROM asked_voices a JOIN meetings m ON m.id = a.meeting_id
            WHERE a.voice_id IN @names AND m.stage = 'Evaluating' ORDER BY a.meeting_id
            """,
            new { names = names.Select(name => name.ToString("D")).ToArray() })).Select(r => new AskedVoice(r.MeetingId, r.Answered != 0))],
        cancellationToken);

    /// <summary>Measures of open meetings that are not done or have a flag that nobody answered, earliest day first; of one unit when given.</summary>
    public Task<IReadOnlyList<MeasureRow>> OpenMeasuresAsync(string communityId, string? unitId, int limit, CancellationToken cancellationToken = default) =>
        MeasuresAsync(
            $"""
            {MeasureColumns}
            WHERE m.community_id = @communityId AND m.is_open = 1 AND (x.done = 0 OR x.open_flags > 0) AND (@unitId IS NULL OR x.unit_id = @unitId)
            ORDER BY x.due, x.id {database.Dialect.Limit}
            """,
            new { communityId, unitId, limit },
            cancellationToken);

    /// <summary>How many meetings are in each stage; a stage without any is absent.</summary>
    public Task<IReadOnlyDictionary<MeetingStage, int>> CountByStageAsync(string communityId, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (IReadOnlyDictionary<MeetingStage, int>)(await read.QueryAsync<StageRow>(
            "SELECT stage, COUNT(*) AS meetings FROM meetings WHERE community_id = @communityId GROUP BY stage",
            new { communityId })).ToDictionary(r => Enum.Parse<MeetingStage>(r.Stage), r => (int)r.Meetings),
        cancellationToken);

    private Task<IReadOnlyList<MeetingRow>> ListAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync(
        async read => (IReadOnlyList<MeetingRow>)[.. (await read.QueryAsync<Row>(sql, parameters)).Select(r => r.ToMeeting())],
        cancellationToken);

    private Task<IReadOnlyList<MeasureRow>> MeasuresAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync(
        async read => (IReadOnlyList<MeasureRow>)[.. (await read.QueryAsync<MeasureColumnsRow>(sql, parameters)).Select(r => r.ToMeasure())],
        cancellationToken);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class StageRow
    {
        public string Stage { get; set; } = "";
        public long Meetings { get; set; }
    }

    private sealed class AskedRow
    {
        public Guid MeetingId { get; set; }
        public long Answered { get; set; }
    }

    private sealed class Row
    {
        public Guid Id { get; set; }
        public string CommunityId { get; set; } = "";
        public long TopicId { get; set; }
        public string Title { get; set; } = "";
        public string Place { get; set; } = "";
        public string? Category { get; set; }
        public string Stage { get; set; } = "";
        public string DecisionReason { get; set; } = "";
        public string? PostponedUntil { get; set; }
        public long Residents { get; set; }
        public DateTimeOffset? StartsAt { get; set; }
        public string HeldAt { get; set; } = "";
        public Guid? FacilitatorId { get; set; }
        public long HasMinutes { get; set; }
        public long Measures { get; set; }
        public long MeasuresDone { get; set; }
        public string? NextDue { get; set; }
        public string? EvaluationDue { get; set; }
        public long Asked { get; set; }
        public long Yes { get; set; }
        public long Partly { get; set; }
        public long No { get; set; }
        public long Satisfied { get; set; }
        public long Reopenings { get; set; }
        public long Version { get; set; }
        public DateTimeOffset ChangedAt { get; set; }
        public Guid? MergedInto { get; set; }
        public long OpenObjections { get; set; }
        public string? ScoreUntil { get; set; }

        public MeetingRow ToMeeting() => new(
            Id,
            CommunityId,
            TopicId,
            Title,
            Place,
            Category,
            Enum.Parse<MeetingStage>(Stage),
            DecisionReason,
            Day(PostponedUntil),
            (int)Residents,
            StartsAt,
            HeldAt,
            FacilitatorId,
            HasMinutes != 0,
            (int)Measures,
            (int)MeasuresDone,
            Day(NextDue),
            Day(EvaluationDue),
            new OutcomeCount((int)Asked, (int)Yes, (int)Partly, (int)No, (int)Satisfied),
            (int)Reopenings,
            Version,
            ChangedAt,
            MergedInto)
        {
            OpenObjections = (int)OpenObjections,
            ScoreUntil = Day(ScoreUntil),
        };
    }

    private sealed class MeasureColumnsRow
    {
        public Guid MeetingId { get; set; }
        public string MeetingTitle { get; set; } = "";
        public string Stage { get; set; } = "";
        public Guid Id { get; set; }
        public string Title { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Unit { get; set; } = "";
        public string Due { get; set; } = "";
        public long Done { get; set; }
        public string LastReport { get; set; } = "";
        public DateTimeOffset? LastReportAt { get; set; }
        public string? ExtensionUntil { get; set; }
        public long OpenFlags { get; set; }
        public string? Escalation { get; set; }

        public MeasureRow ToMeasure() => new(
            MeetingId, MeetingTitle, Enum.Parse<MeetingStage>(Stage), Id, Title, UnitId, Unit, Day(Due)!.Value, Done != 0, LastReport, LastReportAt,
            Day(ExtensionUntil), (int)OpenFlags, Escalation is null ? null : Enum.Parse<ReminderKind>(Escalation));
    }
}
