using System.Collections.Frozen;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Keywords;

/// <summary>Words that say nothing about a matter: function words, courtesy, the formulas of letters. Immutable.</summary>
public sealed class StopWords
{
    /// <summary>Place of the file inside the corpus directory.</summary>
    public static readonly string FileName = Path.Combine("lexicon", "stopwords.txt");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Makes a list of <paramref name="words"/>.</summary>
    public StopWords(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads <c>lexicon/stopwords.txt</c>: one word a line, # starts a heading.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static StopWords Load(string corpusDirectory) => new(DataFile.OfCorpus(corpusDirectory, FileName).ReadSections().Select(item => item.Word));

    /// <summary>True for a stop word, compared exactly.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
