using System.Globalization;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Words with frequency and part of speech, in the format of jieba.dict.utf8 (word, frequency, tag, one a line, separated by a space).
/// Immutable once read; a word's number is its place in the file, user words follow.
/// </summary>
public sealed class JiebaDictionary
{
    /// <summary>Name of the file inside the dictionary directory.</summary>
    public const string FileName = "jieba.dict.utf8";

    private readonly List<(string Text, string Tag)> _words = [];
    private readonly List<int> _frequencies = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private long _total;

    private JiebaDictionary()
    {
    }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Sum of all frequencies; jieba's measure of an unknown character is 1 in this.</summary>
    public long Total => _total;

    /// <summary>The word with number <paramref name="id"/>, from 0 to <see cref="Count"/> − 1.</summary>
    public string Word(int id) => _words[id].Text;

    /// <summary>Part of speech of word <paramref name="id"/> in jieba's code; empty when unknown.</summary>
    public string Tag(int id) => _words[id].Tag;

    /// <summary>Frequency of word <paramref name="id"/>, 0 or more.</summary>
    public int Frequency(int id) => _frequencies[id];

    /// <summary>Reads the dictionary and adds the user words in their order.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static JiebaDictionary Read(string directory, IEnumerable<UserWord>? userWords = null)
    {
        var dictionary = new JiebaDictionary();
        var tags = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var file = DataFile.OfDictionary(directory, FileName);
        var number = 0;
        foreach (var line in file.ReadText().AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty) continue;
            var wordEnd = line.IndexOf(' ');
            var rest = wordEnd > 0 ? line[(wordEnd + 1)..] : default;
            var frequencyEnd = rest.IndexOf(' ') is var i and >= 0 ? i : rest.Length;
            if (!int.TryParse(rest[..frequencyEnd], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency))
                throw file.Damaged(number, "expected a word, its frequency and its part of speech");
            var tag = rest[Math.Min(frequencyEnd + 1, rest.Length)..];
            if (!tags.TryGetValue(tag, out var sharedTag)) tags[tag] = sharedTag = tag.ToString();
            dictionary.Set(line[..wordEnd].ToString(), frequency, sharedTag);
        }
        if (dictionary._total == 0) throw file.Error("is damaged: it holds no words");
        foreach (var word in userWords ?? [])
            if (word.Text.Length > 0)
                dictionary.Set(word.Text, word.Frequency ?? dictionary.SuggestFrequency(word.Text), word.Tag);
        return dictionary;
    }

    internal DoubleArrayTrie BuildTrie()
    {
        var logTotal = Math.Log(_total);
        return new DoubleArrayTrieBuilder(
            Enumerable.Range(0, Count)
                .Where(id => _frequencies[id] > 0)
                .Select(id => (_words[id].Text, id, (float)(Math.Log(_frequencies[id]) - logTotal)))).Build();
    }

    // As in jieba, a word given twice counts twice in the total and keeps its last frequency.
    private void Set(string text, int frequency, string tag)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frequency);
        _total += frequency;
        if (_ids.TryAdd(text, Count))
        {
            _words.Add((text, tag));
            _frequencies.Add(frequency);
            return;
        }
        _words[_ids[text]] = (text, tag);
        _frequencies[_ids[text]] = frequency;
    }

    /// <summary>The least frequency at which the word is likelier than the best way of cutting it (jieba's suggest_freq).</summary>
    private int SuggestFrequency(string word)
    {
        var lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var best = new double[word.Length + 1];
        best[word.Length] = 1;
        for (var start = word.Length - 1; start >= 0; start--)
            for (var end = start + 1; end <= word.Length; end++)
            {
                var frequency = lookup.TryGetValue(word.AsSpan(start, end - start), out var id) ? _frequencies[id] : 0;
                if (end == start + 1) frequency = Math.Max(frequency, 1);
                best[start] = Math.Max(best[start], (double)frequency / _total * best[end]);
            }
        return (int)Math.Min(int.MaxValue, (best[0] * _total) + 1);
    }
}
