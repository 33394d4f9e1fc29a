using System.Collections.Immutable;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Topics;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Text;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Web.Results;

/// <summary>
/// 成果复用: the community's past items by what they are about. They are few, a handful a month, and are kept in memory as the log has them; each look asks only which
/// of them changed. Likeness is that of the keywords of the title and of residents' own words.
/// </summary>
public sealed class PastItems(
    PastQueries past, MeetingStore store, TopicStore topics, EvidenceQueries evidence, OpinionStore opinions, CommunityAssets assets, ILogger<PastItems> log)
{
    /// <summary>Likeness from which two are shown as similar.</summary>
    private const double Least = 0.15;

    /// <summary>One common word is chance.</summary>
    private const int LeastWords = 2;

    /// <summary>How much the same place and the same category add to the rank; they alone make nothing similar.</summary>
    private const double PlaceBonus = 0.1;
    private const double CategoryBonus = 0.05;

    private const int MostItems = 2000;
    private const int MostShown = 3;
    private const int WordsShown = 5;

    private ImmutableDictionary<string, ImmutableList<Indexed>> _items = ImmutableDictionary<string, ImmutableList<Indexed>>.Empty;

    /// <summary>Past items like a topic, the most alike first; those of the topic itself before all others. Empty when it cannot be told.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="topicId">The topic.</param>
    /// <param name="title">What the proposal, or else the topic, is called.</param>
    /// <param name="except">The item that one looks for; null when there is none yet.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public Task<IReadOnlyList<SimilarPast>> OfTopicAsync(string communityId, long topicId, string title, Guid? except, CancellationToken cancellationToken) => SafelyAsync(
        async words =>
        {
            var topic = await topics.GetAsync(communityId, topicId, cancellationToken);
            var lineage = topic is null ? [] : await evidence.LineageAsync(communityId, topic.Id, cancellationToken);
            var subject = WordProfile.Of(words, [title, .. await SaidAsync(communityId, topic, cancellationToken)]);
            return Rank(await ItemsAsync(communityId, words, cancellationToken), subject, topic?.Place ?? "", topic?.Category, lineage, except);
        },
        communityId,
        cancellationToken);

    /// <summary>Past items like what somebody is about to say.</summary>
    public Task<IReadOnlyList<SimilarPast>> OfTextAsync(string communityId, string text, string place, CancellationToken cancellationToken) => SafelyAsync(
        async words => Rank(await ItemsAsync(communityId, words, cancellationToken), WordProfile.Of(words, [text]), place, null, [], null),
        communityId,
        cancellationToken);

    /// <summary>Past items, the latest first, or with words to look for those that hold all of them, or else some.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="query">What is looked for; empty for all.</param>
    /// <param name="category">Only those of a category; null for all.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<IReadOnlyList<PastItem>> SearchAsync(string communityId, string query, string? category, CancellationToken cancellationToken)
    {
        var words = await WordsAsync(communityId, cancellationToken);
        var items = (await ItemsAsync(communityId, words, cancellationToken)).Where(indexed => category is null || indexed.Item.Category == category);
        var terms = words.Terms(query);
        return terms.Count == 0
            ? [.. items.Select(indexed => indexed.Item)]
            : [.. items.Select(indexed => (indexed.Item, Hits: terms.Count(indexed.Terms.Contains))).Where(found => found.Hits > 0)
                .OrderByDescending(found => found.Hits).ThenByDescending(found => found.Item.EndedAt).Select(found => found.Item)];
    }

    private static List<SimilarPast> Rank(
        IEnumerable<Indexed> items, WordProfile subject, string place, string? category, IReadOnlyCollection<long> lineage, Guid? except) =>
        [.. (from indexed in items
             where indexed.Item.Id != except
             let item = indexed.Item
             let like = subject.Likeness(indexed.Subject)
             let sameTopic = lineage.Contains(item.TopicId)
             let samePlace = place.Length > 0 && place == item.Place
             let words = subject.Shared(indexed.Subject).Take(WordsShown).ToList()
             where sameTopic || (like >= Least && words.Count >= LeastWords)
             orderby sameTopic descending, like + (samePlace ? PlaceBonus : 0) + (category is not null && category == item.Category ? CategoryBonus : 0) descending, item.EndedAt descending
             select new SimilarPast(item, sameTopic, samePlace, words)).Take(MostShown)];

    /// <summary>All of them, the latest first.</summary>
    private async Task<ImmutableList<Indexed>> ItemsAsync(string communityId, CommunityWords words, CancellationToken cancellationToken)
    {
        var known = _items.GetValueOrDefault(communityId, []).ToDictionary(indexed => (indexed.Item.Id, indexed.Item.Version));
        var items = ImmutableList.CreateBuilder<Indexed>();
        foreach (var now in await past.VersionsAsync(communityId, MostItems, cancellationToken))
            items.Add(known.TryGetValue(now, out var indexed) ? indexed : await ReadAsync(communityId, now.Id, words, cancellationToken));
        var all = items.ToImmutable();
        ImmutableInterlocked.AddOrUpdate(ref _items, communityId, all, (_, _) => all);
        return all;
    }

    private async Task<Indexed> ReadAsync(string communityId, Guid id, CommunityWords words, CancellationToken cancellationToken)
    {
        var meeting = Meeting.Empty.Apply(await store.ReadAsync(id, cancellationToken: cancellationToken));
        var said = await SaidAsync(communityId, await topics.GetAsync(communityId, meeting.TopicId, cancellationToken), cancellationToken);
        var terms = words.Terms(string.Join('\n', [
            meeting.Title, meeting.Place, meeting.DecisionReason, meeting.Minutes, meeting.Lesson,
            .. meeting.Resolutions.Select(resolution => resolution.Text), .. meeting.Measures.Select(state => state.Measure.Title), .. said]));
        return new Indexed(PastItem.Of(meeting), WordProfile.Of(words, [meeting.Title, .. said]), terms);
    }

    /// <summary>Some of what residents said of a topic.</summary>
    private async Task<IEnumerable<string>> SaidAsync(string communityId, Topic? topic, CancellationToken cancellationToken) => topic is null
        ? []
        : [topic.Title, .. (await opinions.GetBySeqAsync(communityId, [.. topic.Examples], cancellationToken))
            .Select(stored => PersonalData.Mask($"{stored.Opinion.Title}\n{stored.Opinion.Body}"))];

    private async Task<CommunityWords> WordsAsync(string communityId, CancellationToken cancellationToken)
    {
        var basis = await assets.BasisAsync(communityId, cancellationToken);
        return new CommunityWords(
            await Task.Run(() => assets.Of(basis), cancellationToken),
            basis.Places.SelectMany(place => place.Aliases.Prepend(place.Name)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A proposal is decided and an opinion is said whether or not this works.</summary>
    private async Task<IReadOnlyList<SimilarPast>> SafelyAsync(Func<CommunityWords, Task<List<SimilarPast>>> find, string communityId, CancellationToken cancellationToken)
    {
        try
        {
            return await find(await WordsAsync(communityId, cancellationToken));
        }
        catch (MiningDataException e)
        {
            log.LogWarning(e, "No past items were shown.");
            return [];
        }
    }

    private sealed record Indexed(PastItem Item, WordProfile Subject, HashSet<string> Terms);
}
