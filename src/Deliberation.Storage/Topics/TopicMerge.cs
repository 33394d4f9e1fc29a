namespace Deliberation.Storage.Topics;

/// <summary>One topic became part of another.</summary>
/// <param name="From">The topic that ended.</param>
/// <param name="Into">The topic that took it in.</param>
/// <param name="At">UTC.</param>
/// <param name="Why">The evidence, JSON.</param>
public sealed record TopicMerge(long From, long Into, DateTimeOffset At, string Why);
