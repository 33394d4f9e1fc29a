namespace Deliberation.Storage.Topics;

/// <summary>One named part of a heat.</summary>
/// <param name="Name">Stable code of the part.</param>
/// <param name="Value">What it adds.</param>
public sealed record HeatPart(string Name, double Value);
