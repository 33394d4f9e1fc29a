namespace Deliberation.Storage.Opinions;

/// <summary>What mining found in an opinion.</summary>
/// <param name="Keywords">Its keywords, the weightiest first.</param>
/// <param name="Category">Code of its category; null when unsure.</param>
/// <param name="Urgency">Kinds of urgency it speaks of; empty when it can wait.</param>
/// <param name="DuplicateOf">Seq of the opinion that it nearly repeats; null when it repeats none.</param>
/// <param name="TopicId">The topic it belongs to; null when it belongs to none.</param>
public sealed record Finding(
    IReadOnlyList<string> Keywords, string? Category, IReadOnlyList<string> Urgency, long? DuplicateOf, long? TopicId);
