namespace Deliberation.Storage.Topics;

/// <summary>One named part of a heat.</summary>
/// <param name="Name">Stable code of the part.</param>
/// <param name="Value">What it adds; a discount is negative.</param>
/// <param name="Facts">Counts that explain it in words, by stable name.</param>
public sealed record HeatPart(string Name, double Value, IReadOnlyDictionary<string, double> Facts);
