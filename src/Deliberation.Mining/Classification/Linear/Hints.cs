namespace Deliberation.Mining.Classification.Linear;

/// <summary>Hints as numbers for the combination.</summary>
internal static class Hints
{
    /// <summary>More than two clear cases say no more than two.</summary>
    private const double Most = 2;

    /// <summary>The score of each label, 0–2; of several hints for one label the sum.</summary>
    /// <param name="hints">The hints; may be null.</param>
    /// <param name="labels">The labels in ordinal order.</param>
    public static float[] Of(IReadOnlyList<LabelHint>? hints, IReadOnlyList<string> labels)
    {
        var scores = new float[labels.Count];
        foreach (var hint in hints ?? [])
            for (var label = 0; label < scores.Length; label++)
                if (labels[label] == hint.Label)
                    scores[label] = (float)Math.Min(Most, scores[label] + Math.Max(0, hint.Score));
        return scores;
    }
}
