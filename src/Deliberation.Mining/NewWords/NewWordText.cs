using Deliberation.Mining.Classification;

namespace Deliberation.Mining.NewWords;

/// <summary>An opinion in which new words are looked for.</summary>
/// <param name="Id">The opinion.</param>
/// <param name="ResidentKey">Who said it; the same person has the same key.</param>
/// <param name="Text">Title and body as written.</param>
/// <param name="Category">Its category, to suggest one for the words in it; null when unsure.</param>
public readonly record struct NewWordText(long Id, string ResidentKey, string Text, Category? Category = null);
