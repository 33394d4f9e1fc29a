using Deliberation.Mining.Classification;
using Deliberation.Mining.Classification.Linear;

namespace Deliberation.Mining.Evaluation;

/// <summary>Has every example answered by a classifier that did not learn from its fold.</summary>
public static class CrossValidation
{
    /// <summary>Five folds by what the texts say: a text that stands twice is in one fold, and the same texts are dealt in the same way whatever their order.</summary>
    public static IReadOnlyList<int> FoldsByText(IReadOnlyList<LabelledText> examples) => [.. examples.Select(Folding.ByText)];

    /// <summary>
    /// Trains once for each fold and gives the answers in the order of the examples. An example may be known to a training only from some day on: <paramref name="learn"/>
    /// says which of the examples outside the fold it may learn from.
    /// </summary>
    /// <param name="examples">The examples.</param>
    /// <param name="folds">The fold of each example, any numbers.</param>
    /// <param name="learn">Whether the example of an index may be learned from; null = all.</param>
    /// <param name="options">How to train; null = the defaults.</param>
    /// <param name="cancellationToken">Stops between trainings.</param>
    /// <returns>One verdict for each example; null where nothing was left to learn from.</returns>
    public static IReadOnlyList<TextVerdict?> Run(
        IReadOnlyList<LabelledText> examples, IReadOnlyList<int> folds, Func<int, bool>? learn = null, TrainingOptions? options = null, CancellationToken cancellationToken = default)
    {
        var verdicts = new TextVerdict?[examples.Count];
        foreach (var fold in folds.Distinct().Order())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var lessons = examples.Where((_, i) => folds[i] != fold && (learn?.Invoke(i) ?? true)).ToList();
            if (lessons.Count == 0) continue;
            var classifier = TextClassifierTrainer.Train(lessons, options);
            for (var i = 0; i < examples.Count; i++)
                if (folds[i] == fold)
                    verdicts[i] = classifier.Classify(examples[i].Title, examples[i].Body, examples[i].Hints);
        }
        return verdicts;
    }
}
