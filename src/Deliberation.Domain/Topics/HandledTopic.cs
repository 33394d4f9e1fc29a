namespace Deliberation.Domain.Topics;

/// <summary>A topic as it is shown.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">The title that people gave; null when it is the engine's.</param>
/// <param name="Hand">Number of the decision that holds it together; null when it is the engine's.</param>
/// <param name="Opinions">Its opinions by number, in their order.</param>
/// <param name="ItemsFrom">The opinions that topics with an open agenda item were named by; these items follow them.</param>
public sealed record HandledTopic(long Id, string? Title, long? Hand, IReadOnlyList<long> Opinions, IReadOnlyList<long> ItemsFrom);
