namespace Deliberation.Mining.Topics;

/// <summary>What is put into one group or another by a <see cref="Gathering"/>: an opinion as weighted terms of length 1, or a whole topic as the sum of its opinions.</summary>
/// <param name="Terms">Distinct term numbers, the heaviest first.</param>
/// <param name="Weights">Their weights, above 0.</param>
/// <param name="PlaceSquare">Squared length of the part made of places.</param>
/// <param name="ProblemSquare">Squared length of the part made of other words.</param>
/// <param name="Opinions">Number of opinions it stands for.</param>
internal sealed record GatheredDocument(int[] Terms, double[] Weights, double PlaceSquare, double ProblemSquare, int Opinions = 1)
{
    private const int WholeTerms = 128;

    /// <summary>Weighs counted terms by (1 + ln count) · weight and keeps the heaviest.</summary>
    /// <param name="counts">Terms and their counts.</param>
    /// <param name="weight">How much a term weighs, by its number.</param>
    /// <param name="isPlace">Whether it is a place.</param>
    public static GatheredDocument Of(IEnumerable<(int Term, float Count)> counts, double[] weight, IReadOnlyList<bool> isPlace) =>
        Of(counts.Select(pair => (pair.Term, (1 + Math.Log(pair.Count)) * weight[pair.Term])), isPlace);

    /// <summary>Keeps the heaviest of weighted terms; weights of 0 or less are left out.</summary>
    /// <param name="weights">Terms and their weights.</param>
    /// <param name="isPlace">Whether a term is a place, by its number.</param>
    public static GatheredDocument Of(IEnumerable<(int Term, double Weight)> weights, IReadOnlyList<bool> isPlace)
    {
        var heaviest = Heaviest(weights, TermVector.MaxTerms);
        return Of(heaviest, isPlace, 1 / Math.Max(Math.Sqrt(heaviest.Sum(pair => pair.Weight * pair.Weight)), double.Epsilon), 1);
    }

    /// <summary>A topic that is not taken apart.</summary>
    /// <param name="sums">Its terms with the sums of their weights.</param>
    /// <param name="isPlace">Whether a term is a place, by its number.</param>
    /// <param name="opinions">Number of its opinions.</param>
    public static GatheredDocument Whole(IEnumerable<(int Term, double Weight)> sums, IReadOnlyList<bool> isPlace, int opinions) => Of(Heaviest(sums, WholeTerms), isPlace, 1, opinions);

    private static List<(int Term, double Weight)> Heaviest(IEnumerable<(int Term, double Weight)> weights, int most)
    {
        var heaviest = weights.Where(pair => pair.Weight > 0).ToList();
        heaviest.Sort((a, b) => b.Weight.CompareTo(a.Weight) is not 0 and var order ? order : a.Term.CompareTo(b.Term));
        if (heaviest.Count > most)
            heaviest.RemoveRange(most, heaviest.Count - most);
        return heaviest;
    }

    private static GatheredDocument Of(List<(int Term, double Weight)> heaviest, IReadOnlyList<bool> isPlace, double scale, int opinions)
    {
        var (terms, weights, place, problem) = (new int[heaviest.Count], new double[heaviest.Count], 0.0, 0.0);
        for (var i = 0; i < terms.Length; i++)
        {
            (terms[i], weights[i]) = (heaviest[i].Term, heaviest[i].Weight * scale);
            if (isPlace[terms[i]])
                place += weights[i] * weights[i];
            else
                problem += weights[i] * weights[i];
        }
        return new GatheredDocument(terms, weights, place, problem, opinions);
    }
}
