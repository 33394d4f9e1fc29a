using System.Globalization;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Leases;
using Deliberation.Storage.Search;

namespace Deliberation.Storage.Topics;

/// <summary>Writes a batch within one transaction.</summary>
internal static class MinedBatchWriter
{
    public static async Task<SaveOutcome> WriteAsync(UnitOfWork work, MinedBatch batch)
    {
        if (!await LeaseStore.HoldsAsync(work, TopicStore.LeaseName(batch.CommunityId), batch.Fence))
            return SaveOutcome.StaleFence;
        var mined = await TopicStore.PositionAsync(work, batch.CommunityId, batch.Settings);
        if (mined.Seq != batch.After)
            return SaveOutcome.WrongPosition;
        if (mined.Again)
        {
            await Remining.AddAsync(work, batch);
            return SaveOutcome.Saved;
        }

        foreach (var merge in batch.Merges)
            await MergeAsync(work, batch.CommunityId, merge);
        foreach (var opinion in batch.Opinions)
            await SaveAsync(work, batch.CommunityId, opinion);
        await MoveAsync(work, batch);
        await SaveTopicsAsync(work, batch);
        if (batch.Moves.Count > 0)
            await Remining.LeadAsync(work, batch.CommunityId);
        return SaveOutcome.Saved;
    }

    public static async Task<SaveOutcome> ReplaceAsync(UnitOfWork work, MinedBatch batch)
    {
        if (!await LeaseStore.HoldsAsync(work, TopicStore.LeaseName(batch.CommunityId), batch.Fence))
            return SaveOutcome.StaleFence;
        if (await TopicStore.PositionAsync(work, batch.CommunityId, batch.Settings) is not { Again: true } mined || mined.Seq != batch.Position)
            return SaveOutcome.WrongPosition;
        await Remining.ReplaceFindingsAsync(work, batch.CommunityId);
        await SaveTopicsAsync(work, batch);
        await Remining.RedirectAsync(work, batch.CommunityId, batch.At);
        await Remining.ForgetAsync(work, batch.CommunityId);
        return SaveOutcome.Saved;
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes one opinion's finding into <paramref name="table"/>, and the words it is found by.</summary>
    public static async Task SaveAsync(UnitOfWork work, string communityId, MinedOpinion opinion, string table = "findings")
    {
        var finding = opinion.Finding;
        var parameters = new
        {
            communityId, opinion.Seq, finding.TopicId, finding.DuplicateOf, finding.Category,
            keywords = JsonText.Write(finding.Keywords), urgency = JsonText.Write(finding.Urgency),
        };
        await work.UpsertAsync(
            $"""
            UPDATE {table} SET topic_id = @TopicId, duplicate_of = @DuplicateOf, category = {CategoryOf("@Seq")}, keywords = @keywords, urgency = @urgency
            WHERE seq = @Seq AND community_id = @communityId
            """,
            $"""
            INSERT INTO {table} (seq, community_id, said_at, topic_id, duplicate_of, category, keywords, urgency)
            SELECT seq, community_id, said_at, @TopicId, @DuplicateOf, {CategoryOf("@Seq")}, @keywords, @urgency
            FROM opinions WHERE seq = @Seq AND community_id = @communityId
            """,
            parameters);
        if (await work.ScalarAsync<int>($"SELECT COUNT(*) FROM {table} WHERE seq = @Seq AND community_id = @communityId", parameters) == 0)
            throw new ArgumentException($"Community {communityId} has no opinion {opinion.Seq}.", nameof(opinion));
        await work.ExecuteAsync(
            work.Dialect.IndexTerms, new { opinion.Seq, terms = string.Join(' ', opinion.Tokens.Select(SearchTerms.Encode).Where(term => term.Length > 0)) });
    }

    /// <summary>Puts opinions into other topics, in the findings of <paramref name="table"/>.</summary>
    public static async Task MoveAsync(UnitOfWork work, MinedBatch batch, string table = "findings")
    {
        foreach (var move in batch.Moves)
            await work.ExecuteAsync($"UPDATE {table} SET topic_id = @TopicId WHERE seq = @Seq AND community_id = @CommunityId", new { batch.CommunityId, move.Seq, move.TopicId });
    }

    /// <summary>What staff said an opinion is about stands before what mining found.</summary>
    private static string CategoryOf(string seq) => $"COALESCE({CategoryCorrections.LastOf(seq)}, @Category)";

    private static async Task SaveTopicsAsync(UnitOfWork work, MinedBatch batch)
    {
        foreach (var topic in batch.Topics)
            await SaveAsync(work, batch.CommunityId, topic);
        foreach (var heat in batch.Heat)
            await work.UpsertAsync(
                "UPDATE topic_heat SET heat = @Heat WHERE topic_id = @TopicId AND day = @day",
                "INSERT INTO topic_heat (topic_id, day, heat) VALUES (@TopicId, @day, @Heat)",
                new { heat.TopicId, day = Day(heat.Day), heat.Heat });
        await work.UpsertAsync(
            "UPDATE miner_positions SET position = @Position, at = @At, settings = @Settings, decided = @Decided WHERE community_id = @CommunityId",
            "INSERT INTO miner_positions (community_id, position, at, settings, decided) VALUES (@CommunityId, @Position, @At, @Settings, @Decided)",
            new { batch.CommunityId, batch.Position, batch.At, batch.Settings, batch.Decided });
    }

    private static async Task MergeAsync(UnitOfWork work, string communityId, TopicMerge merge)
    {
        var parameters = new { communityId, merge.From, merge.Into, merge.At, merge.Why };
        await work.ExecuteAsync(
            "INSERT INTO topic_merges (community_id, from_id, into_id, at, why) VALUES (@communityId, @From, @Into, @At, @Why)", parameters);
        await work.ExecuteAsync("UPDATE findings SET topic_id = @Into WHERE topic_id = @From AND community_id = @communityId", parameters);

        // Topics that ended in this one point at the new one as well, so that a reader follows one step only.
        await work.ExecuteAsync(
            "UPDATE topics SET merged_into = @Into WHERE (id = @From OR merged_into = @From) AND community_id = @communityId", parameters);
    }

    private static Task SaveAsync(UnitOfWork work, string communityId, Topic topic) =>
        string.Equals(topic.CommunityId, communityId, StringComparison.Ordinal)
            ? work.UpsertAsync(TopicRow.Update, TopicRow.Insert, TopicRow.Of(topic))
            : throw new ArgumentException($"Topic {topic.Id} is not of community {communityId}.", nameof(topic));
}
