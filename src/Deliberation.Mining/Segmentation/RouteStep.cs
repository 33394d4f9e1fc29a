namespace Deliberation.Mining.Segmentation;

/// <summary>The best way from a position to the end of its block.</summary>
/// <param name="Score">Its log probability.</param>
/// <param name="End">End of its first word.</param>
/// <param name="Node">Where that word is: above 0 a cell of jieba's trie, below 0 (negated) one of the user words', 0 for a character in neither.</param>
internal readonly record struct RouteStep(double Score, int End, int Node);
