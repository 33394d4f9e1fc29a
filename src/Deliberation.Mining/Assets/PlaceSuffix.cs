namespace Deliberation.Mining.Assets;

/// <summary>An ending that makes a name of a place, from <c>lexicon/places.csv</c>.</summary>
/// <param name="Suffix">The ending.</param>
/// <param name="Kind">Kind of place as in <c>community.json</c>: estate, road, school …</param>
public sealed record PlaceSuffix(string Suffix, string Kind);
