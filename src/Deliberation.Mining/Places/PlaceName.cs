namespace Deliberation.Mining.Places;

/// <summary>An entry of the community's gazetteer: an estate, a school, a crossing.</summary>
/// <param name="Name">The name that is shown and counted.</param>
/// <param name="Aliases">Other names for it; may be empty.</param>
/// <param name="Wide">True for an estate or a street in which many different matters arise; false (default) for a spot such as a school gate, where two opinions are likely about the same matter.</param>
public sealed record PlaceName(string Name, IReadOnlyList<string> Aliases, bool Wide = false);
