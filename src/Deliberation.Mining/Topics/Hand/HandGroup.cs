namespace Deliberation.Mining.Topics.Hand;

/// <summary>The opinions of a <see cref="HandTopic"/> that no later one took, as far as they are known.</summary>
internal sealed class HandGroup(HandTopic source, OpinionStore opinions, Vocabulary vocabulary)
{
    private const int CentreOf = 64;

    private readonly Dictionary<int, double> _closeness = [];
    private readonly SortedSet<(DateTimeOffset At, long Id, int Document)> _documents = [];
    private Topic? _centre;

    public long Number => source.Number;

    public string? Title => source.Title;

    public IEnumerable<int> Documents => _documents.Select(document => document.Document);

    /// <summary>The lowest id of its opinions, as with topics that the engine merges; none when no opinion is known.</summary>
    public long? Id { get; private set; }

    public void Add(int document)
    {
        ref readonly var row = ref opinions.RowOf(document);
        _documents.Add((row.At, row.Id, document));
        Id = Math.Min(Id ?? row.Id, row.Id);
        _centre = null;
        _closeness.Clear();
    }

    /// <summary>Whether an opinion was said after people decided.</summary>
    public bool MayTake(long opinion) => opinion > source.UpTo;

    public double Rank(TermVector vector) => (_centre ??= Centre(Documents)).LikenessTo(vector, vocabulary).Rank;

    /// <summary>
    /// Closeness of an opinion that the engine does not gather with any other of the group: to the others, so that what has nothing to do with them counts for little in the heat, whoever put it there.
    /// </summary>
    public double ClosenessOf(int document)
    {
        if (_documents.Count == 1)
            return 1;
        if (!_closeness.TryGetValue(document, out var closeness))
            _closeness[document] = closeness = Centre(Documents.Where(other => other != document)).LikenessTo(opinions.VectorOf(document), vocabulary).Closeness;
        return closeness;
    }

    /// <summary>What the first of these documents have in common.</summary>
    private Topic Centre(IEnumerable<int> documents) => HandLayer.Gather(0, documents.Take(CentreOf).Select(document => (document, 1.0)), opinions, vocabulary);
}
