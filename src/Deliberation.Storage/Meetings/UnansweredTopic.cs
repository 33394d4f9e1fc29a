using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Meetings;

/// <summary>A topic that residents wait for an answer to.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Since">When the first opinion was said that nobody has answered, UTC.</param>
public sealed record UnansweredTopic(Topic Topic, DateTimeOffset Since);
