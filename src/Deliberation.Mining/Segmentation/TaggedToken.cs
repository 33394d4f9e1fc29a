namespace Deliberation.Mining.Segmentation;

/// <summary>A word with its part of speech.</summary>
/// <param name="Token">Where the word stands in the text.</param>
/// <param name="Tag">Part of speech in jieba's code (n noun, v verb, ns place, m number, eng letters …); x for what has none, as punctuation.</param>
public readonly record struct TaggedToken(Token Token, string Tag);
