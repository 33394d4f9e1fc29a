using System.Collections.Immutable;

namespace Deliberation.Mining.Keywords;

/// <summary>What makes one list of keywords another. An entry is known by its keyword.</summary>
/// <param name="Added">Keywords that are new, in their order.</param>
/// <param name="Removed">Keywords that are no more, in their former order.</param>
/// <param name="Changed">Keywords whose category, weight or synonyms changed, in their order.</param>
public sealed record LexiconDifference(ImmutableArray<LexiconEntry> Added, ImmutableArray<LexiconEntry> Removed, ImmutableArray<LexiconChange> Changed)
{
    /// <summary>How many keywords differ.</summary>
    public int Count => Added.Length + Removed.Length + Changed.Length;

    /// <summary>The difference between two lists in each of which a keyword stands once.</summary>
    public static LexiconDifference Between(IEnumerable<LexiconEntry> before, IEnumerable<LexiconEntry> after)
    {
        LexiconEntry[] old = [.. before];
        LexiconEntry[] now = [.. after];
        var (wasThere, isThere) = (ByKeyword(old), ByKeyword(now));
        return new LexiconDifference(
            [.. now.Where(entry => !wasThere.ContainsKey(entry.Keyword))],
            [.. old.Where(entry => !isThere.ContainsKey(entry.Keyword))],
            [.. now.Where(entry => wasThere.TryGetValue(entry.Keyword, out var was) && !Same(was, entry)).Select(entry => new LexiconChange(wasThere[entry.Keyword], entry))]);
    }

    /// <summary>The same changes made to another list: what it has of its own stays, what both changed is as this difference has it.</summary>
    public IReadOnlyList<LexiconEntry> ApplyTo(IEnumerable<LexiconEntry> entries)
    {
        var removed = Removed.Select(entry => entry.Keyword).ToHashSet(StringComparer.Ordinal);
        var set = ByKeyword([.. Changed.Select(change => change.After), .. Added]);
        List<LexiconEntry> result = [.. entries.Where(entry => !removed.Contains(entry.Keyword)).Select(entry => set.Remove(entry.Keyword, out var now) ? now : entry)];
        result.AddRange(Changed.Select(change => change.After).Concat(Added).Where(entry => set.ContainsKey(entry.Keyword)));
        return result;
    }

    private static Dictionary<string, LexiconEntry> ByKeyword(IEnumerable<LexiconEntry> entries) => entries.ToDictionary(entry => entry.Keyword, StringComparer.Ordinal);

    private static bool Same(LexiconEntry a, LexiconEntry b) => a.Category == b.Category && a.Weight.Equals(b.Weight) && a.Synonyms.SequenceEqual(b.Synonyms);
}
