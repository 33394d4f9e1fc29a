using System.Reflection;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Keywords;

namespace Deliberation.Mining.Synthetic;

/// <summary>What made-up opinions are made of: the lexicon's keywords, place suffixes, clauses of the sample community's opinions and the phrases of the embedded slots.csv. Immutable.</summary>
public sealed class SyntheticWords
{
    private const int ShortestClause = 5;
    private const int LongestClause = 30;
    private const string ClauseEnds = "\u3002\uFF0C\uFF01\uFF1F\uFF1B,!?;\n";

    private static readonly string[] EstateKinds = ["estate"];
    private static readonly string[] SpotKinds = ["road", "lane", "bridge", "school", "market", "park", "square"];

    private static readonly string[] SampleColumns = ["title", "body"];

    private readonly ILookup<string, string> _slots;

    private SyntheticWords(Lexicon lexicon, IEnumerable<PlaceSuffix> suffixes, IEnumerable<string> samples)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("synthetic-slots.csv")!;
        using var reader = new StreamReader(stream);
        _slots = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToLookup(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        Problems = [.. lexicon.Entries.Select(entry => (string[])[entry.Keyword, .. entry.Synonyms])];
        var all = suffixes.Where(suffix => suffix.Suffix.Length > 1).ToLookup(suffix => suffix.Kind, suffix => suffix.Suffix, StringComparer.Ordinal);
        EstateSuffixes = [.. EstateKinds.SelectMany(kind => all[kind])];
        SpotSuffixes = [.. SpotKinds.SelectMany(kind => all[kind])];
        Clauses = [.. samples.SelectMany(text => text.Split([.. ClauseEnds], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(clause => clause.Length is >= ShortestClause and <= LongestClause).Distinct(StringComparer.Ordinal)];
        if (Clauses.Count == 0 || EstateSuffixes.Count == 0 || SpotSuffixes.Count == 0)
            throw new ArgumentException("no clause or no place suffix to make opinions of", nameof(samples));
    }

    internal IReadOnlyList<string[]> Problems { get; }

    internal IReadOnlyList<string> EstateSuffixes { get; }

    internal IReadOnlyList<string> SpotSuffixes { get; }

    internal IReadOnlyList<string> Clauses { get; }

    internal IReadOnlyList<string> Slot(string name) => [.. _slots[name]];

    /// <summary>Takes the words of <paramref name="assets"/> and the clauses of sample opinions.</summary>
    /// <param name="assets">Lexicon and place suffixes.</param>
    /// <param name="samples">Texts of opinions; only clauses of 5 to 30 characters are taken.</param>
    /// <exception cref="ArgumentException">There is not one clause, or no place suffix.</exception>
    public static SyntheticWords Of(MiningAssets assets, IEnumerable<string> samples) => new(assets.Lexicon, assets.PlaceSuffixes, samples);

    /// <summary>The titles and bodies of the sample community's <c>opinions.csv</c>.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static IEnumerable<string> Samples(string corpusDirectory)
    {
        var file = DataFile.OfCorpus(corpusDirectory, "opinions.csv");
        var rows = CsvRow.Parse(file.ReadText()).ToList();
        var columns = SampleColumns.Select(name => rows.Count == 0 ? -1 : rows[0].Fields.ToList().IndexOf(name)).ToList();
        if (columns.Contains(-1))
            throw file.Damaged(1, "expected the columns title and body");
        return rows.Skip(1).SelectMany(row => columns.Select(column => row[column]));
    }
}
