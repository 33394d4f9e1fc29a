namespace Deliberation.Mining.Evaluation;

/// <summary>Compares scores of pairs with the judgement of people whether a pair says the same.</summary>
public sealed class PairScore
{
    private readonly List<(double Score, bool Same)> _pairs = [];

    /// <summary>Number of pairs.</summary>
    public int Count => _pairs.Count;

    /// <summary>Pairs that people call the same.</summary>
    public int Same => _pairs.Count(pair => pair.Same);

    /// <summary>Adds a pair.</summary>
    public void Add(double score, bool same) => _pairs.Add((score, same));

    /// <summary>The chance that a pair that is the same has a higher score than one that is not, equal scores counting half (Mann, Whitney 1947); not a number without pairs of both kinds.</summary>
    public double Auc()
    {
        var (below, sum) = (0.0, 0.0);
        foreach (var group in _pairs.GroupBy(pair => pair.Score).OrderBy(group => group.Key))
        {
            var (same, other) = (group.Count(pair => pair.Same), group.Count(pair => !pair.Same));
            sum += same * (below + (other / 2.0));
            below += other;
        }
        return sum / ((double)Same * (Count - Same));
    }

    /// <summary>The threshold with the best F1, of equals the highest, and what it gives: pairs with a score of at least the threshold are called the same.</summary>
    public (double Threshold, double F1) Best()
    {
        var best = (Threshold: double.NaN, F1: 0.0);
        var (called, right, same) = (0, 0, Same);
        foreach (var group in _pairs.GroupBy(pair => pair.Score).OrderByDescending(group => group.Key))
        {
            called += group.Count();
            right += group.Count(pair => pair.Same);
            var f1 = 2.0 * right / (called + same);
            if (double.IsNaN(best.Threshold) || f1 > best.F1)
                best = (group.Key, f1);
        }
        return best;
    }

    /// <summary>Precision, recall and F1 at a threshold; precision is not a number when no pair reaches it.</summary>
    public (double Precision, double Recall, double F1) At(double threshold)
    {
        var (called, right) = (_pairs.Count(pair => pair.Score >= threshold), _pairs.Count(pair => pair.Same && pair.Score >= threshold));
        return ((double)right / called, (double)right / Same, 2.0 * right / (called + Same));
    }
}
