namespace Deliberation.Mining.Topics;

/// <summary>A growing group of opinions: the sum of their vectors and who belongs to it.</summary>
/// <param name="id">Id of its first opinion.</param>
/// <param name="order">Number in order of opening; the lower is the older.</param>
internal sealed class Topic(long id, int order)
{
    private const int MaxTerms = 600;
    private const int KeptTerms = 300;
    private readonly Dictionary<int, double> _sum = [];
    private double _placeSquare;
    private double _problemSquare;

    public long Id { get; } = id;

    public int Order { get; } = order;

    /// <summary>Numbers of the member documents in order of joining, with their closeness at that time.</summary>
    public List<(int Document, double Closeness)> Members { get; } = [];

    /// <summary>Seconds by resident, the first of each.</summary>
    public Dictionary<string, SecondVoice> Seconds { get; } = new(StringComparer.Ordinal);

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public IReadOnlyDictionary<int, double> Sum => _sum;

    public double Weight(int term) => _sum.GetValueOrDefault(term);

    public void Add(int document, double closeness, TermVector vector, Vocabulary vocabulary)
    {
        Members.Add((document, closeness));
        for (var i = 0; i < vector.Terms.Length; i++)
            Grow(vector.Terms[i], vector.Weights[i], vocabulary);
        Prune(vocabulary);
        Version++;
    }

    public void Add(SecondVoice second)
    {
        if (!Seconds.TryGetValue(second.ResidentKey, out var earlier) || second.At < earlier.At)
            Seconds[second.ResidentKey] = second;
        Version++;
    }

    public void Absorb(Topic other, Vocabulary vocabulary)
    {
        Members.AddRange(other.Members);
        foreach (var second in other.Seconds.Values)
            Add(second);
        foreach (var (term, weight) in other._sum.OrderBy(pair => pair.Key))
            Grow(term, weight, vocabulary);
        Prune(vocabulary);
        Version++;
    }

    public Likeness LikenessTo(TermVector vector, Vocabulary vocabulary)
    {
        var dot = default(Dot);
        for (var i = 0; i < vector.Terms.Length; i++)
            dot.Add(vector.Terms[i], vector.Weights[i] * Weight(vector.Terms[i]), vocabulary);
        return dot.Over(vector.PlaceNorm, vector.ProblemNorm, Math.Sqrt(_placeSquare), Math.Sqrt(_problemSquare));
    }

    public Likeness LikenessTo(Topic other, Vocabulary vocabulary)
    {
        var (small, large) = _sum.Count <= other._sum.Count ? (this, other) : (other, this);
        var dot = default(Dot);
        foreach (var (term, weight) in small._sum)
            dot.Add(term, weight * large.Weight(term), vocabulary);
        return dot.Over(Math.Sqrt(_placeSquare), Math.Sqrt(_problemSquare), Math.Sqrt(other._placeSquare), Math.Sqrt(other._problemSquare));
    }

    private void Grow(int term, double weight, Vocabulary vocabulary)
    {
        var before = Weight(term);
        _sum[term] = before + weight;
        var grown = 2 * before * weight + weight * weight;
        if (vocabulary.IsPlace(term))
            _placeSquare += grown;
        else
            _problemSquare += grown;
    }

    private void Prune(Vocabulary vocabulary)
    {
        if (_sum.Count <= MaxTerms)
            return;
        foreach (var (term, weight) in _sum.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Skip(KeptTerms).ToList())
        {
            _sum.Remove(term);
            if (vocabulary.IsPlace(term))
                _placeSquare -= weight * weight;
            else
                _problemSquare -= weight * weight;
        }
    }

    private struct Dot
    {
        private double _place, _problem;

        public void Add(int term, double product, Vocabulary vocabulary)
        {
            if (vocabulary.IsPlace(term))
                _place += product;
            else
                _problem += product;
        }

        public readonly Likeness Over(double placeA, double problemA, double placeB, double problemB) => new(
            Cosine(_place, placeA * placeB),
            Cosine(_problem, problemA * problemB),
            Cosine(_place + _problem, Math.Sqrt((placeA * placeA + problemA * problemA) * (placeB * placeB + problemB * problemB))),
            placeA > 0 && placeB > 0);

        private static double Cosine(double dot, double norms) => norms > 1e-12 ? Math.Clamp(dot / norms, 0, 1) : 0;
    }
}
