using Deliberation.Domain.Refusals;
using Deliberation.Domain.Topics;
using Deliberation.Grains.Topics;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Orleans;

namespace Deliberation.Web.Hand;

/// <summary>整理议题: what staff do to topics by hand, and what they might want to put together.</summary>
public sealed class TopicDesk(TopicStore topics, TopicDecisionStore decisions, OpinionStore opinions, IGrainFactory grains, ILogger<TopicDesk> log)
{
    private const int SimilarOpinions = 60;
    private const int MostCandidates = 6;
    private const int MostWords = 4;
    private const int VoicesPerCall = 200;

    /// <summary>Topics with opinions like those of a topic, or like what somebody looks for; the most alike first.</summary>
    public async Task<IReadOnlyList<TopicCandidate>> NearestAsync(Topic topic, string query, CancellationToken cancellationToken)
    {
        var text = query.Trim();
        if (text.Length == 0)
            text = string.Join(' ', (await opinions.GetBySeqAsync(topic.CommunityId, [topic.Headline], cancellationToken)).Select(headline => headline.Opinion.Body).Prepend(topic.FoundTitle ?? topic.Title));
        var similar = await grains.GetGrain<ITopicMinerGrain>(topic.CommunityId).FindSimilarAsync(text, topic.Place, SimilarOpinions);
        var candidates = new List<TopicCandidate>();
        foreach (var found in similar.GroupBy(one => one.TopicId))
        {
            // The engine of this node may be behind or ahead of what is stored.
            if (candidates.Count < MostCandidates && await topics.GetAsync(topic.CommunityId, found.Key, cancellationToken) is { } other && other.Id != topic.Id && !candidates.Exists(one => one.Topic.Id == other.Id))
                candidates.Add(new TopicCandidate(other, [.. found.SelectMany(one => one.SharedWords).Distinct().Take(MostWords)]));
        }
        return candidates;
    }

    /// <summary>What a topic becomes when another is put into it; null when this node cannot tell now.</summary>
    public async Task<MergedTopic?> LookAsync(string communityId, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var seqs = new List<long>();
        foreach (var id in ids)
            seqs.AddRange(await decisions.OpinionsAsync(communityId, id, cancellationToken));
        return await grains.GetGrain<ITopicMinerGrain>(communityId).LookAsync(seqs);
    }

    /// <summary>Carries a command out and has the miner follow it at once; when it cannot, the worker has it follow soon.</summary>
    public async Task<Refusal?> DecideAsync(TopicCommand command, CancellationToken cancellationToken)
    {
        if ((await decisions.DecideAsync(command, cancellationToken)).Refusal is { } refusal)
            return refusal;
        try
        {
            await grains.GetGrain<ITopicMinerGrain>(command.CommunityId).MineAsync(VoicesPerCall);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "A decision about a topic is stored; the topics follow later.");
        }
        return null;
    }
}
