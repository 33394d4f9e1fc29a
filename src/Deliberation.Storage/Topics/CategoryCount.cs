namespace Deliberation.Storage.Topics;

/// <summary>How many mined opinions a category has.</summary>
/// <param name="Category">Its code; null for the unsure ones.</param>
/// <param name="Opinions">How many.</param>
public sealed record CategoryCount(string? Category, long Opinions);
