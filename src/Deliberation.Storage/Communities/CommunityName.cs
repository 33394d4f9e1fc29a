namespace Deliberation.Storage.Communities;

/// <summary>A community without its parts, for lists.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Street">The street it belongs to.</param>
/// <param name="City">The city it lies in.</param>
public sealed record CommunityName(string Id, string Name, string Street, string City);
