namespace Deliberation.Storage.Communities;

/// <summary>责任单位: a body that carries out measures.</summary>
/// <param name="Id">Unique in its community.</param>
/// <param name="Name">Its name.</param>
/// <param name="Duties">What it answers for, in a few words.</param>
public sealed record ResponsibleUnit(string Id, string Name, string Duties);
