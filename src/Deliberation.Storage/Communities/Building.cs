namespace Deliberation.Storage.Communities;

/// <summary>楼栋: a building of an estate.</summary>
/// <param name="No">Its number as on the wall; unique in its estate.</param>
/// <param name="Units">Number of units (单元).</param>
/// <param name="Entrances">Number of doors to the street or yard.</param>
public sealed record Building(string No, int Units, int Entrances);
