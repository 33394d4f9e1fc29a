namespace Deliberation.Mining.Forecast;

/// <summary>Foretells counts of whole weeks from counts of whole weeks.</summary>
public interface IWeeklyForecast
{
    /// <summary>The sum of the next weeks.</summary>
    /// <param name="weeks">Counts so far, earliest first; not negative.</param>
    /// <param name="ahead">How many weeks to sum, at least 1.</param>
    WeeksAhead Next(IReadOnlyList<int> weeks, int ahead);
}
