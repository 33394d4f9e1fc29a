namespace Deliberation.Mining.Heat;

/// <summary>A topic's heat at the end of a day.</summary>
/// <param name="Day">The day on the community's clock.</param>
/// <param name="Heat">The heat, at least 0.</param>
public readonly record struct DayHeat(DateOnly Day, double Heat);
