namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Words with frequency and part of speech: jieba's own, in the format of jieba.dict.utf8, and user words over them. Immutable; a word's number is its
/// place in the file, user words follow in their order, also those that jieba knew.
/// </summary>
public sealed class JiebaDictionary
{
    /// <summary>Name of the file inside the dictionary directory.</summary>
    public const string FileName = "jieba.dict.utf8";

    internal JiebaDictionary(JiebaWords words, UserWords? userWords) => (Words, UserWords) = (words, userWords);

    /// <summary>Number of words.</summary>
    public int Count => Words.Count + (UserWords?.Count ?? 0);

    /// <summary>Sum of all frequencies; jieba's measure of an unknown character is 1 in this.</summary>
    public long Total => UserWords?.Total ?? Words.Total;

    internal JiebaWords Words { get; }

    internal UserWords? UserWords { get; }

    /// <summary>The word with number <paramref name="id"/>, from 0 to <see cref="Count"/> − 1.</summary>
    public string Word(int id) => id < Words.Count ? Words.Word(id) : UserWords!.Word(id - Words.Count);

    /// <summary>Part of speech of word <paramref name="id"/> in jieba's code; empty when unknown.</summary>
    public string Tag(int id) => id < Words.Count ? Words.Tag(id) : UserWords!.Tag(id - Words.Count);

    /// <summary>Frequency of word <paramref name="id"/>, 0 or more.</summary>
    public int Frequency(int id) => id < Words.Count ? Words.Frequency(id) : UserWords!.Frequency(id - Words.Count);

    /// <summary>Number of a word that text can be cut into; −1 for one that is not in the dictionary or has frequency 0.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (UserWords is null || UserWords.Find(word) is not (var own and >= 0)) return Words.Find(word);
        return UserWords.Frequency(own) > 0 ? Words.Count + own : -1;
    }

    /// <summary>True for a user word of frequency 0, which jieba cuts into characters wherever it would come out.</summary>
    internal bool IsTakenOut(ReadOnlySpan<char> word) => UserWords is not null && UserWords.Find(word) is var own and >= 0 && UserWords.Frequency(own) == 0;
}
