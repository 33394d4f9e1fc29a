namespace Deliberation.Mining.Risk;

/// <summary>A risk with the topics that are its evidence.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Level">How much it presses.</param>
/// <param name="Where">The estate or place of a compound risk; the estates or places of an area risk; the topic's own of a single one. May be empty.</param>
/// <param name="Category">Code of the category of an area risk; else null.</param>
/// <param name="Evidence">The rising topics, the most unlikely first; at least one.</param>
public sealed record RiskSignal(RiskKind Kind, RiskLevel Level, IReadOnlyList<string> Where, string? Category, IReadOnlyList<Rise> Evidence);
