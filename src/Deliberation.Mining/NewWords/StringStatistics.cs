using Deliberation.Mining.Classification;
using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.NewWords;

/// <summary>Counts fixed strings and all their beginnings and ends in texts, and for the strings themselves who says them and what stands beside them.</summary>
internal sealed class StringStatistics
{
    private const int MostResidents = 1000;
    private readonly DoubleArrayTrie _trie;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly int[] _counts;
    private readonly Seen?[] _seen;
    private readonly PlaceWords _places;
    private long _characters;

    public StringStatistics(IReadOnlyList<string> strings, PlaceWords places)
    {
        _places = places;
        foreach (var text in strings)
            _ids.TryAdd(text, _ids.Count);
        var whole = _ids.Count;
        foreach (var text in strings)
            for (var split = 1; split < text.Length; split++)
            {
                _ids.TryAdd(text[..split], _ids.Count);
                _ids.TryAdd(text[split..], _ids.Count);
            }

        _counts = new int[_ids.Count];
        _seen = new Seen?[_ids.Count];
        for (var id = 0; id < whole; id++)
            _seen[id] = new Seen();
        _trie = new DoubleArrayTrieBuilder(_ids.OrderBy(pair => pair.Value).Select(pair => (pair.Key, pair.Value, 0.0))).Build();
    }

    public void Add(string text, NewWordText opinion)
    {
        _characters += text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var node = DoubleArrayTrie.Root;
            for (var end = i; end < text.Length;)
            {
                node = _trie.Child(node, text[end++]);
                if (node == DoubleArrayTrie.None) break;
                if (_trie.Id(node) is not (var id and >= 0)) continue;
                _counts[id]++;
                _seen[id]?.Add(Neighbour(text, i - 1), Neighbour(text, end), IsBesidePlace(text, i, end), opinion);
            }
        }
    }

    /// <summary>How often a string stands in the name of a place, 0–1.</summary>
    public double ShareInPlaces(string text) => (double)_seen[_ids[text]]!.InPlaces / Math.Max(1, _counts[_ids[text]]);

    public NewWord Word(string text, int examples)
    {
        var (id, seen) = (_ids[text], _seen[_ids[text]]!);
        var together = (double)_counts[id] / _characters;
        var weakest = double.MaxValue;
        for (var split = 1; split < text.Length; split++)
            weakest = Math.Min(weakest, Math.Log(together / (Share(text[..split]) * Share(text[split..]))));
        var (category, most) = seen.Categories.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => ((Category?)pair.Key, pair.Value)).FirstOrDefault();
        return new NewWord(
            text, seen.Opinions, seen.Residents.Count, weakest / -Math.Log(together), Math.Min(Entropy(seen.Before), Entropy(seen.After)),
            2 * most >= seen.Opinions ? category : null, [.. seen.Examples.Take(examples)]);
    }

    /// <summary>All digits and Latin letters are one neighbour.</summary>
    private static char Neighbour(string text, int at) => at < 0 || at >= text.Length ? '\0' : char.IsAsciiLetterOrDigit(text[at]) ? 'a' : text[at];

    private bool IsBesidePlace(string text, int start, int end) =>
        (end < text.Length && (_places.EndingOf(text.AsSpan(end, 1)) is not null || (end + 1 < text.Length && _places.EndingOf(text.AsSpan(end, 2)) is not null)))
        || (start > 0 && _places.EndingOf(text.AsSpan(start - 1, 1)) is { } ending && _places.IsRegion(ending));

    private double Share(string part) => (double)_counts[_ids[part]] / _characters;

    /// <summary>In bits. An end of a clause or text is a neighbour of its own each time: where a word can stand alone, it is free.</summary>
    private static double Entropy(Dictionary<char, int> neighbours)
    {
        var all = (double)neighbours.Values.Sum();
        return neighbours.OrderBy(pair => pair.Key).Sum(pair => char.IsLetter(pair.Key)
            ? -pair.Value / all * Math.Log2(pair.Value / all)
            : pair.Value / all * Math.Log2(all));
    }

    private sealed class Seen
    {
        private long _last = long.MinValue;

        public int Opinions { get; private set; }

        public int InPlaces { get; private set; }

        public HashSet<string> Residents { get; } = new(StringComparer.Ordinal);

        public Dictionary<char, int> Before { get; } = [];

        public Dictionary<char, int> After { get; } = [];

        public Dictionary<Category, int> Categories { get; } = [];

        public List<long> Examples { get; } = [];

        public void Add(char before, char after, bool inPlace, NewWordText opinion)
        {
            InPlaces += inPlace ? 1 : 0;
            Before[before] = Before.GetValueOrDefault(before) + 1;
            After[after] = After.GetValueOrDefault(after) + 1;
            if (_last == opinion.Id)
                return;
            _last = opinion.Id;
            Opinions++;
            if (opinion.Category is { } category)
                Categories[category] = Categories.GetValueOrDefault(category) + 1;
            if (Residents.Count < MostResidents && Residents.Add(opinion.ResidentKey) && Examples.Count < 8)
                Examples.Add(opinion.Id);
        }
    }
}
