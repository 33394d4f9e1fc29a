namespace Deliberation.Mining.Forecast;

/// <summary>Distinct residents in each of the whole weeks that end at a moment.</summary>
public static class ResidentWeeks
{
    /// <summary>Counts the weeks, earliest first, from the week of the first voice on; empty when nobody spoke before the end.</summary>
    /// <param name="voices">Who spoke when, in any order.</param>
    /// <param name="end">First moment after the last week.</param>
    /// <param name="atMost">Earlier weeks are left out.</param>
    public static IReadOnlyList<int> Count(IEnumerable<(string Resident, DateTimeOffset At)> voices, DateTimeOffset end, int atMost = int.MaxValue)
    {
        var weeks = voices.Where(voice => voice.At < end).Select(voice => (voice.Resident, Back: (int)(((end - voice.At).Ticks - 1) / (7 * TimeSpan.TicksPerDay))))
            .Where(voice => voice.Back < atMost).Distinct().CountBy(voice => voice.Back).ToDictionary();
        return [.. Enumerable.Range(0, weeks.Count == 0 ? 0 : weeks.Keys.Max() + 1).Reverse().Select(back => weeks.GetValueOrDefault(back))];
    }
}
