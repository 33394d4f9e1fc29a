using System.Runtime.Intrinsics;

namespace Deliberation.Mining.Classification.Linear;

/// <summary>
/// Multinomial logistic regression over the scores of several models: learns how far to trust each model on each label, and makes probabilities of
/// scores (Platt's scaling for many labels). It must learn from scores of texts that the models had not learned from.
/// </summary>
internal sealed class ScoreCombiner
{
    private const int MostSteps = 300;
    private const float Tolerance = 1e-4f;

    /// <summary>Padding of labels to whole vectors gets this score, so that its probability is zero.</summary>
    private const float Never = -1e9f;

    private readonly int _labels, _inputs, _blocks;
    private readonly Vector256<float>[] _weights; // [input × block + block], the constants behind the last input

    private ScoreCombiner(int labels, int inputs)
    {
        (_labels, _inputs) = (labels, inputs);
        _blocks = (labels + OneVersusRest.Lanes - 1) / OneVersusRest.Lanes;
        _weights = new Vector256<float>[(inputs + 1) * _blocks];
    }

    /// <summary>How much the score of a model for one label says for another.</summary>
    /// <param name="input">Number of the model times the number of labels, and the label it scored.</param>
    /// <param name="label">The other label.</param>
    public float Weight(int input, int label) => _weights[(input * _blocks) + (label / OneVersusRest.Lanes)][label % OneVersusRest.Lanes];

    /// <summary>What speaks for a label without any score.</summary>
    public float Constant(int label) => Weight(_inputs, label);

    /// <summary>Learns from scores and true labels. With few examples it stays near the plain sum of the models' scores.</summary>
    /// <param name="scores">For each example, the scores of the first model for every label, then of the second, and so on.</param>
    /// <param name="truth">The label of each example.</param>
    /// <param name="models">Number of models.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="caution">How strongly it is held at the plain sum, in examples; above 0.</param>
    public static ScoreCombiner Fit(IReadOnlyList<float[]> scores, IReadOnlyList<int> truth, int models, int labels, float caution = 10)
    {
        var combiner = new ScoreCombiner(labels, models * labels);
        var start = combiner.Start();
        start.CopyTo(combiner._weights, 0);
        if (scores.Count == 0) return combiner;

        // Nesterov's accelerated gradient; the curvature of a softmax is at most half the mean square of its inputs.
        var squares = scores.Average(row => 1.0 + row.Sum(score => (double)score * score));
        var step = (float)(1 / ((0.5 * squares) + (caution / scores.Count)));
        var (previous, gradient) = (start.ToArray(), new Vector256<float>[start.Length]);
        for (var i = 1; i <= MostSteps; i++)
        {
            var ahead = combiner._weights.ToArray();
            var momentum = (i - 1f) / (i + 2);
            for (var w = 0; w < ahead.Length; w++)
                combiner._weights[w] = ahead[w] + ((ahead[w] - previous[w]) * momentum);
            combiner.Gradient(scores, truth, gradient);
            var farthest = Vector256<float>.Zero;
            for (var w = 0; w < gradient.Length; w++)
            {
                var held = w < gradient.Length - combiner._blocks ? (combiner._weights[w] - start[w]) * (caution / scores.Count) : Vector256<float>.Zero;
                var slope = gradient[w] + held;
                farthest = Vector256.Max(farthest, Vector256.Abs(slope));
                combiner._weights[w] -= slope * step;
            }
            previous = ahead;
            if (Vector256.LessThanAll(farthest, Vector256.Create(Tolerance))) break;
        }
        return combiner;
    }

    /// <summary>The probability of each label.</summary>
    public float[] Probabilities(float[] scores)
    {
        var sums = new Vector256<float>[_blocks];
        Sum(scores, sums);
        Softmax(sums);
        return [.. Enumerable.Range(0, _labels).Select(label => sums[label / OneVersusRest.Lanes][label % OneVersusRest.Lanes])];
    }

    private Vector256<float>[] Start()
    {
        var start = new Vector256<float>[_weights.Length];
        for (var input = 0; input < _inputs; input++)
        {
            var label = input % _labels;
            ref var block = ref start[(input * _blocks) + (label / OneVersusRest.Lanes)];
            block = block.WithElement(label % OneVersusRest.Lanes, 1f);
        }
        for (var padding = _labels; padding < _blocks * OneVersusRest.Lanes; padding++)
            start[^1] = start[^1].WithElement(padding % OneVersusRest.Lanes, Never);
        return start;
    }

    private void Gradient(IReadOnlyList<float[]> scores, IReadOnlyList<int> truth, Vector256<float>[] gradient)
    {
        Array.Clear(gradient);
        var sums = new Vector256<float>[_blocks];
        var share = 1f / scores.Count;
        for (var row = 0; row < scores.Count; row++)
        {
            Sum(scores[row], sums);
            Softmax(sums);
            var label = truth[row];
            ref var block = ref sums[label / OneVersusRest.Lanes];
            block = block.WithElement(label % OneVersusRest.Lanes, block[label % OneVersusRest.Lanes] - 1);
            for (var b = 0; b < _blocks; b++)
            {
                var error = sums[b] * share;
                for (var input = 0; input < _inputs; input++) gradient[(input * _blocks) + b] += error * scores[row][input];
                gradient[(_inputs * _blocks) + b] += error;
            }
        }
    }

    private void Sum(float[] scores, Vector256<float>[] sums)
    {
        for (var b = 0; b < _blocks; b++)
        {
            var sum = _weights[(_inputs * _blocks) + b];
            for (var input = 0; input < _inputs; input++) sum += _weights[(input * _blocks) + b] * scores[input];
            sums[b] = sum;
        }
    }

    private static void Softmax(Vector256<float>[] sums)
    {
        var highest = float.NegativeInfinity;
        foreach (var sum in sums)
            for (var lane = 0; lane < OneVersusRest.Lanes; lane++)
                highest = Math.Max(highest, sum[lane]);
        var total = 0f;
        for (var b = 0; b < sums.Length; b++)
            for (var lane = 0; lane < OneVersusRest.Lanes; lane++)
            {
                var likelihood = MathF.Exp(sums[b][lane] - highest);
                sums[b] = sums[b].WithElement(lane, likelihood);
                total += likelihood;
            }
        for (var b = 0; b < sums.Length; b++) sums[b] /= Vector256.Create(total);
    }
}
