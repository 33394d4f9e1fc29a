namespace Deliberation.Mining.Keywords;

/// <summary>A term of the lexicon found in a text.</summary>
/// <param name="Entry">The keyword it counts as.</param>
/// <param name="Start">Index of its first UTF-16 unit in the text.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public readonly record struct LexiconHit(LexiconEntry Entry, int Start, int Length);
