using System.Globalization;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Keywords;

/// <summary>How rare words are in general Chinese, from jieba's idf.utf8 (word and value, one a line). Immutable.</summary>
public sealed class InverseDocumentFrequency
{
    /// <summary>Name of the file inside the dictionary directory.</summary>
    public const string FileName = "idf.utf8";

    /// <summary>Name of the image inside the dictionary directory.</summary>
    internal const string ImageName = "idf.image";

    private const int Version = 1;

    private readonly DoubleArrayTrie _values; // the values are the words' weights

    private InverseDocumentFrequency(DoubleArrayTrie values, double median) => (_values, Median) = (values, median);

    /// <summary>The median of all values; stands for a word that is not in the file, as in jieba.</summary>
    public double Median { get; }

    /// <summary>Reads the image that the build makes or, where it does not fit the text, the text.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static InverseDocumentFrequency Read(string dictionaryDirectory)
    {
        var file = DataFile.OfDictionary(dictionaryDirectory, FileName);
        using var image = ImageReader.Open(DataFile.OfImage(dictionaryDirectory, ImageName), Version, file);
        if (image is null) return ReadText(file);
        var frequencies = new InverseDocumentFrequency(DoubleArrayTrie.Read(image), image.Read<double>()[0]);
        image.Finish();
        return frequencies;
    }

    /// <summary>The word's value; the <see cref="Median"/> for an unknown word.</summary>
    public double Of(ReadOnlySpan<char> word) =>
        _values.Find(word) is var node and >= 0 && _values.Weight(node) is var value and > double.NegativeInfinity ? value : Median;

    /// <summary>Makes the image of the text in <paramref name="directory"/>.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    internal static void MakeImage(string directory, string outputDirectory)
    {
        var file = DataFile.OfDictionary(directory, FileName);
        var frequencies = ReadText(file);
        var image = new ImageWriter();
        frequencies._values.Write(image);
        image.Write<double>([frequencies.Median]);
        image.Save(Path.Combine(outputDirectory, ImageName), Version, file);
    }

    private static InverseDocumentFrequency ReadText(DataFile file)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in file.ReadText().AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty) continue;
            var space = line.LastIndexOf(' ');
            if (space < 1 || !double.TryParse(line[(space + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                throw file.Damaged(number, "expected a word and a number");
            values[line[..space].ToString()] = value;
        }
        if (values.Count == 0) throw file.Error("is damaged: it holds no words");
        var sorted = values.Values.Order().ToArray();
        var trie = new DoubleArrayTrieBuilder(values.Select((pair, id) => (pair.Key, id, pair.Value))).Build();
        return new InverseDocumentFrequency(trie, sorted[sorted.Length / 2]);
    }
}
