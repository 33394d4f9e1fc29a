namespace Deliberation.Mining.Topics;

/// <summary>A document as weighted terms of length 1, heaviest first.</summary>
/// <param name="Terms">Distinct term numbers.</param>
/// <param name="Weights">Their weights, above 0.</param>
/// <param name="PlaceNorm">Length of the part made of places.</param>
/// <param name="ProblemNorm">Length of the part made of other words.</param>
internal sealed record TermVector(int[] Terms, float[] Weights, double PlaceNorm, double ProblemNorm)
{
    /// <summary>Terms beyond this many are left out, the lightest first.</summary>
    public const int MaxTerms = 64;

    /// <summary>Weighs term counts by (1 + ln count) · idf. Terms that are in every document weigh nothing.</summary>
    public static TermVector Of(IEnumerable<KeyValuePair<int, double>> counts, Vocabulary vocabulary)
    {
        var heaviest = counts.Select(pair => (Term: pair.Key, Weight: (1 + Math.Log(pair.Value)) * vocabulary.Idf(pair.Key))).Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Term).Take(MaxTerms).ToList();
        var length = Math.Sqrt(heaviest.Sum(pair => pair.Weight * pair.Weight));
        return new TermVector(
            [.. heaviest.Select(pair => pair.Term)],
            [.. heaviest.Select(pair => (float)(pair.Weight / length))],
            Norm(true),
            Norm(false));

        double Norm(bool place) => Math.Sqrt(heaviest.Where(pair => vocabulary.IsPlace(pair.Term) == place).Sum(pair => pair.Weight * pair.Weight)) / Math.Max(length, double.Epsilon);
    }

    /// <summary>Cosine with another document, 0–1.</summary>
    public double Cosine(TermVector other) => Common(other).Sum(common => common.Product);

    /// <summary>Terms that both have, with the product of their weights, in this one's order.</summary>
    public IEnumerable<(int Term, double Product)> Common(TermVector other)
    {
        for (var i = 0; i < Terms.Length; i++)
        {
            var j = Array.IndexOf(other.Terms, Terms[i]);
            if (j >= 0)
                yield return (Terms[i], Weights[i] * other.Weights[j]);
        }
    }
}
