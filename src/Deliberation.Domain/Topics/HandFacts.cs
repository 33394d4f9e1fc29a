namespace Deliberation.Domain.Topics;

/// <summary>What the rules need to know, read in the transaction that writes.</summary>
/// <param name="Topic">The topic; null when the community has no such.</param>
/// <param name="Other">The other topic of the command; null when there is none or none is named.</param>
/// <param name="Standing">For an undo: the decision to be undone, if it stands, and those that stand and hold opinions of it; in their order. Otherwise none.</param>
/// <param name="Latest">The latest decision about the topic, undone or not; 0 when there is none.</param>
/// <param name="UpTo">Number of the latest opinion that has a topic.</param>
public sealed record HandFacts(HandledTopic? Topic, HandledTopic? Other, IReadOnlyList<TopicDecision> Standing, long Latest, long UpTo);
