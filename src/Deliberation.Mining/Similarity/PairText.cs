namespace Deliberation.Mining.Similarity;

/// <summary>One text of a pair, cut and counted once for any number of comparisons by <see cref="PairLikeness"/>. Immutable.</summary>
public sealed class PairText
{
    internal PairText(string letters, IReadOnlyList<PairWord> words, HashSet<char> numbers, HashSet<string> questions, int denials) =>
        (Letters, Words, Numbers, Questions, Denials) = (letters, words, numbers, questions, denials);

    /// <summary>Letters and digits only, in normal form and lower case.</summary>
    internal string Letters { get; }

    internal IReadOnlyList<PairWord> Words { get; }

    internal HashSet<char> Numbers { get; }

    internal HashSet<string> Questions { get; }

    internal int Denials { get; }
}

/// <summary>A distinct word of a text, in order of first appearance.</summary>
/// <param name="Text">The word.</param>
/// <param name="Count">Times it stands there.</param>
/// <param name="Weight">How rare it is in general Chinese.</param>
/// <param name="Kind">What kind of word it is.</param>
internal readonly record struct PairWord(string Text, int Count, double Weight, PairWordKind Kind);

/// <summary>Kinds of words that weigh differently when only one text has them.</summary>
internal enum PairWordKind
{
    /// <summary>Pronouns, particles, adverbs, adjectives …</summary>
    Other,

    /// <summary>Nouns, names, times and set phrases.</summary>
    Name,

    /// <summary>Verbs.</summary>
    Verb,

    /// <summary>Numbers, measures, Latin words and words the dictionary does not know.</summary>
    Code,
}
