namespace Deliberation.Mining.Forecast;

/// <summary>How many residents may speak in the weeks to come. A possibility, never a fact.</summary>
/// <param name="Expected">Mean of what is possible.</param>
/// <param name="Median">In half of the cases at most this many.</param>
/// <param name="Low">In nine of ten cases at least this many.</param>
/// <param name="High">In nine of ten cases at most this many; together with <paramref name="Low"/> an interval of at least 80 %, if the model holds.</param>
public readonly record struct WeeksAhead(double Expected, int Median, int Low, int High);
