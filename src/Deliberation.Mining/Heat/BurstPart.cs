namespace Deliberation.Mining.Heat;

/// <summary>
/// Burst: the greatest of weight · ln(voices in a window ÷ expected in a window) · 2^(−days since the window's end ÷ half-life) over all windows that end on a day with a voice.
/// The expected number is a constant, not the topic's own past: against its own past an additional earlier resident would lower the heat, and waiting would raise it.
/// </summary>
internal static class BurstPart
{
    /// <summary>The part's value, and the last day of the window that gave it (<see cref="int.MinValue"/> when none did).</summary>
    public static (double Value, int End) Compute(SortedDictionary<int, double> perDay, HeatDays days, HeatOptions options)
    {
        var window = new Queue<KeyValuePair<int, double>>();
        var (best, end) = (0.0, int.MinValue);
        foreach (var day in perDay)
        {
            window.Enqueue(day);
            while (window.Peek().Key <= day.Key - options.BurstDays)
                window.Dequeue();
            var value = options.BurstWeight * Math.Log(Math.Max(1, window.Sum(entry => entry.Value) / options.ExpectedInWindow)) * days.Fading(day.Key);
            if (value > best)
                (best, end) = (value, day.Key);
        }
        return (best, end);
    }

    public static HeatPart Explain(IReadOnlyCollection<Voice> voices, double value, int end, HeatDays days, HeatOptions options)
    {
        var most = end == int.MinValue ? 0 : voices.Count(voice => days.Of(voice.At) <= end && days.Of(voice.At) > end - options.BurstDays);
        return new(HeatPartNames.Burst, value, new Dictionary<string, double>
        {
            ["most"] = most,
            ["days"] = options.BurstDays,
            ["expected"] = options.ExpectedInWindow,
            ["endedDaysAgo"] = end == int.MinValue ? 0 : days.Age(end),
        });
    }
}
