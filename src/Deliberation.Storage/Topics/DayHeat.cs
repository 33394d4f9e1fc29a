namespace Deliberation.Storage.Topics;

/// <summary>A topic's heat at the end of a day.</summary>
/// <param name="TopicId">The topic.</param>
/// <param name="Day">The day in the community's time zone.</param>
/// <param name="Heat">The heat.</param>
public sealed record DayHeat(long TopicId, DateOnly Day, double Heat);
