namespace Deliberation.Mining.Evaluation;

/// <summary>Measures that look only at the order of scores.</summary>
public static class RankStatistics
{
    /// <summary>
    /// Area under the ROC curve: the chance that a random positive scores higher than a random negative, ties counting half (Mann and Whitney 1947). 0–1; not a number
    /// when either side is empty.
    /// </summary>
    public static double Auc(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        var ranks = Ranks([.. positives, .. negatives]);
        var sum = ranks.Take(positives.Count).Sum();
        return (sum - positives.Count * (positives.Count + 1) / 2.0) / positives.Count / negatives.Count;
    }

    /// <summary>The greatest F1 that a threshold on the scores reaches, and that threshold: scores at or above it are called positive.</summary>
    public static (double F1, double Threshold) BestF1(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        var best = (F1: 0.0, Threshold: 0.0);
        var (right, said) = (0, 0);
        foreach (var group in positives.Select(score => (score, 1)).Concat(negatives.Select(score => (score, 0))).GroupBy(item => item.score).OrderByDescending(group => group.Key))
        {
            right += group.Sum(item => item.Item2);
            said += group.Count();
            var f1 = 2.0 * right / (said + positives.Count);
            if (f1 > best.F1) best = (f1, group.Key);
        }
        return best;
    }

    /// <summary>Spearman's rank correlation, −1 to 1: Pearson's of the ranks, equal values sharing their mean rank. Not a number when either list has no spread.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count != second.Count) throw new ArgumentException("The lists differ in length.", nameof(second));
        var (a, b) = (Ranks(first), Ranks(second));
        var mean = (first.Count + 1) / 2.0;
        var (both, one, other) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            both += (a[i] - mean) * (b[i] - mean);
            one += (a[i] - mean) * (a[i] - mean);
            other += (b[i] - mean) * (b[i] - mean);
        }
        return both / Math.Sqrt(one * other);
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        for (var i = 0; i < order.Length;)
        {
            var end = i;
            while (end < order.Length && values[order[end]].Equals(values[order[i]])) end++;
            for (var j = i; j < end; j++) ranks[order[j]] = (i + 1 + end) / 2.0;
            i = end;
        }
        return ranks;
    }
}
