using System.Collections.Immutable;

namespace Deliberation.Mining.Evaluation;

/// <summary>Compares a classifier's answers with the true labels.</summary>
public sealed class LabelScore
{
    private const int Bins = 10;

    private readonly SortedDictionary<string, Counts> _labels = new(StringComparer.Ordinal);
    private readonly (int Count, double Right, double Probability)[] _bins = new (int, double, double)[Bins];
    private int _count, _right, _answered, _answeredRight;

    /// <summary>How many answers were added.</summary>
    public int Count => _count;

    /// <summary>Share of answers that are right, unsure ones taken at their most probable label; 0–1, 0 before the first.</summary>
    public double Accuracy => Share(_right, _count);

    /// <summary>Mean of the labels' F1, 0–1, over all labels that are true or were answered; 0 before the first.</summary>
    public double MacroF1 => _labels.Count == 0 ? 0 : PerLabel.Average(label => label.F1);

    /// <summary>Share of the answers that were sure, 0–1.</summary>
    public double Answered => Share(_answered, _count);

    /// <summary>Share of the sure answers that are right, 0–1; 0 without any.</summary>
    public double AnsweredAccuracy => Share(_answeredRight, _answered);

    /// <summary>
    /// Mean distance between the probability that was given and the share that was right, in ten bins of equal width, each counted by its answers (expected calibration
    /// error; Naeini, Cooper and Hauskrecht 2015). 0 is perfect.
    /// </summary>
    public double CalibrationError => _count == 0 ? 0 : _bins.Sum(bin => Math.Abs(bin.Right - bin.Probability)) / _count;

    /// <summary>The figures of each label, in ordinal order.</summary>
    public ImmutableArray<LabelFigures> PerLabel =>
    [
        .. _labels.Select(pair => new LabelFigures(
            pair.Key,
            Share(pair.Value.Right, pair.Value.Answered),
            Share(pair.Value.Right, pair.Value.True),
            Share(2 * pair.Value.Right, pair.Value.Answered + pair.Value.True),
            pair.Value.True)),
    ];

    /// <summary>Adds an answer.</summary>
    /// <param name="truth">The true label.</param>
    /// <param name="answer">The most probable label; null when there was no answer at all, which misses the true label and blames no other.</param>
    /// <param name="probability">How probable it was said to be, 0–1.</param>
    /// <param name="sure">Whether it was given as an answer.</param>
    public void Add(string truth, string? answer, double probability, bool sure)
    {
        var right = truth == answer;
        Of(truth).True++;
        if (answer is not null) Of(answer).Answered++;
        if (right) Of(truth).Right++;
        var bin = Math.Clamp((int)(probability * Bins), 0, Bins - 1);
        _bins[bin] = (_bins[bin].Count + 1, _bins[bin].Right + (right ? 1 : 0), _bins[bin].Probability + probability);
        (_count, _right) = (_count + 1, _right + (right ? 1 : 0));
        if (sure) (_answered, _answeredRight) = (_answered + 1, _answeredRight + (right ? 1 : 0));
    }

    private Counts Of(string label)
    {
        if (!_labels.TryGetValue(label, out var counts)) _labels[label] = counts = new Counts();
        return counts;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private sealed class Counts
    {
        public int True, Answered, Right;
    }
}

/// <summary>How well one label is answered.</summary>
/// <param name="Label">The label.</param>
/// <param name="Precision">Share of the answers with this label that are right, 0–1; 0 without any.</param>
/// <param name="Recall">Share of its true examples that got it, 0–1; 0 without any.</param>
/// <param name="F1">Harmonic mean of the two, 0–1.</param>
/// <param name="Support">Its true examples.</param>
public readonly record struct LabelFigures(string Label, double Precision, double Recall, double F1, int Support);
