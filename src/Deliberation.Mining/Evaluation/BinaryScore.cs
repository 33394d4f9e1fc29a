namespace Deliberation.Mining.Evaluation;

/// <summary>Counts answers of a yes-or-no question against the known ones.</summary>
public sealed class BinaryScore
{
    private int _right, _said, _true;

    /// <summary>Share of the yes answers that are right, 0–1; not a number when there were none.</summary>
    public double Precision => (double)_right / _said;

    /// <summary>Share of the true cases that were found, 0–1; not a number when there are none.</summary>
    public double Recall => (double)_right / _true;

    /// <summary>Harmonic mean of both, 2·right / (said + true); not a number when nothing was said and nothing is true.</summary>
    public double F1 => 2.0 * _right / (_said + _true);

    /// <summary>Counts one case.</summary>
    /// <param name="isTrue">The known answer.</param>
    /// <param name="said">The answer given.</param>
    public void Add(bool isTrue, bool said)
    {
        _true += isTrue ? 1 : 0;
        _said += said ? 1 : 0;
        _right += isTrue && said ? 1 : 0;
    }
}
