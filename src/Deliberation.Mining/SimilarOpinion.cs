namespace Deliberation.Mining;

/// <summary>An opinion that is like a text.</summary>
/// <param name="Id">The opinion.</param>
/// <param name="Score">Likeness, above 0 and at most 1: of the words, halved for another place where both name places; else of all words. Similar words, never "the same meaning".</param>
/// <param name="SharedWords">The words and places that speak for it, the strongest first.</param>
/// <param name="TopicId">Its topic.</param>
public sealed record SimilarOpinion(long Id, double Score, IReadOnlyList<string> SharedWords, long TopicId);
