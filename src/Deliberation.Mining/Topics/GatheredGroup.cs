using System.Runtime.InteropServices;

namespace Deliberation.Mining.Topics;

/// <summary>A group of documents in a <see cref="Gathering"/>: the sum of their vectors.</summary>
internal sealed class GatheredGroup(bool[] isPlace)
{
    // Most groups are one document: its sum is made when it is needed.
    private Dictionary<int, double>? _sum;
    private GatheredDocument? _only;
    private double _placeSquare;
    private double _problemSquare;

    /// <summary>Documents in it.</summary>
    public int Count { get; private set; }

    /// <summary>Opinions that they stand for.</summary>
    public int Opinions { get; private set; }

    /// <summary>The heaviest terms, scaled so that the whole has length 1.</summary>
    public IEnumerable<(int Term, double Weight)> Heaviest(int most)
    {
        var length = Math.Max(Math.Sqrt(_placeSquare + _problemSquare), double.Epsilon);
        return _only is { } document
            ? document.Terms.Zip(document.Weights, (term, weight) => (term, weight / length)).Take(most)
            : Sum.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => (pair.Key, pair.Value / length));
    }

    public void Add(GatheredDocument document)
    {
        if (Count == 0)
            (_only, _placeSquare, _problemSquare) = (document, document.PlaceSquare, document.ProblemSquare);
        else
            Grow(document);
        Count++;
        Opinions += document.Opinions;
    }

    public void Absorb(GatheredGroup other)
    {
        if (other._only is { } document)
            Grow(document);
        else
            Grow(other.Sum);
        Count += other.Count;
        Opinions += other.Opinions;
    }

    public Likeness LikenessTo(GatheredGroup other)
    {
        if (other._only is { } only)
            return LikenessTo(only, isMember: false);
        if (_only is { } own)
            return other.LikenessTo(own, isMember: false);
        var (small, large) = Sum.Count <= other.Sum.Count ? (Sum, other.Sum) : (other.Sum, Sum);
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
            if (!Sum.TryGetValue(document.Terms[i], out var sum))
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

    private Dictionary<int, double> Sum
    {
        get
        {
            if (_sum is null)
            {
                _sum = new Dictionary<int, double>(_only!.Terms.Length);
                for (var i = 0; i < _only.Terms.Length; i++)
                    _sum[_only.Terms[i]] = _only.Weights[i];
            }
            return _sum;
        }
    }

    private void Grow(GatheredDocument document)
    {
        for (var i = 0; i < document.Terms.Length; i++)
            Grow(document.Terms[i], document.Weights[i]);
        _only = null;
    }

    private void Grow(Dictionary<int, double> sum)
    {
        foreach (var (term, weight) in sum)
            Grow(term, weight);
        _only = null;
    }

    private void Grow(int term, double weight)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(Sum, term, out _);
        var before = sum;
        sum = before + weight;
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
