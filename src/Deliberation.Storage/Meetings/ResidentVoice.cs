namespace Deliberation.Storage.Meetings;

/// <summary>A resident behind a topic.</summary>
/// <param name="Id">The first opinion or second by which the resident spoke in the topic.</param>
/// <param name="ResidentKey">Equal for everything the same person said; never shown.</param>
public sealed record ResidentVoice(Guid Id, string ResidentKey);
