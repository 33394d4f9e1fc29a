using System.Globalization;
using System.Text.Json;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Places;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests;

/// <summary>The project's own corpus and, where the machine has them, real messages to measure on.</summary>
internal static class SampleFiles
{
    /// <summary>Path of the real messages; null when DELIBERATION_DATA does not lead to them.</summary>
    public static string? CivicMessages { get; } =
        Environment.GetEnvironmentVariable("DELIBERATION_DATA") is { Length: > 0 } data && Path.Combine(data, "civic", "messages.csv") is var path && File.Exists(path) ? path : null;

    private static string CorpusDirectory { get; } = FindCorpus();

    public static IReadOnlyList<PlaceName> CorpusPlaces()
    {
        using var community = JsonDocument.Parse(File.ReadAllText(Path.Combine(CorpusDirectory, "community.json")));
        return [.. Names("estates", true), .. Names("places", false)];

        List<PlaceName> Names(string kind, bool wide) => [.. community.RootElement.GetProperty(kind).EnumerateArray().Select(place =>
            new PlaceName(place.GetProperty("name").GetString()!, [.. place.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)], wide))];
    }

    public static CommunityMiner Miner(IReadOnlyList<PlaceName> places) => new(Assets(places), new MiningOptions { Places = places });

    public static MiningAssets Assets(IReadOnlyList<PlaceName> places) =>
        MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory, places.SelectMany(place => place.Aliases.Prepend(place.Name)));

    /// <summary>The corpus' opinions in order of time, with their story.</summary>
    public static IReadOnlyList<(OpinionText Opinion, string Story)> CorpusOpinions()
    {
        using var community = JsonDocument.Parse(File.ReadAllText(Path.Combine(CorpusDirectory, "community.json")));
        var estates = community.RootElement.GetProperty("estates").EnumerateArray().ToDictionary(estate => estate.GetProperty("id").GetString()!, estate => estate.GetProperty("name").GetString()!);
        return [.. Rows(Path.Combine(CorpusDirectory, "opinions.csv")).Select(row => (
            new OpinionText(long.Parse(row["id"], CultureInfo.InvariantCulture), row["resident"], 1, DateTimeOffset.Parse(row["time"], CultureInfo.InvariantCulture), row["title"], row["body"],
                $"{row["place"]} {estates.GetValueOrDefault(row["estate"])}{(row["building"].Length > 0 ? row["building"] + "幢" : "")}",
                int.Parse(row["supports"], CultureInfo.InvariantCulture), int.Parse(row["opposes"], CultureInfo.InvariantCulture)),
            row["story"])).OrderBy(pair => pair.Item1.At).ThenBy(pair => pair.Item1.Id)];
    }

    public static IReadOnlyList<OpinionText> ReadCivicMessages(string path) =>
        [.. Rows(path).Select(row => new OpinionText(long.Parse(row["id"], CultureInfo.InvariantCulture), row["author"], 1, DateTimeOffset.Parse(row["time"] + "+08:00", CultureInfo.InvariantCulture),
            row["title"], row["body"].Trim(), "", int.Parse(row["support"], CultureInfo.InvariantCulture), int.Parse(row["against"], CultureInfo.InvariantCulture)))
            .OrderBy(opinion => opinion.At).ThenBy(opinion => opinion.Id)];

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var rows = CsvRow.Parse(File.ReadAllText(path).TrimStart('\ufeff')).ToList();
        return rows.Skip(1).Where(row => row.Fields.Count == rows[0].Fields.Count).Select(row => rows[0].Fields.Zip(row.Fields).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string FindCorpus()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Deliberation.sln")))
            directory = directory.Parent;
        return Path.Combine(directory.FullName, "corpus");
    }
}
