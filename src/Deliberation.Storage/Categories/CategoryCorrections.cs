using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Categories;

/// <summary>Categories that staff set on opinions. They stand whatever mining finds, and they are what a classifier learns from.</summary>
public sealed class CategoryCorrections(Database database)
{
    /// <summary>Code in the audit log.</summary>
    public const string Action = "opinion.categorise";

    /// <summary>SQL for the last category that staff gave the opinion whose number is <paramref name="seq"/>; NULL without one.</summary>
    internal static string LastOf(string seq) =>
        $"(SELECT to_category FROM category_corrections WHERE seq = (SELECT MAX(seq) FROM category_corrections WHERE opinion_seq = {seq}))";

    /// <summary>Sets the category of an opinion, at once and for good, and writes it to the audit log in the same transaction.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="opinionId">The opinion; one of another community is unknown.</param>
    /// <param name="category">Code of the category.</param>
    /// <param name="by">The account.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Task<CorrectionOutcome> CorrectAsync(string communityId, Guid opinionId, string category, Guid by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                var standing = await work.FirstOrDefaultAsync<StandingRow>(
                    $"""
                    SELECT o.seq, COALESCE({LastOf("o.seq")}, f.category) AS category
                    FROM opinions o LEFT JOIN findings f ON f.seq = o.seq WHERE o.id = @opinionId AND o.community_id = @communityId
                    """,
                    new { opinionId, communityId });
                if (standing is null)
                    return CorrectionOutcome.UnknownOpinion;
                if (standing.Category == category)
                    return CorrectionOutcome.Unchanged;
                var at = database.Time.GetUtcNow();
                var parameters = new { communityId, standing.Seq, from = standing.Category, category, by, at };
                await work.ExecuteAsync(
                    """
                    INSERT INTO category_corrections (community_id, opinion_seq, from_category, to_category, corrected_by, at)
                    VALUES (@communityId, @Seq, @from, @category, @by, @at)
                    """,
                    parameters);
                foreach (var table in (string[])["findings", "remined_findings"])
                    await work.ExecuteAsync($"UPDATE {table} SET category = @category WHERE seq = @Seq", parameters);
                await AuditLog.AppendAsync(work, new AuditEntry(communityId, by, Action, $"opinion/{opinionId:D}", at, $"{standing.Category ?? "none"} -> {category}"));
                return CorrectionOutcome.Corrected;
            },
            cancellationToken);

    /// <summary>What staff did to the category of an opinion, newest first; at most 20.</summary>
    public Task<IReadOnlyList<CategoryCorrection>> OfAsync(string communityId, long opinionSeq, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<CategoryCorrection>>(
            async session => [.. (await session.QueryAsync<CorrectionRow>(
                    $"""
                    SELECT from_category, to_category, corrected_by, at FROM category_corrections
                    WHERE opinion_seq = @opinionSeq AND community_id = @communityId ORDER BY seq DESC {session.Dialect.Limit}
                    """,
                    new { communityId, opinionSeq, limit = 20 }))
                .Select(row => new CategoryCorrection(row.FromCategory, row.ToCategory, row.CorrectedBy, row.At))],
            cancellationToken);

    /// <summary>The opinions whose category staff set, each with the last one, the latest corrections first.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Task<IReadOnlyList<CorrectedOpinion>> ListAsync(string communityId, int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<CorrectedOpinion>>(
            async session => [.. (await session.QueryAsync<CorrectedRow>(
                    $"""
                    SELECT c.seq, c.opinion_seq, o.title, o.body, c.to_category AS category, f.topic_id
                    FROM category_corrections c JOIN opinions o ON o.seq = c.opinion_seq LEFT JOIN findings f ON f.seq = o.seq
                    WHERE c.community_id = @communityId AND NOT EXISTS (SELECT 1 FROM category_corrections l WHERE l.opinion_seq = c.opinion_seq AND l.seq > c.seq)
                    ORDER BY c.seq DESC {session.Dialect.Limit}
                    """,
                    new { communityId, limit }))
                .Select(row => new CorrectedOpinion(row.Seq, row.OpinionSeq, row.Title, row.Body, row.Category, row.TopicId))],
            cancellationToken);

    /// <summary>How many corrections came after a number; of all for 0.</summary>
    public Task<long> CountAsync(string communityId, long after = 0, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            session => session.ScalarAsync<long>("SELECT COUNT(*) FROM category_corrections WHERE community_id = @communityId AND seq > @after", new { communityId, after }),
            cancellationToken);

    private sealed class StandingRow
    {
        public long Seq { get; set; }

        public string? Category { get; set; }
    }

    private sealed class CorrectionRow
    {
        public string? FromCategory { get; set; }

        public string ToCategory { get; set; } = "";

        public Guid CorrectedBy { get; set; }

        public DateTimeOffset At { get; set; }
    }

    private sealed class CorrectedRow
    {
        public long Seq { get; set; }

        public long OpinionSeq { get; set; }

        public string Title { get; set; } = "";

        public string Body { get; set; } = "";

        public string Category { get; set; } = "";

        public long? TopicId { get; set; }
    }
}
