using Deliberation.Domain.Evaluations;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Meetings;

/// <summary>三率 of a community, from what is stored now.</summary>
public sealed class RateQueries(Database database)
{
    /// <summary>
    /// The figures behind the three rates. An opinion counts as responded to when its topic, or one that became part of it, has an item that was accepted,
    /// rejected or postponed with a public reason. Answers are those of the latest round of every item. Reads the whole community: keep the result for a while.
    /// </summary>
    public Task<ThreeRates> GetAsync(string communityId, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read =>
        {
            var received = await read.ScalarAsync<int>("SELECT COUNT(*) FROM opinions WHERE community_id = @communityId", new { communityId });
            var responded = await read.ScalarAsync<int>(
                """
                SELECT COUNT(*) FROM findings WHERE community_id = @communityId AND topic_id IN (
                  SELECT COALESCE(t.merged_into, t.id) FROM meetings m JOIN topics t ON t.id = m.topic_id
                  WHERE m.community_id = @communityId AND m.decision_reason <> '')
                """,
                new { communityId });
            var answers = await read.FirstOrDefaultAsync<AnswersRow>(
                """
                SELECT COALESCE(SUM(asked), 0) AS asked, COALESCE(SUM(yes), 0) AS yes, COALESCE(SUM(partly), 0) AS partly, COALESCE(SUM(no), 0) AS no,
                       COALESCE(SUM(satisfied), 0) AS satisfied
                FROM meetings WHERE community_id = @communityId
                """,
                new { communityId });
            return new ThreeRates(received, responded, answers!.ToCount());
        },
        cancellationToken);

    private sealed class AnswersRow
    {
        public long Asked { get; set; }

        public long Yes { get; set; }

        public long Partly { get; set; }

        public long No { get; set; }

        public long Satisfied { get; set; }

        public OutcomeCount ToCount() => new((int)Asked, (int)Yes, (int)Partly, (int)No, (int)Satisfied);
    }
}
