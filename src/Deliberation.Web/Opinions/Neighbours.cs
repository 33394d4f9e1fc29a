using Deliberation.Grains.Topics;
using Deliberation.Mining;
using Deliberation.Mining.Text;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Orleans;

namespace Deliberation.Web.Opinions;

/// <summary>Something a neighbour said already.</summary>
/// <param name="Opinion">What was said.</param>
/// <param name="Text">Its words as others may see them.</param>
/// <param name="Residents">How many residents said the same thing, this one included.</param>
/// <param name="Supporters">How many residents seconded them.</param>
public sealed record Neighbour(StoredOpinion Opinion, string Text, int Residents, int Supporters);

/// <summary>Looks for what others said of the same thing. Saying something never fails because this does: then there is simply nothing to show.</summary>
public sealed partial class Neighbours(IGrainFactory grains, OpinionStore opinions, TopicStore topics, TimeProvider time, ILogger<Neighbours> log)
{
    /// <summary>Likeness from which two opinions are shown as being about the same thing.</summary>
    private const double Least = 0.22;

    /// <summary>Most that are shown, each of another topic.</summary>
    private const int Most = 3;

    private const int Candidates = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What is most alike, best first; empty when nothing is, or when it cannot be told in time.</summary>
    /// <param name="communityId">Where it is said.</param>
    /// <param name="text">What is said.</param>
    /// <param name="place">Where it is; may be empty.</param>
    /// <param name="residentKey">Who says it: their own earlier words are no neighbour's.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<IReadOnlyList<Neighbour>> FindAsync(string communityId, string text, string place, string residentKey, CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync(communityId, text, place, residentKey, cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Skipped(e);
            return [];
        }
    }

    private async Task<IReadOnlyList<Neighbour>> LookAsync(string communityId, string text, string place, string residentKey, CancellationToken cancellationToken)
    {
        var similar = (await grains.GetGrain<ITopicMinerGrain>(communityId).FindSimilarAsync(text, place, Candidates)).Where(found => found.Score >= Least).ToList();
        var stored = (await opinions.GetBySeqAsync(communityId, [.. similar.Select(found => found.Id)], cancellationToken))
            .Where(opinion => opinion.Opinion.ResidentKey != residentKey).ToDictionary(opinion => opinion.Seq);
        var neighbours = new List<Neighbour>();
        foreach (var found in similar.Where(found => stored.ContainsKey(found.Id)).DistinctBy(found => found.TopicId).Take(Most))
            neighbours.Add(await ShowAsync(communityId, found, stored[found.Id], cancellationToken));
        return neighbours;
    }

    private async Task<Neighbour> ShowAsync(string communityId, SimilarOpinion found, StoredOpinion opinion, CancellationToken cancellationToken)
    {
        var topic = await topics.GetAsync(communityId, found.TopicId, cancellationToken);
        return new Neighbour(opinion, Words(opinion), topic?.Residents ?? 1, topic?.Supporters ?? opinion.Seconds);
    }

    /// <summary>An opinion's own words with personal numbers masked.</summary>
    private static string Words(StoredOpinion stored) =>
        PersonalData.Mask(stored.Opinion.Title.Length == 0 ? stored.Opinion.Body : $"{stored.Opinion.Title}\n{stored.Opinion.Body}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing similar was shown before sending, because looking for it failed or took too long.")]
    private partial void Skipped(Exception e);
}
