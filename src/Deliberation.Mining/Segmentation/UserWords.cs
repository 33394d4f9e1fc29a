namespace Deliberation.Mining.Segmentation;

/// <summary>Words laid over <see cref="JiebaWords"/>: new ones, others' frequencies and tags, and words taken out. Immutable; small, so that it is made in milliseconds.</summary>
internal sealed class UserWords
{
    private readonly JiebaWords _base;
    private readonly OrderedDictionary<string, (int Frequency, string Tag)> _words = new(StringComparer.Ordinal);
    private readonly DoubleArrayTrie _trie;
    private readonly bool[] _starts = new bool[char.MaxValue + 1];

    /// <param name="words">In order: the last of equal words counts, and a word without frequency is measured against those before it.</param>
    /// <param name="over">The words beneath.</param>
    public UserWords(IEnumerable<UserWord> words, JiebaWords over)
    {
        _base = over;
        Total = over.Total;
        foreach (var (text, given, tag) in words)
        {
            if (text.Length == 0) continue;
            var frequency = given ?? SuggestFrequency(text);
            ArgumentOutOfRangeException.ThrowIfNegative(frequency, nameof(words));
            var known = over.Find(text);
            _words[text] = (frequency, tag.Length > 0 ? tag : _words.TryGetValue(text, out var earlier) ? earlier.Tag : known >= 0 ? over.Tag(known) : "");
            _starts[text[0]] = true;
            Total += frequency; // again for a word given again, as in jieba
        }
        _trie = new DoubleArrayTrieBuilder(_words.Select((word, i) => (word.Key, i, Math.Log(word.Value.Frequency)))).Build();
    }

    /// <summary>Frequencies of all words together.</summary>
    public long Total { get; }

    public int Count => _words.Count;

    /// <summary>True for a UTF-16 unit that one of the words starts with.</summary>
    public bool[] Starts => _starts;

    /// <summary>The words with the logarithms of their frequencies; a word taken out has a number and the weight −∞.</summary>
    public DoubleArrayTrie Trie => _trie;

    public string Word(int index) => _words.GetAt(index).Key;

    public string Tag(int index) => _words.GetAt(index).Value.Tag;

    public int Frequency(int index) => _words.GetAt(index).Value.Frequency;

    /// <summary>False only where none of the words stands in <paramref name="block"/> at <paramref name="start"/>; looks at two characters.</summary>
    public bool MayStartAt(ReadOnlySpan<char> block, int start)
    {
        var node = _trie.Child(DoubleArrayTrie.Root, block[start]);
        return node != DoubleArrayTrie.None && (_trie.Id(node) >= 0 || (start + 1 < block.Length && _trie.Child(node, block[start + 1]) != DoubleArrayTrie.None));
    }

    /// <summary>Place of a word, also of one taken out; −1 when it is not here.</summary>
    public int Find(ReadOnlySpan<char> word) => word.Length > 0 && _starts[word[0]] && _trie.Find(word) is var node and >= 0 ? _trie.Id(node) : -1;

    /// <summary>The least frequency at which the word is likelier than the best way of cutting it, as jieba's suggest_freq.</summary>
    private int SuggestFrequency(string word)
    {
        var best = new double[word.Length + 1];
        best[word.Length] = 1;
        for (var start = word.Length - 1; start >= 0; start--)
            for (var end = start + 1; end <= word.Length; end++)
            {
                var part = word[start..end];
                var frequency = _words.TryGetValue(part, out var own) ? own.Frequency : _base.Find(part) is var id and >= 0 ? _base.Frequency(id) : 0;
                if (part.Length == 1) frequency = Math.Max(frequency, 1);
                best[start] = Math.Max(best[start], (double)frequency / Total * best[end]);
            }
        return (int)Math.Min(int.MaxValue, (best[0] * Total) + 1);
    }
}
