using System.Globalization;
using Deliberation.Domain.Refusals;
using Deliberation.Domain.Topics;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Outbox;

namespace Deliberation.Storage.Topics;

/// <summary>What staff decided about topics. Decisions are only added; one that takes another back is a decision too. The miner follows them.</summary>
public sealed class TopicDecisionStore(Database database)
{
    /// <summary>Kind of the outbox message after a decision. Its payload is an <see cref="OpinionMessage"/> with number 0.</summary>
    public const string Decided = "topic.decided";

    private const string Stands = "d.act <> 'Undo' AND NOT EXISTS (SELECT 1 FROM topic_decisions u WHERE u.undoes = d.number AND u.number <= @upTo)";

    /// <summary>Numbers of the decisions about what is now in a topic: it was named in them, or they hold an opinion of it.</summary>
    private const string About = """
        SELECT d.number FROM topic_decisions d JOIN findings f ON f.seq = d.topic_id OR f.seq = d.other_id WHERE d.community_id = @communityId AND f.topic_id = @topicId
        UNION SELECT o.number FROM findings f JOIN topic_decision_opinions o ON o.opinion_seq = f.seq WHERE f.community_id = @communityId AND f.topic_id = @topicId
        """;

    /// <summary>
    /// Carries a command out, if the rules let it: the decision, its entry in the audit log and the message to the miner are stored in the transaction in which the rules looked. The same command decides once.
    /// </summary>
    /// <returns>The decision's number, or why there is none.</returns>
    public Task<(long Number, Refusal? Refusal)> DecideAsync(TopicCommand command, CancellationToken cancellationToken = default) =>
        database.WriteAsync<(long, Refusal?)>(
            async work =>
            {
                if (await CommandLog.FindAsync(work, CommandLog.Topic, command.CommandId) is { } done)
                    return (done.Version, null);
                var (decision, refusal) = TopicRules.Decide(command, await FactsAsync(work, command));
                if (decision is null)
                    return (0, refusal);
                var (number, now) = (await AddAsync(work, command, decision), database.Time.GetUtcNow());
                await CommandLog.AddAsync(work, CommandLog.Topic, command.CommandId, command.CommunityId, number, now);
                await AuditLog.AppendAsync(work, new AuditEntry(
                    command.CommunityId,
                    command.Actor.UserId,
                    "topic." + command.Act.ToString().ToLowerInvariant(),
                    string.Create(CultureInfo.InvariantCulture, $"topic/{decision.Topic}"),
                    now,
                    string.Create(CultureInfo.InvariantCulture, $"decision={number} other={decision.Other} opinions={decision.Count} undoes={decision.Undoes}")));
                await OutboxStore.EnqueueAsync(work, Decided, new OpinionMessage(command.CommunityId, 0).ToPayload(), now);
                return (number, null);
            },
            cancellationToken);

    /// <summary>Number of the community's last decision; 0 when there is none.</summary>
    public Task<long> LatestAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            read => read.ScalarAsync<long>("SELECT MAX(number) FROM topic_decisions WHERE community_id = @communityId", new { communityId }), cancellationToken);

    /// <summary>The decisions that stood right after a decision, in their order.</summary>
    public Task<IReadOnlyList<TopicDecision>> StandingAsync(string communityId, long upTo = long.MaxValue, CancellationToken cancellationToken = default) =>
        database.ReadAsync(read => ReadAsync(read, $"d.community_id = @communityId AND d.number <= @upTo AND {Stands}", new { communityId, upTo }), cancellationToken);

    /// <summary>The decisions about a topic, also those that were taken back, newest first.</summary>
    public Task<IReadOnlyList<TopicDecisionRecord>> OfTopicAsync(string communityId, long topicId, int limit = 50, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<TopicDecisionRecord>>(
            async read => [.. (await read.QueryAsync<RecordRow>(
                    $"""
                    SELECT d.number, d.act, d.topic_id, d.other_id, d.title, d.undoes, d.picked, d.note, u.display_name, d.at,
                      EXISTS (SELECT 1 FROM topic_decisions x WHERE x.undoes = d.number) AS undone
                    FROM topic_decisions d LEFT JOIN users u ON u.id = d.decided_by WHERE d.number IN ({About}) ORDER BY d.number DESC {read.Dialect.Limit}
                    """,
                    new { communityId, topicId, limit }))
                .Select(row => row.ToRecord())],
            cancellationToken);

    /// <summary>Numbers of a topic's opinions, or of those of the topic that it became part of.</summary>
    public Task<IReadOnlyList<long>> OpinionsAsync(string communityId, long topicId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(async read => (await TopicAsync(read, communityId, topicId))?.Opinions ?? [], cancellationToken);

    private static async Task<HandFacts> FactsAsync(ReadSession read, TopicCommand command)
    {
        var (topic, other) = (await TopicAsync(read, command.CommunityId, command.Topic), command.Other is { } id ? await TopicAsync(read, command.CommunityId, id) : null);
        var latest = await read.ScalarAsync<long>($"SELECT MAX(number) FROM ({About}) about", new { communityId = command.CommunityId, topicId = topic?.Id ?? 0 });
        var upTo = await read.ScalarAsync<long>("SELECT MAX(seq) FROM findings WHERE community_id = @CommunityId", new { command.CommunityId });
        return new HandFacts(topic, other, command.Undoes is { } undone ? await AroundAsync(read, command.CommunityId, undone) : [], latest, upTo);
    }

    private static async Task<HandledTopic?> TopicAsync(ReadSession read, string communityId, long topic)
    {
        var row = await read.FirstOrDefaultAsync<TopicRow>(
            $"SELECT {TopicRow.Columns} FROM topics WHERE community_id = @communityId AND merged_into IS NULL AND id = COALESCE((SELECT merged_into FROM topics WHERE id = @topic), @topic)",
            new { communityId, topic });
        if (row is null)
            return null;
        var of = new { communityId, row.Id };
        return new HandledTopic(
            row.Id,
            row.FoundTitle is null ? null : row.Title,
            row.Hand,
            await read.QueryAsync<long>("SELECT seq FROM findings WHERE topic_id = @Id AND community_id = @communityId ORDER BY seq", of),
            await read.QueryAsync<long>(
                "SELECT m.topic_id FROM meetings m JOIN findings f ON f.seq = m.topic_id WHERE m.community_id = @communityId AND m.is_open = 1 AND f.topic_id = @Id ORDER BY m.topic_id", of));
    }

    private static Task<IReadOnlyList<TopicDecision>> AroundAsync(ReadSession read, string communityId, long undone) => ReadAsync(
        read,
        $"""
        d.community_id = @communityId AND d.number >= @undone AND {Stands} AND (d.number = @undone OR EXISTS (
          SELECT 1 FROM topic_decision_opinions a JOIN topic_decision_opinions b ON b.opinion_seq = a.opinion_seq WHERE a.number = d.number AND b.number = @undone))
        """,
        new { communityId, undone, upTo = long.MaxValue });

    private static async Task<IReadOnlyList<TopicDecision>> ReadAsync(ReadSession read, string where, object parameters)
    {
        var held = (await read.QueryAsync<HeldRow>($"SELECT o.number, o.opinion_seq FROM topic_decision_opinions o JOIN topic_decisions d ON d.number = o.number WHERE {where} ORDER BY o.number, o.opinion_seq", parameters))
            .ToLookup(row => row.Number, row => row.OpinionSeq);
        return [.. (await read.QueryAsync<RecordRow>(
                $"SELECT d.number, d.act, d.topic_id, d.other_id, d.up_to, d.title, d.undoes, d.picked, d.note, d.at FROM topic_decisions d WHERE {where} ORDER BY d.number", parameters))
            .Select(row => new TopicDecision(row.Number, Enum.Parse<TopicAct>(row.Act), row.TopicId, row.OtherId, [.. held[row.Number]], row.UpTo, row.Title, row.Undoes, row.Picked, row.Note))];
    }

    private async Task<long> AddAsync(UnitOfWork work, TopicCommand command, TopicDecision decision)
    {
        await work.ExecuteAsync(
            """
            INSERT INTO topic_decisions (community_id, act, topic_id, other_id, up_to, title, undoes, picked, note, decided_by, at)
            VALUES (@CommunityId, @act, @Topic, @Other, @UpTo, @Title, @Undoes, @Count, @Note, @UserId, @now)
            """,
            new
            {
                command.CommunityId, act = decision.Act.ToString(), decision.Topic, decision.Other, decision.UpTo, decision.Title, decision.Undoes, decision.Count, decision.Note,
                command.Actor.UserId, now = database.Time.GetUtcNow(),
            });
        var number = await work.ScalarAsync<long>("SELECT MAX(number) FROM topic_decisions WHERE community_id = @CommunityId", new { command.CommunityId });
        foreach (var opinion in decision.Opinions)
            await work.ExecuteAsync("INSERT INTO topic_decision_opinions (number, opinion_seq) VALUES (@number, @opinion)", new { number, opinion });
        return number;
    }

    private sealed class HeldRow
    {
        public long Number { get; set; }

        public long OpinionSeq { get; set; }
    }

    private sealed class RecordRow
    {
        public long Number { get; set; }

        public string Act { get; set; } = "";

        public long TopicId { get; set; }

        public long? OtherId { get; set; }

        public long UpTo { get; set; }

        public string? Title { get; set; }

        public long? Undoes { get; set; }

        public bool Undone { get; set; }

        public int Picked { get; set; }

        public string Note { get; set; } = "";

        public string? DisplayName { get; set; }

        public DateTimeOffset At { get; set; }

        public TopicDecisionRecord ToRecord() =>
            new(Number, Enum.Parse<TopicAct>(Act), TopicId, OtherId, Title, Undoes, Undone, Picked, Note, DisplayName ?? "", At);
    }
}
