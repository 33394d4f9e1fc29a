namespace Deliberation.Mining.Classification.Linear;

/// <summary>What each feature counts: its rarity in the texts times how much it tells about the label. Turns counted texts into vectors.</summary>
/// <param name="kinds">The kind of each feature.</param>
/// <param name="scales">What each feature counts; 0 = it is left out.</param>
internal sealed class FeatureSpace(FeatureKind[] kinds, float[] scales)
{
    /// <summary>Length of the part of each kind in a vector; chosen by cross-validation on civic messages.</summary>
    private static readonly float[] KindLengths = [1, 0.7f, 1, 1];

    public ReadOnlySpan<float> Scales => scales;

    public FeatureKind Kind(int feature) => kinds[feature];

    /// <summary>Appends the vector of a text to a row under construction.</summary>
    public void Weigh(CountedText text, List<int> columns, List<float> values)
    {
        Span<float> squares = stackalloc float[FeatureReader.Kinds];
        var from = values.Count;
        for (var i = 0; i < text.Features.Length; i++)
        {
            var feature = text.Features[i];
            if (scales[feature] == 0) continue;
            var value = text.Frequencies[i] * scales[feature];
            squares[(int)kinds[feature]] += value * value;
            columns.Add(feature);
            values.Add(value);
        }
        for (var i = 0; i < squares.Length; i++) squares[i] = squares[i] > 0 ? KindLengths[i] / MathF.Sqrt(squares[i]) : 0;
        for (var i = from; i < values.Count; i++) values[i] *= squares[(int)kinds[columns[i]]];
    }
}
