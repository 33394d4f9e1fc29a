namespace Deliberation.Mining.Topics;

/// <summary>A document as weighted terms of length 1, heaviest first. Its terms may lie in a store: it costs nothing to hand on.</summary>
/// <param name="terms">Distinct term numbers.</param>
/// <param name="weights">Their weights, above 0.</param>
/// <param name="placeNorm">Length of the part made of places.</param>
/// <param name="problemNorm">Length of the part made of other words.</param>
internal readonly struct TermVector(ReadOnlyMemory<int> terms, ReadOnlyMemory<float> weights, double placeNorm, double problemNorm)
{
    /// <summary>Terms beyond this many are left out, the lightest first.</summary>
    public const int MaxTerms = 64;

    public ReadOnlySpan<int> Terms => terms.Span;

    public ReadOnlySpan<float> Weights => weights.Span;

    public double PlaceNorm => placeNorm;

    public double ProblemNorm => problemNorm;

    /// <summary>Weighs term counts by (1 + ln count) · idf. Terms that are in every document weigh nothing.</summary>
    public static TermVector Of(IReadOnlyList<KeyValuePair<int, double>> counts, Vocabulary vocabulary)
    {
        var heaviest = new List<(int Term, double Weight)>(counts.Count);
        foreach (var (term, count) in counts)
        {
            if ((1 + Math.Log(count)) * vocabulary.Idf(term) is > 0 and var weight)
                heaviest.Add((term, weight));
        }
        heaviest.Sort((a, b) => b.Weight.CompareTo(a.Weight) is not 0 and var order ? order : a.Term.CompareTo(b.Term));
        if (heaviest.Count > MaxTerms)
            heaviest.RemoveRange(MaxTerms, heaviest.Count - MaxTerms);
        var (place, problem) = (0.0, 0.0);
        foreach (var (term, weight) in heaviest)
        {
            if (vocabulary.IsPlace(term))
                place += weight * weight;
            else
                problem += weight * weight;
        }
        var length = Math.Max(Math.Sqrt(place + problem), double.Epsilon);
        var (terms, weights) = (new int[heaviest.Count], new float[heaviest.Count]);
        for (var i = 0; i < terms.Length; i++)
            (terms[i], weights[i]) = (heaviest[i].Term, (float)(heaviest[i].Weight / length));
        return new TermVector(terms, weights, Math.Sqrt(place) / length, Math.Sqrt(problem) / length);
    }

    /// <summary>The terms by number with their weights.</summary>
    public (int[] Terms, float[] Weights) ByNumber()
    {
        var (terms, weights) = (Terms.ToArray(), Weights.ToArray());
        Array.Sort(terms, weights);
        return (terms, weights);
    }

    /// <summary>Cosine with another document, 0–1.</summary>
    public double Cosine(TermVector other)
    {
        var sum = 0.0;
        var mine = Terms;
        var theirs = other.Terms;
        for (var i = 0; i < mine.Length; i++)
        {
            if (theirs.IndexOf(mine[i]) is >= 0 and var j)
                sum += Weights[i] * other.Weights[j];
        }
        return sum;
    }

    /// <summary>Terms that both have, with the product of their weights, in this one's order.</summary>
    public IReadOnlyList<(int Term, double Product)> Common(TermVector other)
    {
        var common = new List<(int, double)>();
        for (var i = 0; i < Terms.Length; i++)
        {
            if (other.Terms.IndexOf(Terms[i]) is >= 0 and var j)
                common.Add((Terms[i], Weights[i] * other.Weights[j]));
        }
        return common;
    }
}
