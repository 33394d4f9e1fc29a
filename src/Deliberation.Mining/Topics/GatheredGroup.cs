namespace Deliberation.Mining.Topics;

/// <summary>A group of documents in a <see cref="Gathering"/>: the sum of their vectors.</summary>
internal sealed class GatheredGroup(bool[] isPlace)
{
    private readonly Dictionary<int, double> _sum = [];
    private double _placeSquare;
    private double _problemSquare;

    public int Count { get; private set; }

    /// <summary>The heaviest terms, scaled so that the whole has length 1.</summary>
    public IEnumerable<(int Term, double Weight)> Heaviest(int most)
    {
        var length = Math.Max(Math.Sqrt(_placeSquare + _problemSquare), double.Epsilon);
        return _sum.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => (pair.Key, pair.Value / length));
    }

    public void Add(GatheredDocument document)
    {
        for (var i = 0; i < document.Terms.Length; i++)
            Grow(document.Terms[i], document.Weights[i]);
        Count++;
    }

    public void Absorb(GatheredGroup other)
    {
        foreach (var (term, weight) in other._sum)
            Grow(term, weight);
        Count += other.Count;
    }

    public Likeness LikenessTo(GatheredGroup other)
    {
        var (small, large) = _sum.Count <= other._sum.Count ? (_sum, other._sum) : (other._sum, _sum);
        var (place, problem, most) = (0.0, 0.0, 0.0);
        foreach (var (term, weight) in small)
        {
            if (large.TryGetValue(term, out var theirs))
                Add(term, weight * theirs, ref place, ref problem, ref most);
        }
        return Likeness.Of(place, problem, most, _placeSquare, _problemSquare, other._placeSquare, other._problemSquare);
    }

    /// <summary>How alike a document and the group are; a member is compared with the others.</summary>
    public Likeness LikenessTo(GatheredDocument document, bool isMember)
    {
        var (place, problem, most, placeSquare, problemSquare) = (0.0, 0.0, 0.0, _placeSquare, _problemSquare);
        for (var i = 0; i < document.Terms.Length; i++)
        {
            if (!_sum.TryGetValue(document.Terms[i], out var sum))
                continue;
            var others = isMember ? sum - document.Weights[i] : sum;
            Add(document.Terms[i], document.Weights[i] * others, ref place, ref problem, ref most);
            if (isPlace[document.Terms[i]])
                placeSquare -= (sum * sum) - (others * others);
            else
                problemSquare -= (sum * sum) - (others * others);
        }
        return Likeness.Of(place, problem, most, document.PlaceSquare, document.ProblemSquare, Math.Max(0, placeSquare), Math.Max(0, problemSquare));
    }

    private void Grow(int term, double weight)
    {
        var before = _sum.GetValueOrDefault(term);
        _sum[term] = before + weight;
        var grown = (2 * before * weight) + (weight * weight);
        if (isPlace[term])
            _placeSquare += grown;
        else
            _problemSquare += grown;
    }

    private void Add(int term, double product, ref double place, ref double problem, ref double most)
    {
        most = Math.Max(most, product);
        if (isPlace[term])
            place += product;
        else
            problem += product;
    }
}
