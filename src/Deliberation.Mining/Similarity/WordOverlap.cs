namespace Deliberation.Mining.Similarity;

/// <summary>What two texts have in common by their words, and what only one of them has.</summary>
internal readonly struct WordOverlap
{
    private readonly List<PairWord> _onlyA = [];
    private readonly List<PairWord> _onlyB = [];
    private readonly double _both;

    public WordOverlap(IReadOnlyList<PairWord> a, IReadOnlyList<PairWord> b)
    {
        var (dot, squareA, squareB, plain, plainA, plainB, shared, weightA, weightB) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        var theirs = b.ToDictionary(word => word.Text, StringComparer.Ordinal);
        foreach (var word in a)
        {
            var (x, y) = (word.Count, theirs.GetValueOrDefault(word.Text).Count);
            (dot, plain, shared) = (dot + (x * y * word.Weight * word.Weight), plain + (x * y), shared + (Math.Min(x, y) * word.Weight));
            (squareA, plainA, weightA) = (squareA + (x * x * word.Weight * word.Weight), plainA + (x * x), weightA + (x * word.Weight));
            if (y == 0)
                _onlyA.Add(word);
        }
        var mine = a.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var word in b)
        {
            (squareB, plainB, weightB) = (squareB + (word.Count * word.Count * word.Weight * word.Weight), plainB + (word.Count * word.Count), weightB + (word.Count * word.Weight));
            if (!mine.Contains(word.Text))
                _onlyB.Add(word);
        }
        _both = Math.Max(weightA + weightB, double.Epsilon);
        Cosine = dot / Math.Max(Math.Sqrt(squareA * squareB), double.Epsilon);
        PlainCosine = plain / Math.Max(Math.Sqrt(plainA * plainB), double.Epsilon);
        Containment = shared / Math.Max(Math.Min(weightA, weightB), double.Epsilon);
        MostUnshared = Math.Max(weightA > 0 ? 1 - (shared / weightA) : 0, weightB > 0 ? 1 - (shared / weightB) : 0);
        SameFirst = a[0].Text == b[0].Text ? 1 : 0;
        SameLast = a[^1].Text == b[^1].Text ? 1 : 0;
    }

    /// <summary>Cosine of the words, each weighed by its rarity.</summary>
    public double Cosine { get; }

    /// <summary>Cosine of the words, all weighed alike.</summary>
    public double PlainCosine { get; }

    /// <summary>Shared weight as a share of the text that has less.</summary>
    public double Containment { get; }

    /// <summary>The greater of the shares that each text does not find in the other.</summary>
    public double MostUnshared { get; }

    /// <summary>1 when both texts begin with the same word, else 0.</summary>
    public double SameFirst { get; }

    /// <summary>1 when the last new word of both texts is the same, else 0.</summary>
    public double SameLast { get; }

    /// <summary>Weight of the words of a kind that only one text has, as a share of all weight.</summary>
    public double UnsharedShare(PairWordKind kind) => _onlyA.Concat(_onlyB).Where(word => word.Kind == kind).Sum(word => word.Count * word.Weight) / _both;

    /// <summary>How far words that only one text has look like words that only the other has, by their characters.</summary>
    /// <param name="none">The answer when there is nothing to compare.</param>
    public double Substitution(double none) => _onlyA.Count == 0 || _onlyB.Count == 0 ? none : (Nearest(_onlyA, _onlyB) + Nearest(_onlyB, _onlyA)) / 2;

    private static double Nearest(List<PairWord> these, List<PairWord> those) =>
        these.Sum(one => one.Count * those.Max(other => CharacterOverlap.Characters(one.Text, other.Text))) / these.Sum(one => one.Count);
}
