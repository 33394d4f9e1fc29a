namespace Deliberation.Storage.Communities;

/// <summary>社区: a community and what it is made of.</summary>
/// <param name="Id">Short slug, for example <c>heming</c>.</param>
/// <param name="Name">As residents call it.</param>
/// <param name="Street">The street (街道) it belongs to.</param>
/// <param name="City">The city it lies in.</param>
/// <param name="Estates">Its estates, in the order they are shown.</param>
/// <param name="Places">Its places, in the order they are shown.</param>
/// <param name="Units">Its responsible units, in the order they are shown.</param>
public sealed record Community(
    string Id,
    string Name,
    string Street,
    string City,
    IReadOnlyList<Estate> Estates,
    IReadOnlyList<Place> Places,
    IReadOnlyList<ResponsibleUnit> Units);
