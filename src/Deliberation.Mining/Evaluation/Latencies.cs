namespace Deliberation.Mining.Evaluation;

/// <summary>Collects how long single steps took.</summary>
public sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private bool _sorted;

    /// <summary>Number of steps.</summary>
    public int Count => _milliseconds.Count;

    /// <summary>Adds a step.</summary>
    public void Add(TimeSpan time)
    {
        _milliseconds.Add(time.TotalMilliseconds);
        _sorted = false;
    }

    /// <summary>The least time in milliseconds that at least this share of the steps kept to (nearest rank); not a number without steps.</summary>
    /// <param name="share">Above 0 and at most 1; 0.99 for the 99th percentile.</param>
    public double Percentile(double share)
    {
        if (_milliseconds.Count == 0)
            return double.NaN;
        if (!_sorted)
            _milliseconds.Sort();
        _sorted = true;
        return _milliseconds[Math.Clamp((int)Math.Ceiling(share * _milliseconds.Count) - 1, 0, _milliseconds.Count - 1)];
    }
}
