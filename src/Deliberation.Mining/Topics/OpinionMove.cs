namespace Deliberation.Mining.Topics;

/// <summary>An opinion that left its topic for another when the topics were gathered anew; those of a topic that ended as a whole follow its <see cref="TopicMerge"/>.</summary>
/// <param name="Opinion">Id of the opinion.</param>
/// <param name="Topic">Its topic now.</param>
public sealed record OpinionMove(long Opinion, long Topic);
