using Deliberation.Storage.Topics;

namespace Deliberation.Web.Hand;

/// <summary>A topic that another might be one with.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Words">Words that both have, the strongest first.</param>
public sealed record TopicCandidate(Topic Topic, IReadOnlyList<string> Words);
