namespace Deliberation.Storage.Communities;

/// <summary>楼栋: a building of an estate.</summary>
/// <param name="No">Its number as on the wall; unique in its estate.</param>
/// <param name="Units">Number of dwellings.</param>
/// <param name="Entrances">Number of entrances (单元).</param>
public sealed record Building(string No, int Units, int Entrances);
