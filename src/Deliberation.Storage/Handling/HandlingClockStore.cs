using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Handling;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;

namespace Deliberation.Storage.Handling;

/// <summary>The clocks of single opinions: when each step is due, what was done, what was brought further up. Every change is in the history and in the audit log, in one transaction.</summary>
public sealed class HandlingClockStore(Database database, WorkingDayCalendar calendar)
{
    private const int Batch = 500;

    /// <summary>Begins the clock of every opinion that was mined since the last time and came in by our own doors.</summary>
    /// <param name="communityId">The community.</param>
    /// <param name="classOf">The class of an opinion, and the one it has when its alarm is set aside.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many clocks were begun.</returns>
    public async Task<int> OpenAsync(string communityId, Func<StoredOpinion, (DeadlineClass Found, DeadlineClass Calm)> classOf, CancellationToken cancellationToken = default)
    {
        var begun = 0;
        while (await database.ReadAsync(read => ReadNewAsync(read, communityId), cancellationToken) is { Count: > 0 })
            begun += await database.WriteAsync(work => OpenBatchAsync(work, communityId, classOf), cancellationToken);
        return begun;
    }

    /// <summary>An opinion with its clock; null when the community has no such one.</summary>
    public Task<HandledOpinion?> GetAsync(string communityId, Guid opinionId, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (await HandlingRows.LoadAsync(read, "o.id = @opinionId AND h.community_id = @communityId", new { opinionId, communityId })) is [var one] ? one : null, cancellationToken);

    /// <summary>Opinions that are not finished, those that arrived first before the others.</summary>
    public Task<Waiting<HandledOpinion>> OpenOnesAsync(string communityId, int limit, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => new Waiting<HandledOpinion>(
            await read.ScalarAsync<int>($"SELECT COUNT(*) {HandlingRows.From} WHERE h.community_id = @communityId AND {HandlingRows.Open}", new { communityId }),
            await HandlingRows.LoadAsync(
                read, $"h.community_id = @communityId AND {HandlingRows.Open} ORDER BY h.arrived_at, h.opinion_seq {read.Dialect.Limit}", new { communityId, limit })),
        cancellationToken);

    /// <summary>Carries out a command on one opinion, once however often it is sent.</summary>
    public Task<HandlingOutcome> ExecuteAsync(
        string communityId, Guid opinionId, HandlingCommand command, Actor actor, Guid commandId, DateTimeOffset now, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            if (await HandlingRows.LoadAsync(work, "o.id = @opinionId AND h.community_id = @communityId", new { opinionId, communityId }) is not [var handled])
                return new HandlingOutcome(false, null);
            if (await CommandLog.FindAsync(work, CommandLog.Handling, commandId) is not null)
                return new HandlingOutcome(true, null);
            var decision = HandlingDecider.Decide(handled.Handling, command, actor, communityId, now);
            if (decision.Entry is not { } entry)
                return new HandlingOutcome(true, decision.Refusal);
            await CommandLog.AddAsync(work, CommandLog.Handling, commandId, opinionId.ToString("D"), handled.Handling.History.Count + 1, now);
            await HandlingRows.AddAsync(work, handled.Stored.Seq, entry);
            await AuditLog.AppendAsync(work, new AuditEntry(
                communityId, actor.UserId, entry.Act == HandlingAct.Taken ? "handling.take-step" : "handling.reclassify", $"opinion/{opinionId:D}", now,
                entry.Step?.ToString() ?? $"{handled.Handling.Class} -> {entry.Class}"));
            return new HandlingOutcome(true, null);
        },
        cancellationToken);

    /// <summary>Brings overdue steps further up, those of every community, and works out when to look again. What was brought up once is not brought up twice, also by two nodes.</summary>
    /// <returns>How many lines were added.</returns>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var added = 0;
        while (true)
        {
            var due = await database.ReadAsync(
                read => read.QueryAsync<long>($"SELECT opinion_seq FROM handlings WHERE next_at <= @now ORDER BY next_at {read.Dialect.Limit}", new { now, limit = Batch }), cancellationToken);
            foreach (var seq in due)
                added += await database.WriteAsync(work => SweepAsync(work, seq, now), cancellationToken);
            if (due.Count < Batch)
                return added;
        }
    }

    /// <summary>Has the sweeper look at every clock of a community again, for its calendar is another.</summary>
    internal static Task WakeAsync(UnitOfWork work, string communityId, DateTimeOffset now) => work.ExecuteAsync(
        "UPDATE handlings SET next_at = @now WHERE community_id = @communityId AND closed_at IS NULL", new { communityId, now });

    private static async Task<IReadOnlyList<StoredOpinion>> ReadNewAsync(ReadSession read, string communityId)
    {
        var position = await read.ScalarAsync<long>("SELECT position FROM handling_positions WHERE community_id = @communityId", new { communityId });
        return [.. (await read.QueryAsync<OpinionRow>(
                $"SELECT {OpinionRow.Whole} FROM findings f JOIN opinions o ON o.seq = f.seq WHERE f.seq > @position AND f.community_id = @communityId ORDER BY f.seq {read.Dialect.Limit}",
                new { position, communityId, limit = Batch }))
            .Select(row => row.ToStored())];
    }

    private static async Task<int> OpenBatchAsync(UnitOfWork work, string communityId, Func<StoredOpinion, (DeadlineClass Found, DeadlineClass Calm)> classOf)
    {
        var news = await ReadNewAsync(work, communityId);
        if (news.Count == 0)
            return 0;
        List<StoredOpinion> ours = [.. news.Where(stored => stored.ImportId is null)];
        await work.ExecuteAsync(
            """
            INSERT INTO handlings (opinion_seq, community_id, found, calm, class, arrived_at, next_at) VALUES (@Seq, @communityId, @found, @calm, @found, @SaidAt, @SaidAt)
            """,
            ours.Select(stored =>
            {
                var (found, calm) = classOf(stored);
                return new { stored.Seq, communityId, found = found.ToString(), calm = calm.ToString(), stored.Opinion.SaidAt };
            }));
        await work.UpsertAsync(
            "UPDATE handling_positions SET position = @Seq WHERE community_id = @communityId",
            "INSERT INTO handling_positions (community_id, position) VALUES (@communityId, @Seq)",
            new { news[^1].Seq, communityId });
        return ours.Count;
    }

    private async Task<int> SweepAsync(UnitOfWork work, long seq, DateTimeOffset now)
    {
        if (await HandlingRows.LoadAsync(work, "h.opinion_seq = @seq AND h.next_at <= @now", new { seq, now }) is not [var (stored, handling)])
            return 0;
        var due = EscalationRules.Due(handling, now, calendar);
        foreach (var entry in due)
        {
            await HandlingRows.AddAsync(work, seq, entry);
            await AuditLog.AppendAsync(work, new AuditEntry(stored.Opinion.CommunityId, null, "handling.escalate", $"opinion/{stored.Opinion.Id:D}", now, $"{entry.Step} {entry.Level}"));
        }

        var next = EscalationRules.NextAt(handling with { History = [.. handling.History, .. due] }, calendar);
        await work.ExecuteAsync("UPDATE handlings SET next_at = @next WHERE opinion_seq = @seq", new { seq, next });
        return due.Count;
    }
}
