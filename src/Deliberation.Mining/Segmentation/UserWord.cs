namespace Deliberation.Mining.Segmentation;

/// <summary>A word given besides jieba's dictionary: a place of the community, a word of the lexicon.</summary>
/// <param name="Text">The word. White space and characters outside jieba's blocks (Han, ASCII letters and digits, + # &amp; . _ % -)
/// are never inside a token, so a word that holds one is never found; see <see cref="CanBeFound"/>.</param>
/// <param name="Frequency">How often jieba should think it occurs, 0 or more; 0 takes the word out of the dictionary; null (default) = just
/// enough to keep it whole, as jieba's <c>suggest_freq</c>.</param>
/// <param name="Tag">Part of speech in jieba's code (ns = place); empty by default.</param>
public sealed record UserWord(string Text, int? Frequency = null, string Tag = "")
{
    /// <summary>True when the segmenter can return the word as one token.</summary>
    public bool CanBeFound => Text.Length > 0 && Text.All(c => CharacterClasses.Of(c) != CharacterClass.Other);
}
