namespace Deliberation.Mining.Keywords;

/// <summary>A word that stands for a text.</summary>
/// <param name="Word">The word.</param>
/// <param name="Weight">Its weight, above 0; comparable only within one text.</param>
public readonly record struct Keyword(string Word, double Weight);
