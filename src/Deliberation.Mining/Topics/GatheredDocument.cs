namespace Deliberation.Mining.Topics;

/// <summary>A document of a <see cref="Gathering"/>: weighted terms of length 1, heaviest first.</summary>
/// <param name="Terms">Distinct term numbers.</param>
/// <param name="Weights">Their weights, above 0.</param>
/// <param name="PlaceSquare">Squared length of the part made of places.</param>
/// <param name="ProblemSquare">Squared length of the part made of other words.</param>
internal sealed record GatheredDocument(int[] Terms, double[] Weights, double PlaceSquare, double ProblemSquare)
{
    /// <summary>Weighs counted terms by (1 + ln count) · weight and keeps the heaviest.</summary>
    /// <param name="counts">Terms and their counts.</param>
    /// <param name="weight">How much a term weighs, by its number.</param>
    /// <param name="isPlace">Whether it is a place.</param>
    public static GatheredDocument Of(IEnumerable<(int Term, float Count)> counts, double[] weight, bool[] isPlace)
    {
        var heaviest = new List<(int Term, double Weight)>();
        foreach (var (term, count) in counts)
        {
            if ((1 + Math.Log(count)) * weight[term] is > 0 and var counted)
                heaviest.Add((term, counted));
        }
        heaviest.Sort((a, b) => b.Weight.CompareTo(a.Weight) is not 0 and var order ? order : a.Term.CompareTo(b.Term));
        if (heaviest.Count > TermVector.MaxTerms)
            heaviest.RemoveRange(TermVector.MaxTerms, heaviest.Count - TermVector.MaxTerms);
        var length = Math.Max(Math.Sqrt(heaviest.Sum(pair => pair.Weight * pair.Weight)), double.Epsilon);
        var (terms, weights, place, problem) = (new int[heaviest.Count], new double[heaviest.Count], 0.0, 0.0);
        for (var i = 0; i < terms.Length; i++)
        {
            (terms[i], weights[i]) = (heaviest[i].Term, heaviest[i].Weight / length);
            if (isPlace[terms[i]])
                place += weights[i] * weights[i];
            else
                problem += weights[i] * weights[i];
        }
        return new GatheredDocument(terms, weights, place, problem);
    }
}
