using System.Runtime.Intrinsics;

namespace Deliberation.Mining.Classification.Linear;

/// <summary>
/// Linear support vector machines with squared hinge loss, one for each label against the rest, by dual coordinate descent (Hsieh, Chang, Lin,
/// Keerthi and Sundararajan 2008, algorithm 1; liblinear's solver 1). Eight labels are learned side by side in the lanes of a vector, since they read the
/// same rows. The same rows and seed give the same weights.
/// </summary>
internal static class OneVersusRest
{
    public const int Lanes = 8;

    /// <summary>Passes over the rows; on civic messages more than five change nothing.</summary>
    private const int Passes = 6;

    private const double Tolerance = 0.05;

    /// <summary>The weights of every column for every label, and behind the last column the constants.</summary>
    /// <param name="rows">The examples.</param>
    /// <param name="part">The part of each row that is read.</param>
    /// <param name="chosen">The rows to learn from; of these, those whose part is empty are passed over.</param>
    /// <param name="labels">The label of each row, from 0.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="labelCount">Number of labels.</param>
    /// <param name="cost">What an error costs, above 0; one of a rare label costs more, by the root of its rarity.</param>
    /// <param name="seed">Of the order in which rows are visited.</param>
    public static WeightTable Train(SparseRows rows, TextPart part, bool[] chosen, int[] labels, int columns, int labelCount, double cost, int seed)
    {
        var used = Enumerable.Range(0, rows.Count).Where(row => chosen[row] && rows.Columns(row, part).Length > 0).ToArray();
        var weights = new WeightTable(columns + 1, labelCount);
        for (var first = 0; first < labelCount; first += Lanes)
            weights.Set(first, TrainLanes(rows, part, labels, used, columns, first, labelCount, cost, seed));
        return weights;
    }

    private static Vector256<float>[] TrainLanes(SparseRows rows, TextPart part, int[] labels, int[] used, int columns, int firstLabel, int labelCount, double cost, int seed)
    {
        var costs = Costs(labels, used, labelCount, cost);
        var weights = new Vector256<float>[columns + 1];
        var (alphas, signs, shrinkage) = (new Vector256<float>[rows.Count], new Vector256<float>[rows.Count], new Vector256<float>[rows.Count]);
        var lengths = new float[rows.Count];
        foreach (var row in used)
        {
            var lane = labels[row] - firstLabel;
            signs[row] = Vector256.Create(-1f);
            shrinkage[row] = Vector256.Create((float)(0.5 / cost));
            if (lane is >= 0 and < Lanes)
            {
                signs[row] = signs[row].WithElement(lane, 1f);
                shrinkage[row] = shrinkage[row].WithElement(lane, (float)(0.5 / costs[labels[row]]));
            }
            lengths[row] = 1;
            foreach (var value in rows.Values(row, part)) lengths[row] += value * value;
        }

        var order = (int[])used.Clone();
        var random = new Random(seed);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            var farthest = Vector256<float>.Zero;
            foreach (var row in order)
            {
                var at = rows.Columns(row, part);
                var values = rows.Values(row, part);
                var margin = weights[columns];
                for (var i = 0; i < at.Length; i++) margin += weights[at[i]] * values[i];

                var gradient = (signs[row] * margin) - Vector256<float>.One + (alphas[row] * shrinkage[row]);
                var projected = Vector256.ConditionalSelect(
                    Vector256.Equals(alphas[row], Vector256<float>.Zero), Vector256.Min(gradient, Vector256<float>.Zero), gradient);
                if (Vector256.EqualsAll(projected, Vector256<float>.Zero)) continue;
                farthest = Vector256.Max(farthest, Vector256.Abs(projected));

                var alpha = Vector256.Max(alphas[row] - (gradient / (Vector256.Create(lengths[row]) + shrinkage[row])), Vector256<float>.Zero);
                var step = (alpha - alphas[row]) * signs[row];
                alphas[row] = alpha;
                for (var i = 0; i < at.Length; i++) weights[at[i]] += step * values[i];
                weights[columns] += step;
            }
            if (Vector256.LessThanAll(farthest, Vector256.Create((float)Tolerance))) break;
        }
        return weights;
    }

    private static double[] Costs(int[] labels, int[] used, int labelCount, double cost)
    {
        var counts = new int[labelCount];
        foreach (var row in used) counts[labels[row]]++;
        return [.. counts.Select(count => cost * Math.Sqrt((double)used.Length / labelCount / Math.Max(count, 1)))];
    }
}
