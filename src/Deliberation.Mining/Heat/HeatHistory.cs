namespace Deliberation.Mining.Heat;

/// <summary>
/// The heat that a topic would have had at the end of each past day, from what had been said by then. It is told for the topic as it is now: whatever was merged into it counts as if it had
/// always been part of it, and supports counted outside, whose times nobody knows, count from their message on.
/// </summary>
public static class HeatHistory
{
    /// <summary>Computes the days; those before the first message are left out.</summary>
    /// <param name="said">One for each message, earliest first.</param>
    /// <param name="seconds">One per distinct seconder.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; a day before <paramref name="from"/> gives none.</param>
    /// <param name="options">Weights and times.</param>
    public static IReadOnlyList<DayHeat> Compute(IReadOnlyList<Voice> said, IReadOnlyCollection<SecondVoice> seconds, DateOnly from, DateOnly to, HeatOptions options)
    {
        var history = new List<DayHeat>();
        var (spoken, voices) = (0, (IReadOnlyList<Voice>)[]);
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            // Not the first moment of the next day: ages are told in whole days.
            var end = new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), options.ClockOffset);
            var before = spoken;
            while (spoken < said.Count && said[spoken].At <= end)
                spoken++;
            if (spoken == 0)
                continue;
            if (spoken > before)
                voices = Voice.Fold(said.Take(spoken));
            history.Add(new DayHeat(day, HeatFormula.Compute(voices, [.. seconds.Where(second => second.At <= end)], end, options).Value));
        }
        return history;
    }
}
