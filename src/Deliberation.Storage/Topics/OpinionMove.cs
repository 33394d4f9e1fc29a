namespace Deliberation.Storage.Topics;

/// <summary>An opinion that left its topic for another one.</summary>
/// <param name="Seq">The opinion.</param>
/// <param name="TopicId">Its topic now.</param>
public sealed record OpinionMove(long Seq, long TopicId);
