using System.Globalization;
using System.Text;

namespace Deliberation.Mining.Assets;

/// <summary>Reads text data strictly: a missing file or a byte that is not UTF-8 is an error with a remedy.</summary>
internal sealed class DataFile
{
    private const string DictionaryRemedy =
        "Run `npm ci --ignore-scripts` at the root of the repository, then build again: the build copies jieba's data into the output folder `dictionary/`.";
    private const string ImageRemedy = "Delete the file, then build again: the build makes it anew from jieba's data.";
    private const string CorpusRemedy = "Restore the file from the repository's folder `corpus/`, then build again.";

    private readonly string _path;
    private readonly string _remedy;

    private DataFile(string path, string remedy) => (_path, _remedy) = (path, remedy);

    public static DataFile OfDictionary(string directory, string name) => new(Path.Combine(directory, name), DictionaryRemedy);

    public static DataFile OfImage(string directory, string name) => new(Path.Combine(directory, name), ImageRemedy);

    public static DataFile OfCorpus(string directory, string name) => new(Path.Combine(directory, name), CorpusRemedy);

    public MiningDataException Error(string reason, Exception? cause = null) => new(_path, reason, _remedy, cause);

    public MiningDataException Damaged(int line, string reason) => Error($"is damaged at line {line}: {reason}");

    public bool Exists => File.Exists(_path);

    public string ReadText() => Read(path => File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));

    /// <summary>Reads in some way of the caller's, given the path.</summary>
    /// <exception cref="MiningDataException">The file is missing or cannot be read.</exception>
    public T Read<T>(Func<string, T> read)
    {
        try
        {
            return read(_path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Error("is missing", e);
        }
        catch (DecoderFallbackException e)
        {
            throw Error("is damaged: it holds bytes that are not UTF-8", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Error("cannot be read", e);
        }
    }

    /// <summary>The records below the header, which must be exactly <paramref name="header"/>.</summary>
    public IEnumerable<CsvRow> ReadTable(params IReadOnlyList<string> header)
    {
        CsvRow[] rows;
        try
        {
            rows = [.. CsvRow.Parse(ReadText())];
        }
        catch (FormatException e)
        {
            throw Error($"is damaged: {e.Message}", e);
        }
        if (rows.Length == 0 || !rows[0].Fields.SequenceEqual(header)) throw Damaged(1, $"expected the header {string.Join(',', header)}");
        foreach (var row in rows.Skip(1))
            if (row.Fields.Count != header.Count)
                throw Damaged(row.Line, $"expected {header.Count} fields, found {row.Fields.Count}");
        return rows.Skip(1);
    }

    /// <summary>A field that must be a number above zero.</summary>
    public double Weight(CsvRow row, int column) =>
        double.TryParse(row[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight > 0
            ? weight
            : throw Damaged(row.Line, $"'{row[column]}' is not a weight above 0");

    /// <summary>The words, one a line, each with the heading (# …) it stands under; empty before the first heading.</summary>
    public IEnumerable<(string Section, string Word)> ReadSections()
    {
        var section = "";
        foreach (var line in ReadText().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line[0] == '#') section = line[1..].Trim();
            else yield return (section, line);
    }
}
