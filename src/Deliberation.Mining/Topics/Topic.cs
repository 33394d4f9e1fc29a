using System.Collections.Immutable;

namespace Deliberation.Mining.Topics;

/// <summary>A growing group of opinions: the sum of their vectors and who belongs to it.</summary>
/// <param name="id">Id of its first opinion.</param>
/// <param name="order">Number in order of opening; the lower is the older.</param>
internal sealed class Topic(long id, int order)
{
    private const int MaxTerms = 600;
    private const int KeptTerms = 300;
    private readonly TermSums _sum = new();
    private Dictionary<string, SecondVoice>? _seconds;
    private double _placeSquare;
    private double _problemSquare;

    public long Id { get; } = id;

    public int Order { get; } = order;

    /// <summary>Numbers of the member documents in order of joining, with their closeness at that time.</summary>
    public List<(int Document, double Closeness)> Members { get; } = [];

    /// <summary>Seconds by resident, the first of each.</summary>
    public IReadOnlyDictionary<string, SecondVoice> Seconds => _seconds ?? (IReadOnlyDictionary<string, SecondVoice>)ImmutableDictionary<string, SecondVoice>.Empty;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The terms of its members with the sums of their weights, by number of term.</summary>
    public IEnumerable<KeyValuePair<int, double>> Sum => _sum.All();

    public double Weight(int term) => _sum[term];

    /// <summary>Where the index has noted the topic under each of its terms.</summary>
    public ref int NotedAt(int term) => ref _sum.NoteOf(term);

    public void Add(int document, double closeness, TermVector vector, Vocabulary vocabulary)
    {
        Members.Add((document, closeness));
        var ordered = vector.Terms.ToArray();
        var weights = Array.ConvertAll(vector.Weights.ToArray(), weight => (double)weight);
        Array.Sort(ordered, weights);
        Grow(ordered, weights, vocabulary);
        Prune(vocabulary);
        Version++;
    }

    public void Add(SecondVoice second)
    {
        _seconds ??= new Dictionary<string, SecondVoice>(StringComparer.Ordinal);
        if (!_seconds.TryGetValue(second.ResidentKey, out var earlier) || second.At < earlier.At)
            _seconds[second.ResidentKey] = second;
        Version++;
    }

    public void Absorb(Topic other, Vocabulary vocabulary)
    {
        Members.AddRange(other.Members);
        foreach (var second in other.Seconds.Values)
            Add(second);
        Grow(other._sum.Terms, other._sum.Sums, vocabulary);
        Prune(vocabulary);
        Version++;
    }

    public Likeness LikenessTo(TermVector vector, Vocabulary vocabulary)
    {
        var dot = default(Dot);
        for (var i = 0; i < vector.Terms.Length; i++)
            dot.Add(vector.Terms[i], vector.Weights[i] * Weight(vector.Terms[i]), vocabulary);
        return dot.Over(vector.PlaceNorm * vector.PlaceNorm, vector.ProblemNorm * vector.ProblemNorm, _placeSquare, _problemSquare);
    }

    public Likeness LikenessTo(Topic other, Vocabulary vocabulary)
    {
        var (small, large) = _sum.Count <= other._sum.Count ? (this, other) : (other, this);
        var dot = default(Dot);
        foreach (var (term, weight) in small.Sum)
            dot.Add(term, weight * large.Weight(term), vocabulary);
        return dot.Over(_placeSquare, _problemSquare, other._placeSquare, other._problemSquare);
    }

    private void Grow(ReadOnlySpan<int> terms, ReadOnlySpan<double> weights, Vocabulary vocabulary)
    {
        for (var i = 0; i < terms.Length; i++)
            Square(terms[i], (2 * Weight(terms[i]) * weights[i]) + (weights[i] * weights[i]), vocabulary);
        _sum.Add(terms, weights);
    }

    private void Prune(Vocabulary vocabulary)
    {
        if (_sum.Count <= MaxTerms)
            return;
        foreach (var (term, weight) in _sum.Keep(KeptTerms))
            Square(term, -weight * weight, vocabulary);
    }

    private void Square(int term, double grown, Vocabulary vocabulary)
    {
        if (vocabulary.IsPlace(term))
            _placeSquare += grown;
        else
            _problemSquare += grown;
    }

    private struct Dot
    {
        private double _place, _problem, _most;

        public void Add(int term, double product, Vocabulary vocabulary)
        {
            _most = Math.Max(_most, product);
            if (vocabulary.IsPlace(term))
                _place += product;
            else
                _problem += product;
        }

        public readonly Likeness Over(double placeA, double problemA, double placeB, double problemB) => Likeness.Of(_place, _problem, _most, placeA, problemA, placeB, problemB);
    }
}
