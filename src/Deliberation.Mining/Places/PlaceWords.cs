using System.Reflection;

namespace Deliberation.Mining.Places;

/// <summary>Words by which places are recognised in running text; read from the embedded lexicon place-words.csv, extended by the community's suffixes.</summary>
public sealed class PlaceWords
{
    private readonly Dictionary<string, HashSet<string>> _byKind = new(StringComparer.Ordinal);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _suffixes, _estates, _regions, _generic, _joiners, _stops, _directions;
    private readonly int _longest;

    private PlaceWords(IEnumerable<(string Kind, string Word)> rows)
    {
        foreach (var (kind, word) in rows)
        {
            if (!_byKind.TryGetValue(kind, out var words))
                _byKind[kind] = words = new HashSet<string>(StringComparer.Ordinal);
            words.Add(word);
        }
        (_suffixes, _estates, _regions) = (Lookup("place", "estate", "region"), Lookup("estate"), Lookup("region"));
        (_generic, _joiners, _stops, _directions) = (Lookup("generic"), Lookup("joiner"), Lookup("stop"), Lookup("direction"));
        _longest = _suffixes.Set.Select(suffix => suffix.Length).DefaultIfEmpty().Max();
        Buildings = [.. Of("building").OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
        Units = [.. Of("unit").Order(StringComparer.Ordinal)];
        Numerals = [.. Of("numeral").SelectMany(word => word)];
    }

    /// <summary>The embedded lexicon alone.</summary>
    public static PlaceWords Default { get; } = With([]);

    internal IReadOnlyList<string> Buildings { get; }

    internal IReadOnlyList<string> Units { get; }

    internal HashSet<char> Numerals { get; }

    /// <summary>The embedded lexicon with more suffixes.</summary>
    public static PlaceWords With(IEnumerable<string> suffixes)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("place-words.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1])).ToList();
        return new PlaceWords(rows.Concat(suffixes.Where(suffix => suffix.Length > 0 && !rows.Exists(row => row.Item2 == suffix)).Select(suffix => ("place", suffix))));
    }

    /// <summary>The longest suffix in which a word ends; null when it ends in none.</summary>
    internal string? EndingOf(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(_longest, word.Length); length > 0; length--)
        {
            if (_suffixes.TryGetValue(word[^length..], out var suffix))
                return suffix;
        }
        return null;
    }

    internal bool IsEstate(ReadOnlySpan<char> suffix) => _estates.Contains(suffix);

    internal bool IsRegion(ReadOnlySpan<char> suffix) => _regions.Contains(suffix);

    internal bool IsGeneric(ReadOnlySpan<char> word) => _generic.Contains(word);

    internal bool IsJoiner(ReadOnlySpan<char> word) => _joiners.Contains(word);

    internal bool IsDirection(ReadOnlySpan<char> word) => _directions.Contains(word);

    internal bool IsStop(ReadOnlySpan<char> word) => _stops.Contains(word);

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(params string[] kinds) =>
        kinds.SelectMany(Of).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private HashSet<string> Of(string kind) => _byKind.GetValueOrDefault(kind) ?? [];
}
