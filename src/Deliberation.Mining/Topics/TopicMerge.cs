namespace Deliberation.Mining.Topics;

/// <summary>Two topics that were found to be one. The older one survives.</summary>
/// <param name="From">The topic that is no more; its id still leads to the survivor.</param>
/// <param name="Into">The survivor.</param>
/// <param name="PlaceScore">Similarity of the places, 0–1.</param>
/// <param name="ProblemScore">Similarity of the other words, 0–1.</param>
/// <param name="DocumentScore">Similarity of all words, 0–1.</param>
/// <param name="SharedWords">The words that speak most for it.</param>
public sealed record TopicMerge(long From, long Into, double PlaceScore, double ProblemScore, double DocumentScore, IReadOnlyList<string> SharedWords);
