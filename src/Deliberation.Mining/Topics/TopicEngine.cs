using Deliberation.Mining.Heat;
using Deliberation.Mining.Similarity;
using Deliberation.Mining.Topics.Hand;

namespace Deliberation.Mining.Topics;

/// <summary>Places, near duplicates, topics and similar opinions of one community; everything that needs no lexicon of categories. Not thread-safe.</summary>
internal sealed class TopicEngine
{
    private const double DuplicateLikeness = 0.5;
    private const int MaxProfiles = 20_000;

    private readonly HeatOptions _heat;
    private readonly Vocabulary _vocabulary;
    private readonly TopicIndex _topics;
    private readonly TopicTitle _titles;
    private readonly NearDuplicateIndex _duplicates = new();
    private readonly OpinionIndex _index;
    private readonly OpinionStore _opinions = new();
    private readonly Gatherer _gatherer;
    private readonly Dictionary<int, List<SecondVoice>> _seconds = [];
    private readonly List<int> _topicOf = [];
    private readonly Dictionary<long, int> _byId = [];
    private readonly Dictionary<long, TopicProfile> _profiles = [];
    private readonly HandLayer _hand;

    public TopicEngine(TopicWords words, TopicOptions topics, HeatOptions heat)
    {
        _heat = heat;
        _vocabulary = new Vocabulary(words.PriorShare);
        Reader = new OpinionReader(words);
        _topics = new TopicIndex(_vocabulary, topics);
        _gatherer = new Gatherer(_vocabulary, topics);
        _titles = new TopicTitle(Reader, _vocabulary);
        _index = new OpinionIndex(_vocabulary);
        _hand = new HandLayer(_topics, _opinions, _vocabulary, _topicOf, document => _seconds.GetValueOrDefault(document) ?? [], id => _profiles.Remove(id));
    }

    public OpinionReader Reader { get; }

    /// <summary>Places an opinion. One whose id is known already changes nothing and gets the answer of the first.</summary>
    public (long Topic, long? DuplicateOf, IReadOnlyList<string> SharedWords) Add(ReadOpinion read)
    {
        if (!_byId.TryGetValue(read.Source.Id, out var document))
        {
            document = _byId[read.Source.Id] = _opinions.Count;
            var counts = Number(read);
            var vector = TermVector.Of(counts, _vocabulary);
            var duplicate = Store(read, vector);
            _topicOf.Add(_topics.Add(read.Source.Id, document, vector, duplicate < 0 ? null : FoundTopicOf(duplicate)).Order);
            if (_gatherer.IsDue)
                Gather();
            else if (_topics.IsDue)
                GatherAround();
            _hand.Add(document);
        }
        var mined = _opinions[document];
        return mined.DuplicateOf < 0
            ? (TopicOf(document).Id, null, [])
            : (TopicOf(document).Id, _opinions[mined.DuplicateOf].Source.Id, _index.Shared(mined.Vector, _opinions[mined.DuplicateOf].Vector));
    }

    /// <summary>Adds opinions and gathers them all, without looking for the topic of each. Nothing is added for an id that is known.</summary>
    /// <returns>False when they are too many to be gathered; then nothing changes.</returns>
    public bool Load(IReadOnlyList<ReadOpinion> read)
    {
        var fresh = read.Where(opinion => !_byId.ContainsKey(opinion.Source.Id)).DistinctBy(opinion => opinion.Source.Id).ToList();
        if (!_gatherer.CanTake(fresh.Count))
            return false;
        var counts = fresh.ConvertAll(Number);
        for (var i = 0; i < fresh.Count; i++)
        {
            _byId[fresh[i].Source.Id] = _opinions.Count;
            Store(fresh[i], TermVector.Of(counts[i], _vocabulary));
            _topicOf.Add(TopicIndex.None);
        }
        Gather();
        foreach (var opinion in fresh)
            _hand.Add(_byId[opinion.Source.Id]);
        return true;
    }

    /// <summary>Gathers all opinions anew, whatever order they came in; nothing when they are too many.</summary>
    public void Gather()
    {
        if (!_gatherer.CanTake(0))
            return;
        _topics.Replace(_gatherer.Run(), document => _opinions.RowOf(document).Id, _opinions.VectorOf, _topicOf);
        _profiles.Clear();
        foreach (var document in _seconds.Keys)
            Second(document);
    }

    /// <summary>Takes the topics that people put together, instead of those before.</summary>
    public void Set(IReadOnlyList<HandTopic> decided) => _hand.Set(decided, opinion => _byId.TryGetValue(opinion, out var document) ? document : null);

    /// <summary>The topic of an opinion today; null when the opinion is not known.</summary>
    public long? TopicOf(long opinion) => _byId.TryGetValue(opinion, out var document) ? TopicOf(document).Id : null;

    /// <summary>Adds a second; false when the opinion is not known.</summary>
    public bool AddSecond(SecondVoice second)
    {
        if (!_byId.TryGetValue(second.OpinionId, out var document))
            return false;
        var topic = FoundTopicOf(document);
        topic.Add(second);
        if (TopicOf(document) is var shown && shown != topic)
        {
            shown.Add(second);
            _hand.Touch(shown);
        }
        if (!_seconds.TryGetValue(document, out var seconds))
            _seconds[document] = seconds = [];
        seconds.Add(second);
        _topics.Touch(topic);
        return true;
    }

    public IReadOnlyList<SimilarOpinion> FindSimilar(ReadText text, int limit)
    {
        var vector = TermVector.Of(_vocabulary.Number(text.Counts, learn: false), _vocabulary);
        return [.. _index.Find(vector, document => _opinions[document].Vector, Math.Max(0, limit))
            .Select(found => new SimilarOpinion(_opinions[found.Document].Source.Id, found.Score, _index.Shared(vector, _opinions[found.Document].Vector), TopicOf(found.Document).Id))];
    }

    public IReadOnlyList<TopicSummary> Topics(DateTimeOffset asOf, int minMessages) =>
        [.. Living.Where(topic => topic.Members.Count >= minMessages).Select(topic => Summary(topic, asOf))
            .OrderByDescending(topic => topic.Heat.Value).ThenByDescending(topic => topic.Last).ThenBy(topic => topic.Id)];

    /// <summary>The heat of every topic, without making titles and examples of those that nobody looks at.</summary>
    public IEnumerable<(long Id, double Heat)> Heats(DateTimeOffset asOf) =>
        Living.Select(topic => (topic.Id, HeatFormula.Compute(Voice.Fold(TopicProfile.Said(topic, _opinions)), [.. topic.Seconds.Values], asOf, _heat).Value));

    public TopicSummary? Topic(long id, DateTimeOffset asOf) => Find(id) is { } topic ? Summary(topic, asOf) : null;

    /// <summary>The heat of each past day; none for a topic of one resident or one that never was.</summary>
    public IReadOnlyList<DayHeat> History(long id, DateOnly from, DateOnly to)
    {
        if (Find(id) is not { } topic)
            return [];
        var said = TopicProfile.Said(topic, _opinions);
        return said.All(message => message.Resident == said[0].Resident) ? [] : HeatHistory.Compute(said, [.. topic.Seconds.Values], from, to, _heat);
    }

    public IReadOnlyList<long> TakeChanged() => _hand.IsUsed ? [.. _topics.TakeChanged().Union(_hand.TakeChanged()).Order()] : _topics.TakeChanged();

    public IReadOnlyList<TopicMerge> TakeMerges()
    {
        if (!_hand.IsUsed)
            return _topics.TakeMerges();
        // Arranged while the merges are still to be told, see HandLayer.Tell.
        _ = _hand.Living;
        var merges = _topics.TakeMerges();
        _hand.Unsettle(merges.Select(merge => merge.From).ToHashSet());
        return merges;
    }

    public IReadOnlyList<OpinionMove> TakeMoves() => _hand.IsUsed
        ? [.. _hand.TakeMoved().Concat(_topics.TakeMoves().Select(move => move.Opinion)).Distinct().Select(opinion => new OpinionMove(opinion, TopicOf(opinion)!.Value))]
        : _topics.TakeMoves();

    private IEnumerable<Topic> Living => _hand.IsUsed ? _topics.Living.Where(topic => !_hand.Covers(topic)).Concat(_hand.Living) : _topics.Living;

    private Topic? Find(long id)
    {
        var found = _topics.Find(id);
        return _hand.IsUsed && (found is not null || _hand.WasNamed(id)) && _byId.TryGetValue(id, out var document) ? TopicOf(document) : found;
    }

    private void GatherAround()
    {
        foreach (var document in _topics.GatherAround(_opinions, _topicOf))
        {
            _profiles.Remove(FoundTopicOf(document).Id);
            Second(document);
        }
    }

    // Gives the seconds of an opinion to its topic of today.
    private void Second(int document)
    {
        foreach (var second in _seconds.GetValueOrDefault(document) ?? [])
            FoundTopicOf(document).Add(second);
    }

    private List<KeyValuePair<int, double>> Number(ReadOpinion read)
    {
        var counts = _vocabulary.Number(read.Text.Counts);
        _vocabulary.Count(counts.Select(pair => pair.Key));
        _gatherer.Add(read.Source, counts);
        return counts;
    }

    /// <returns>Number of the opinion that it nearly repeats; −1 when none.</returns>
    private int Store(ReadOpinion read, TermVector vector)
    {
        var (document, text) = (_opinions.Count, read.Text);
        string[] places = [.. text.PlaceNames];
        var duplicate = _duplicates.Add(document, read.Signature, earlier => MayRepeat(vector, places, earlier))?.Document ?? -1;
        _opinions.Add(read.Source, vector, places, [.. text.Regions], text.Building, read.Category.Category, read.Urgency.IsUrgent, duplicate);
        _index.Add(document, vector);
        return duplicate;
    }

    private Topic FoundTopicOf(int document) => _topics.Survivor(_topicOf[document]);

    private Topic TopicOf(int document) => (_hand.IsUsed ? _hand.Of(document) : null) ?? FoundTopicOf(document);

    private TopicSummary Summary(Topic topic, DateTimeOffset asOf)
    {
        var found = Found(topic, asOf);
        return _hand.GroupOf(topic) is not { } group ? found
            : group.Title is null ? found with { Hand = group.Number }
            : found with { Hand = group.Number, Title = group.Title, FoundTitle = found.Title };
    }

    private TopicSummary Found(Topic topic, DateTimeOffset asOf)
    {
        if (_profiles.TryGetValue(topic.Id, out var profile) && profile.Version == topic.Version)
            return profile.AsOf(topic.Id, asOf, _heat);
        // Who looks at everything would otherwise keep everything twice.
        if (_profiles.Count >= MaxProfiles)
            _profiles.Clear();
        _profiles[topic.Id] = profile = TopicProfile.Of(topic, _opinions, _titles, Reader, _vocabulary);
        return profile.AsOf(topic.Id, asOf, _heat);
    }

    // The same form text about two different places is no repetition.
    private bool MayRepeat(TermVector vector, string[] places, int earlier) =>
        (places.Length == 0 || _opinions.RowOf(earlier).PlaceCount == 0 || _opinions.Names(earlier, places)) && vector.Cosine(_opinions.VectorOf(earlier)) >= DuplicateLikeness;
}
