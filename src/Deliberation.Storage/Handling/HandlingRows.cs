using Deliberation.Domain.Handling;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;

namespace Deliberation.Storage.Handling;

/// <summary>Reads and writes clocks and their histories within a session.</summary>
internal static class HandlingRows
{
    /// <summary>When an opinion (handlings h, opinions o, findings f) was answered: by a reply, or by a decision with a public reason on an item of its topic that covers it.</summary>
    public const string AnsweredAt = """
        COALESCE((SELECT MIN(r.at) FROM replies r WHERE r.opinion_seq = h.opinion_seq),
          (SELECT MIN(m.changed_at) FROM meetings m JOIN topics t ON t.id = m.topic_id
           WHERE m.community_id = h.community_id AND COALESCE(t.merged_into, t.id) = f.topic_id AND m.decision_reason <> '' AND m.stage <> 'Proposed'
             AND (m.is_open = 1 OR m.changed_at >= o.said_at)))
        """;

    /// <summary>Tables of an opinion with a clock.</summary>
    public const string From = "FROM handlings h JOIN opinions o ON o.seq = h.opinion_seq LEFT JOIN findings f ON f.seq = h.opinion_seq";

    /// <summary>Opinions that somebody still has to do something about.</summary>
    public const string Open = $"h.closed_at IS NULL AND (h.class = 'Danger' OR {AnsweredAt} IS NULL)";

    /// <summary>Whole opinions with their clocks; <paramref name="where"/> may end in an order and a limit.</summary>
    public static async Task<IReadOnlyList<HandledOpinion>> LoadAsync(ReadSession read, string where, object parameters)
    {
        var rows = await read.QueryAsync<ClockRow>($"SELECT {OpinionRow.Whole}, h.found, h.calm, h.arrived_at, {AnsweredAt} AS answered_at {From} WHERE {where}", parameters);
        if (rows.Count == 0)
            return [];
        var entries = (await read.QueryAsync<EntryRow>(
                "SELECT opinion_seq, act, at, by_name, note, step, level, due_at, class FROM handling_entries WHERE opinion_seq IN @seqs ORDER BY seq",
                new { seqs = rows.Select(row => row.Seq).ToArray() }))
            .ToLookup(row => row.OpinionSeq, row => new HandlingEntry(row.Act, row.At, row.ByName, row.Note, row.Step, row.Level, row.DueAt, row.Class));
        return [.. rows.Select(row => new HandledOpinion(row.ToStored(), new OpinionHandling(row.Found, row.Calm, row.ArrivedAt, row.AnsweredAt, [.. entries[row.Seq]])))];
    }

    /// <summary>Adds a line and wakes the sweeper, which works out what is due next.</summary>
    public static async Task AddAsync(UnitOfWork work, long seq, HandlingEntry entry)
    {
        await work.ExecuteAsync(
            """
            INSERT INTO handling_entries (opinion_seq, act, at, by_name, note, step, level, due_at, class)
            VALUES (@seq, @act, @At, @By, @Note, @step, @level, @DueAt, @class)
            """,
            new { seq, act = entry.Act.ToString(), entry.At, entry.By, entry.Note, step = entry.Step?.ToString(), level = entry.Level?.ToString(), entry.DueAt, @class = entry.Class?.ToString() });
        await work.ExecuteAsync(
            "UPDATE handlings SET class = COALESCE(@class, class), closed_at = COALESCE(@closedAt, closed_at), next_at = @At WHERE opinion_seq = @seq",
            new { seq, entry.At, @class = entry.Class?.ToString(), closedAt = entry is { Act: HandlingAct.Taken, Step: HandlingStep.Close } ? entry.At : (DateTimeOffset?)null });
    }

    private sealed class ClockRow : OpinionRow
    {
        public DeadlineClass Found { get; set; }

        public DeadlineClass Calm { get; set; }

        public DateTimeOffset ArrivedAt { get; set; }

        public DateTimeOffset? AnsweredAt { get; set; }
    }

    private sealed class EntryRow
    {
        public long OpinionSeq { get; set; }

        public HandlingAct Act { get; set; }

        public DateTimeOffset At { get; set; }

        public string ByName { get; set; } = "";

        public string Note { get; set; } = "";

        public HandlingStep? Step { get; set; }

        public EscalationLevel? Level { get; set; }

        public DateTimeOffset? DueAt { get; set; }

        public DeadlineClass? Class { get; set; }
    }
}
