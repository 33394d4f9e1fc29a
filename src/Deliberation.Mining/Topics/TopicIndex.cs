using Deliberation.Mining.Similarity;

namespace Deliberation.Mining.Topics;

/// <summary>
/// Topics of one community in a single pass (Allan 1998): an inverted index gives the topics that share weighty terms with a new document; it joins the most alike of those
/// that reach the thresholds, or opens a topic. The joined topic is then compared with the other candidates and merged where they have become one.
/// All of it happens while the document is added, so adding one by one and replaying the same documents give the same topics.
/// </summary>
internal sealed partial class TopicIndex(Vocabulary vocabulary, TopicOptions options)
{
    /// <summary>The number of no topic: for a document that is to be put into one by <see cref="Replace"/>.</summary>
    public const int None = -1;

    private const int QueryTerms = 24;
    private const int MaxVisits = 20_000;
    private const int MaxCandidates = 32;
    private const double DuplicateCloseness = 1;
    private const double LeastRankToMerge = 0.1;
    private const int SharedWords = 6;

    private readonly List<Topic> _topics = [];
    private readonly Dictionary<long, int> _byId = [];
    private readonly SortedSet<long> _changed = [];
    private readonly List<TopicMerge> _merges = [];
    private readonly List<OpinionMove> _moves = [];
    private readonly Ranking _ranking = new();
    private Survivors _survivors = new();
    private TopicPostings[] _postings = [];
    private readonly Neighbourhood _neighbourhood = new();
    private int _gatherings;

    /// <summary>Grows whenever topics merge or opinions change their topic.</summary>
    public int Version { get; private set; }

    /// <summary>Whether there are merges or moves that nobody has taken.</summary>
    public bool HasNews => _merges.Count + _moves.Count > 0;

    /// <summary>Topics that were not merged into another, in the order in which they were made.</summary>
    public IEnumerable<Topic> Living => _topics.Where(topic => _survivors.IsLiving(topic.Order));

    /// <summary>The topic with this id, or the one that it was merged into; null when there never was one.</summary>
    public Topic? Find(long id) => _byId.TryGetValue(id, out var order) ? Survivor(order) : null;

    public Topic Survivor(int order) => _topics[_survivors.Of(order)];

    public IReadOnlyList<long> TakeChanged()
    {
        long[] taken = [.. _changed];
        _changed.Clear();
        return taken;
    }

    public IReadOnlyList<TopicMerge> TakeMerges()
    {
        TopicMerge[] taken = [.. _merges];
        _merges.Clear();
        return taken;
    }

    public IReadOnlyList<OpinionMove> TakeMoves()
    {
        OpinionMove[] taken = [.. _moves];
        _moves.Clear();
        return taken;
    }

    public void Touch(Topic topic) => _changed.Add(topic.Id);

    /// <summary>Puts a document into a topic.</summary>
    /// <param name="id">Its opinion's id; becomes the topic's id when it opens one.</param>
    /// <param name="document">Its number.</param>
    /// <param name="vector">Its terms.</param>
    /// <param name="duplicateOf">Topic of an earlier near duplicate, which it then joins.</param>
    public Topic Add(long id, int document, TermVector vector, Topic? duplicateOf)
    {
        var (terms, weights) = vector.ByNumber();
        var candidates = Candidates(vector).ConvertAll(topic => (topic, topic.LikenessTo(vector, terms, weights, vocabulary)));
        var (joined, closeness) = duplicateOf is null ? Best(candidates) : (duplicateOf, DuplicateCloseness);
        joined ??= Open(id);
        joined.Add(document, closeness, vector, vocabulary);
        Post(joined, vector);
        joined = MergeAround(joined, candidates);
        _neighbourhood.Add(joined, candidates);
        _changed.Add(joined.Id);
        return joined;
    }

    private Topic Open(long id)
    {
        var topic = new Topic(id, _topics.Count);
        _topics.Add(topic);
        _survivors.Add();
        _byId[id] = topic.Order;
        return topic;
    }

    /// <summary>Topics that share weighty terms with a document, those with the most in common first.</summary>
    private List<Topic> Candidates(TermVector vector)
    {
        var visits = 0;
        for (var i = 0; i < vector.Terms.Length && i < QueryTerms && visits < MaxVisits; i++)
        {
            if (vector.Terms[i] >= _postings.Length)
                continue;
            var postings = _postings[vector.Terms[i]].Topics;
            visits += postings.Length;
            // A topic may be noted twice, or together with one that was merged into it: under one term it counts once.
            _ranking.Look();
            var score = vector.Weights[i] * vector.Weights[i];
            foreach (var noted in postings)
                _ranking.AddOnce(_survivors.Of(noted), score);
        }
        return [.. _ranking.Take(MaxCandidates).Select(order => _topics[order])];
    }

    private (Topic? Topic, double Closeness) Best(List<(Topic Topic, Likeness Likeness)> candidates)
    {
        var (best, found) = (default(Likeness), (Topic?)null);
        foreach (var (topic, likeness) in candidates)
        {
            if (likeness.Joins(options) && (found is null || likeness.Rank > best.Rank || (likeness.Rank == best.Rank && topic.Order < found.Order)))
                (best, found) = (likeness, topic);
        }
        return (found, found is null ? 1 : best.Closeness);
    }

    private Topic MergeAround(Topic joined, List<(Topic Topic, Likeness Likeness)> candidates)
    {
        foreach (var (candidate, toDocument) in candidates)
        {
            // What the document has little in common with, it has not brought any nearer; and what was held apart when all were gathered stays apart until the next time.
            if (candidate == joined || !_survivors.IsLiving(candidate.Order) || toDocument.Rank < LeastRankToMerge || (joined.Gathering > 0 && candidate.Gathering == joined.Gathering))
                continue;
            var likeness = joined.LikenessTo(candidate, vocabulary);
            if (!likeness.Merges(options))
                continue;
            joined = Merge(joined, candidate, likeness);
        }
        return joined;
    }

    // The older id stays.
    private Topic Merge(Topic a, Topic b, Likeness likeness)
    {
        var (into, from) = a.Id < b.Id ? (a, b) : (b, a);
        _merges.Add(new TopicMerge(from.Id, into.Id, likeness.Place, likeness.Problem, likeness.Document, Shared(into, from)));
        into.Absorb(from, vocabulary);
        _survivors.Merge(from.Order, into.Order);
        Version++;
        from.End();
        _changed.UnionWith([from.Id, into.Id]);
        return into;
    }

    private string[] Shared(Topic a, Topic b) =>
        [.. a.Sum.Select(pair => (pair.Key, Product: pair.Value * b.Weight(pair.Key))).Where(pair => pair.Product > 0 && vocabulary.IsWord(pair.Key))
            .OrderByDescending(pair => pair.Product).ThenBy(pair => pair.Key).Take(SharedWords).Select(pair => vocabulary.Text(pair.Key))];

    private void Post(Topic topic, TermVector vector)
    {
        foreach (var term in vector.Terms[..Math.Min(vector.Terms.Length, QueryTerms)])
        {
            if (term >= _postings.Length)
                Array.Resize(ref _postings, Math.Max(term + 1, 2 * _postings.Length));
            if (topic.Weight(term) > 0)
                _postings[term].Note(topic.Order, ref topic.NotedAt(term), _survivors);
        }
    }
}
