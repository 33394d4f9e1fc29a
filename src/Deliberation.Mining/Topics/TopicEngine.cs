using Deliberation.Mining.Classification;
using Deliberation.Mining.Heat;
using Deliberation.Mining.Similarity;

namespace Deliberation.Mining.Topics;

/// <summary>Places, near duplicates, topics and similar opinions of one community; everything that needs no lexicon of categories. Not thread-safe.</summary>
internal sealed class TopicEngine
{
    private const double DuplicateLikeness = 0.5;

    private readonly HeatOptions _heat;
    private readonly Vocabulary _vocabulary;
    private readonly TopicIndex _topics;
    private readonly TopicTitle _titles;
    private readonly NearDuplicateIndex _duplicates = new();
    private readonly OpinionIndex _index;
    private readonly List<MinedOpinion> _opinions = [];
    private readonly List<int> _topicOf = [];
    private readonly Dictionary<long, int> _byId = [];
    private readonly Dictionary<long, TopicProfile> _profiles = [];

    public TopicEngine(TopicWords words, TopicOptions topics, HeatOptions heat)
    {
        _heat = heat;
        _vocabulary = new Vocabulary(words.PriorShare);
        Reader = new OpinionReader(words, _vocabulary);
        _topics = new TopicIndex(_vocabulary, topics);
        _titles = new TopicTitle(Reader, _vocabulary);
        _index = new OpinionIndex(_vocabulary);
    }

    public OpinionReader Reader { get; }

    /// <summary>Places an opinion. One whose id is known already changes nothing and gets the answer of the first.</summary>
    public (long Topic, long? DuplicateOf, IReadOnlyList<string> SharedWords) Add(OpinionText opinion, ReadText text, Category? category, bool urgent)
    {
        if (!_byId.TryGetValue(opinion.Id, out var document))
        {
            document = _byId[opinion.Id] = _opinions.Count;
            _vocabulary.Count(text.Counts.Keys);
            var vector = TermVector.Of(text.Counts, _vocabulary);
            string[] places = [.. text.PlaceNames];
            var duplicate = _duplicates.Add(document, text.Text, earlier => MayRepeat(vector, places, _opinions[earlier]))?.Document ?? -1;
            _opinions.Add(new MinedOpinion(opinion, vector, places, [.. text.Regions], text.Building, category, urgent, duplicate));
            _topicOf.Add(_topics.Add(opinion.Id, document, vector, duplicate < 0 ? null : TopicOf(duplicate)).Order);
            _index.Add(document, vector);
        }
        var mined = _opinions[document];
        return mined.DuplicateOf < 0
            ? (TopicOf(document).Id, null, [])
            : (TopicOf(document).Id, _opinions[mined.DuplicateOf].Source.Id, _index.Shared(mined.Vector, _opinions[mined.DuplicateOf].Vector));
    }

    /// <summary>Adds a second; false when the opinion is not known.</summary>
    public bool AddSecond(SecondVoice second)
    {
        if (!_byId.TryGetValue(second.OpinionId, out var document))
            return false;
        var topic = TopicOf(document);
        topic.Add(second);
        _topics.Touch(topic);
        return true;
    }

    public IReadOnlyList<SimilarOpinion> FindSimilar(ReadText text, int limit)
    {
        var vector = TermVector.Of(text.Counts, _vocabulary);
        return [.. _index.Find(vector, document => _opinions[document].Vector, Math.Max(0, limit))
            .Select(found => new SimilarOpinion(_opinions[found.Document].Source.Id, found.Score, _index.Shared(vector, _opinions[found.Document].Vector), TopicOf(found.Document).Id))];
    }

    public IReadOnlyList<TopicSummary> Topics(DateTimeOffset asOf, int minMessages) =>
        [.. _topics.Living.Where(topic => topic.Members.Count >= minMessages).Select(topic => Summary(topic, asOf))
            .OrderByDescending(topic => topic.Heat.Value).ThenByDescending(topic => topic.Last).ThenBy(topic => topic.Id)];

    public TopicSummary? Topic(long id, DateTimeOffset asOf) => _topics.Find(id) is { } topic ? Summary(topic, asOf) : null;

    /// <summary>The heat of each past day; none for a topic of one resident or one that never was.</summary>
    public IReadOnlyList<DayHeat> History(long id, DateOnly from, DateOnly to)
    {
        if (_topics.Find(id) is not { } topic)
            return [];
        var said = TopicProfile.Said(topic, _opinions);
        return said.All(message => message.Resident == said[0].Resident) ? [] : HeatHistory.Compute(said, topic.Seconds.Values, from, to, _heat);
    }

    public IReadOnlyList<long> TakeChanged() => _topics.TakeChanged();

    public IReadOnlyList<TopicMerge> TakeMerges() => _topics.TakeMerges();

    private Topic TopicOf(int document) => _topics.Survivor(_topicOf[document]);

    private TopicSummary Summary(Topic topic, DateTimeOffset asOf)
    {
        if (!_profiles.TryGetValue(topic.Id, out var profile) || profile.Version != topic.Version)
            _profiles[topic.Id] = profile = TopicProfile.Of(topic, _opinions, _titles, Reader, _vocabulary);
        return profile.AsOf(topic.Id, asOf, _heat);
    }

    // The same form text about two different places is no repetition.
    private static bool MayRepeat(TermVector vector, string[] places, MinedOpinion earlier) =>
        (places.Length == 0 || earlier.Places.Count == 0 || places.Any(place => earlier.Places.Contains(place, StringComparer.Ordinal)))
        && vector.Cosine(earlier.Vector) >= DuplicateLikeness;
}
