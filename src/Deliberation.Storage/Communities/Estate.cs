namespace Deliberation.Storage.Communities;

/// <summary>小区: an estate of a community.</summary>
/// <param name="Id">Unique in its community.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other names residents use.</param>
/// <param name="Buildings">Its buildings, in the order they are shown.</param>
/// <param name="X">Place on the community's sketch map, in the map's own unit.</param>
/// <param name="Y">Place on the community's sketch map, in the map's own unit.</param>
public sealed record Estate(
    string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<Building> Buildings, double X = 0, double Y = 0);
