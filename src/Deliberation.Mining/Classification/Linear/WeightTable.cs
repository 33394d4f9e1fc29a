using System.Runtime.Intrinsics;

namespace Deliberation.Mining.Classification.Linear;

/// <summary>A weight for every column and label.</summary>
internal sealed class WeightTable(int columns, int labels)
{
    private readonly float[] _weights = new float[columns * labels];

    /// <summary>The weights of a column, one for each label.</summary>
    public Span<float> this[int column] => _weights.AsSpan(column * labels, labels);

    public int Columns => columns;

    public int Labels => labels;

    /// <summary>Takes over the lanes of up to eight labels.</summary>
    public void Set(int firstLabel, Vector256<float>[] lanes)
    {
        for (var column = 0; column < columns; column++)
            for (var lane = 0; lane < OneVersusRest.Lanes && firstLabel + lane < labels; lane++)
                this[column][firstLabel + lane] = lanes[column][lane];
    }

    /// <summary>Adds the weights of a row's columns, each times its value, to <paramref name="scores"/>.</summary>
    public void AddTo(Span<float> scores, ReadOnlySpan<int> row, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var weights = this[row[i]];
            for (var label = 0; label < weights.Length; label++) scores[label] += weights[label] * values[i];
        }
    }

    /// <summary>Adds the constants, which stand behind the last column.</summary>
    public void AddConstants(Span<float> scores)
    {
        var constants = this[columns - 1];
        for (var label = 0; label < constants.Length; label++) scores[label] += constants[label];
    }
}
