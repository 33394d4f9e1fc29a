using System.Globalization;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>The words of jieba.dict.utf8 (word, frequency, tag, one a line, separated by a space). Immutable; a word's number is its place among the distinct words of the file.</summary>
internal sealed class JiebaWords
{
    private readonly char[] _characters;
    private readonly int[] _ends; // of each word in _characters
    private readonly int[] _frequencies;
    private readonly byte[] _tags;
    private readonly string[] _tagNames;

    private JiebaWords(DoubleArrayTrie trie, long total, char[] characters, int[] ends, int[] frequencies, byte[] tags, string[] tagNames) =>
        (Trie, Total, _characters, _ends, _frequencies, _tags, _tagNames) = (trie, total, characters, ends, frequencies, tags, tagNames);

    /// <summary>The words of frequency above 0 with the natural logarithms of their frequencies.</summary>
    public DoubleArrayTrie Trie { get; }

    /// <summary>Sum of all frequencies; a word that stands twice counts twice.</summary>
    public long Total { get; }

    public int Count => _ends.Length;

    public string Word(int id) => new(_characters.AsSpan((id == 0 ? 0 : _ends[id - 1]).._ends[id]));

    public string Tag(int id) => _tagNames[_tags[id]];

    public int Frequency(int id) => _frequencies[id];

    /// <summary>Number of a word of frequency above 0; −1 when it is none.</summary>
    public int Find(ReadOnlySpan<char> word) => Trie.Find(word) is var node and >= 0 ? Trie.Id(node) : -1;

    public static JiebaWords Read(ImageReader image) => new(
        DoubleArrayTrie.Read(image), image.Read<long>()[0], image.Read<char>(), image.Read<int>(), image.Read<int>(), image.Read<byte>(), new string(image.Read<char>()).Split('\n'));

    public void Write(ImageWriter image)
    {
        Trie.Write(image);
        image.Write<long>([Total]);
        image.Write<char>(_characters);
        image.Write<int>(_ends);
        image.Write<int>(_frequencies);
        image.Write<byte>(_tags);
        image.Write<char>(string.Join('\n', _tagNames));
    }

    /// <summary>Reads the text.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static JiebaWords Read(DataFile file)
    {
        var words = new OrderedDictionary<string, (int Frequency, byte Tag)>(StringComparer.Ordinal);
        var tagNames = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var (number, total) = (0, 0L);
        foreach (var line in file.ReadText().AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty) continue;
            var wordEnd = line.IndexOf(' ');
            var rest = wordEnd > 0 ? line[(wordEnd + 1)..] : default;
            var frequencyEnd = rest.IndexOf(' ') is var i and >= 0 ? i : rest.Length;
            if (!int.TryParse(rest[..frequencyEnd], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency))
                throw file.Damaged(number, "expected a word, its frequency and its part of speech");
            var tag = rest[Math.Min(frequencyEnd + 1, rest.Length)..].ToString();
            if (tagNames.TryAdd(tag, tagNames.Count) && tagNames.Count > byte.MaxValue) throw file.Damaged(number, "too many parts of speech");
            words[line[..wordEnd].ToString()] = (frequency, (byte)tagNames[tag]); // of a word given twice the last frequency counts, as in jieba
            total += frequency;
        }
        if (total == 0) throw file.Error("is damaged: it holds no words");

        var entries = words.Select((entry, id) => (Text: entry.Key, Id: id, entry.Value.Frequency)).Where(entry => entry.Frequency > 0);
        var trie = new DoubleArrayTrieBuilder(entries.Select(entry => (entry.Text, entry.Id, Math.Log(entry.Frequency)))).Build();
        var end = 0;
        return new JiebaWords(
            trie,
            total,
            string.Concat(words.Keys).ToCharArray(),
            [.. words.Keys.Select(word => end += word.Length)],
            [.. words.Values.Select(word => word.Frequency)],
            [.. words.Values.Select(word => word.Tag)],
            [.. tagNames.Keys]);
    }
}
