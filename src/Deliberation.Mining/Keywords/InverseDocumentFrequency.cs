using System.Globalization;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Keywords;

/// <summary>How rare words are in general Chinese, from jieba's idf.utf8 (word and value, one a line). Immutable.</summary>
public sealed class InverseDocumentFrequency
{
    /// <summary>Name of the file inside the dictionary directory.</summary>
    public const string FileName = "idf.utf8";

    private readonly Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> _values;

    private InverseDocumentFrequency(Dictionary<string, float> values)
    {
        _values = values.GetAlternateLookup<ReadOnlySpan<char>>();
        var sorted = values.Values.Order().ToArray();
        Median = sorted[sorted.Length / 2];
    }

    /// <summary>The median of all values; stands for a word that is not in the file, as in jieba.</summary>
    public double Median { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static InverseDocumentFrequency Read(string dictionaryDirectory)
    {
        var file = DataFile.OfDictionary(dictionaryDirectory, FileName);
        var values = new Dictionary<string, float>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in file.ReadText().AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty) continue;
            var space = line.LastIndexOf(' ');
            if (space < 1 || !float.TryParse(line[(space + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                throw file.Damaged(number, "expected a word and a number");
            values[line[..space].ToString()] = value;
        }
        return values.Count > 0 ? new InverseDocumentFrequency(values) : throw file.Error("is damaged: it holds no words");
    }

    /// <summary>The word's value; the <see cref="Median"/> for an unknown word.</summary>
    public double Of(ReadOnlySpan<char> word) => _values.TryGetValue(word, out var value) ? value : Median;
}
