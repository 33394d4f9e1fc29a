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
    public List<(int Document, double Closeness)> Members { get; } = new(1);

    /// <summary>Seconds by resident, the first of each.</summary>
    public IReadOnlyDictionary<string, SecondVoice> Seconds => _seconds ?? (IReadOnlyDictionary<string, SecondVoice>)ImmutableDictionary<string, SecondVoice>.Empty;

    /// <summary>Number of the gathering that last looked at it; 0 when there was none.</summary>
    public int Gathering { get; set; }

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
        var (terms, weights) = vector.ByNumber();
        Grow(terms, weights, vocabulary);
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

    /// <summary>Drops what a topic that is no more held.</summary>
    public void End()
    {
        Members.Clear();
        Members.TrimExcess();
        _sum.Clear();
        _seconds = null;
    }

    public Likeness LikenessTo(TermVector vector, Vocabulary vocabulary)
    {
        var (terms, weights) = vector.ByNumber();
        return LikenessTo(vector, terms, weights, vocabulary);
    }

    /// <summary>Likeness to a document whose terms the caller has put in order, see <see cref="TermVector.ByNumber"/>.</summary>
    public Likeness LikenessTo(TermVector vector, ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, Vocabulary vocabulary) =>
        Dot.Of(terms, weights, _sum.Terms, _sum.Sums, vocabulary)
            .Over(vector.PlaceNorm * vector.PlaceNorm, vector.ProblemNorm * vector.ProblemNorm, _placeSquare, _problemSquare);

    public Likeness LikenessTo(Topic other, Vocabulary vocabulary) =>
        Dot.Of(_sum.Terms, _sum.Sums, other._sum.Terms, other._sum.Sums, vocabulary)
            .Over(_placeSquare, _problemSquare, other._placeSquare, other._problemSquare);

    private void Grow(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, Vocabulary vocabulary)
    {
        for (var i = 0; i < terms.Length; i++)
            Square(terms[i], (2 * Weight(terms[i]) * weights[i]) + ((double)weights[i] * weights[i]), vocabulary);
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

        public static Dot Of(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, ReadOnlySpan<int> others, ReadOnlySpan<float> sums, Vocabulary vocabulary)
        {
            var dot = default(Dot);
            for (int i = 0, j = 0; i < terms.Length && j < others.Length;)
            {
                var (term, other) = (terms[i], others[j]);
                if (term == other)
                {
                    var product = (double)weights[i] * sums[j];
                    dot._most = Math.Max(dot._most, product);
                    if (vocabulary.IsPlace(term))
                        dot._place += product;
                    else
                        dot._problem += product;
                }
                i += term <= other ? 1 : 0;
                j += other <= term ? 1 : 0;
            }
            return dot;
        }

        public readonly Likeness Over(double placeA, double problemA, double placeB, double problemB) => Likeness.Of(_place, _problem, _most, placeA, problemA, placeB, problemB);
    }
}
