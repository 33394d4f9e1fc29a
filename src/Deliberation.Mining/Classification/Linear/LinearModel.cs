namespace Deliberation.Mining.Classification.Linear;

/// <summary>
/// What is left of all models and their combination for texts of one shape (title only, body only, both): since each step is linear, they fold into one table of
/// weights. Weights are rounded to half precision, which is how they are stored, so that a model that was saved answers exactly as before.
/// </summary>
/// <param name="First">The feature of the first row of weights.</param>
/// <param name="Weights">Row = feature − <paramref name="First"/>, column = label.</param>
/// <param name="Constants">Score of each label without any feature.</param>
/// <param name="HintWeights">Row = label hinted at, column = label.</param>
internal sealed record LinearModel(int First, float[] Weights, float[] Constants, float[] HintWeights)
{
    public int Labels => Constants.Length;

    /// <summary>The weights of a feature, one for each label.</summary>
    public ReadOnlySpan<float> Of(int feature) => Weights.AsSpan((feature - First) * Labels, Labels);
}
