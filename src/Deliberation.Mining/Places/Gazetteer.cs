namespace Deliberation.Mining.Places;

/// <summary>The community's own places: finds their names and aliases in a text, the longest first. Immutable.</summary>
public sealed class Gazetteer
{
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _wide;
    private readonly Dictionary<char, (string Written, string Name)[]> _byFirst;

    /// <summary>Makes a gazetteer; of two places with the same name or alias the first counts.</summary>
    public Gazetteer(IEnumerable<PlaceName> places)
    {
        var all = places.ToList();
        Count = all.Count;
        _names = all.Select(place => place.Name).ToHashSet(StringComparer.Ordinal);
        _wide = all.Where(place => place.Wide).Select(place => place.Name).ToHashSet(StringComparer.Ordinal);
        _byFirst = all.SelectMany(place => place.Aliases.Prepend(place.Name).Select(written => (Written: written, place.Name)))
            .Where(entry => entry.Written.Length > 1).DistinctBy(entry => entry.Written, StringComparer.OrdinalIgnoreCase).GroupBy(entry => char.ToLowerInvariant(entry.Written[0]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Written.Length).ThenBy(entry => entry.Written, StringComparer.Ordinal).ToArray());
    }

    /// <summary>Number of places.</summary>
    public int Count { get; }

    /// <summary>Whether there is a place of this name.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Whether many different matters arise at the place of this name.</summary>
    public bool IsWide(string name) => _wide.Contains(name);

    /// <summary>Finds all names in a normalised text, whatever the case of Latin letters, without overlaps, from left to right.</summary>
    public IEnumerable<PlaceMention> Find(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var entry = _byFirst.TryGetValue(char.ToLowerInvariant(text[i]), out var entries) ? Array.Find(entries, entry => string.Compare(text, i, entry.Written, 0, entry.Written.Length, StringComparison.OrdinalIgnoreCase) == 0) : default;
            if (entry.Written is not null)
                yield return new PlaceMention(entry.Name, i, entry.Written.Length, PlaceSource.Gazetteer);
            i += entry.Written?.Length ?? 1;
        }
    }
}
