namespace Deliberation.Storage.Communities;

/// <summary>A place residents speak of: a school, a crossing, a market.</summary>
/// <param name="Name">Unique in its community.</param>
/// <param name="Aliases">Other names residents use.</param>
/// <param name="Kind">What it is, for example <c>school</c>.</param>
/// <param name="Near">Id of the estate it lies in or beside; null when it lies at none.</param>
public sealed record Place(string Name, IReadOnlyList<string> Aliases, string Kind, string? Near = null);
