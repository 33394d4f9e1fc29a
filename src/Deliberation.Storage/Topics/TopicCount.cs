namespace Deliberation.Storage.Topics;

/// <summary>How many living topics a category has.</summary>
/// <param name="Category">Its code; null for the unsure ones.</param>
/// <param name="Topics">How many.</param>
public sealed record TopicCount(string? Category, int Topics);
