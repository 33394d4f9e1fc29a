namespace Deliberation.Mining.Topics;

/// <summary>
/// Gathers all documents of a community at once into groups about one matter. Pairs that share terms are merged from the most alike down, groups by their sums (centroid clustering, as in
/// Scatter/Gather, Cutting 1992), then groups with groups; in the end each document goes to the group that suits it best, or alone (as in k-means). The result is a function of the documents and their
/// order here; who calls it gives them in an order of their own, not of arrival.
/// </summary>
internal sealed class Gathering
{
    private const int QueryTerms = 32;
    private const int GroupTerms = 24;
    private const int TargetTerms = 64;
    private const int LeastPerTerm = 50;
    private const int ShareOfTerm = 25;
    private const double LeastCommon = 0.1;
    private const int Climbs = 3;
    private const int Rounds = 3;
    private const int MaxTargets = 12;
    private const double Stay = 0.02;
    private const double PlaceShare = 0.15;

    private readonly GatheredDocument[] _documents;
    private readonly bool[] _isPlace;
    private readonly TopicOptions _options;
    private readonly int _mostPerTerm;

    /// <param name="documents">The documents.</param>
    /// <param name="isPlace">Whether a term is a place, by its number.</param>
    /// <param name="options">Thresholds.</param>
    public Gathering(GatheredDocument[] documents, bool[] isPlace, TopicOptions options)
    {
        (_documents, _isPlace, _options) = (documents, isPlace, options);
        _mostPerTerm = Math.Max(LeastPerTerm, documents.Length / ShareOfTerm);
    }

    /// <summary>The groups, each with its documents and their closeness to it; groups in the order of their first documents, documents in their order.</summary>
    public List<List<(int Document, double Closeness)>> Run()
    {
        var groupOf = Merge();
        for (var round = 0; round < Rounds && Rearrange(groupOf); round++)
        {
        }
        var groups = Groups(groupOf);
        var result = new SortedDictionary<int, List<(int, double)>>();
        for (var document = 0; document < groupOf.Length; document++)
        {
            var group = groups[groupOf[document]]!;
            if (!result.TryGetValue(groupOf[document], out var members))
                result[groupOf[document]] = members = [];
            members.Add((document, group.Count == 1 ? 1 : group.LikenessTo(_documents[document], isMember: true).Closeness));
        }
        return [.. result.Values];
    }

    private int[] Merge()
    {
        var survivors = new Survivors();
        var groups = new GatheredGroup[_documents.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            survivors.Add();
            groups[i] = new GatheredGroup(_isPlace);
            groups[i].Add(_documents[i]);
        }
        var compared = new Dictionary<(int, int), (int, int)>();
        var pairs = Pairs(Enumerable.Range(0, groups.Length), QueryTerms, document => Terms(_documents[document]));
        MergeAll(pairs);
        MergeAll(pairs); // pairs of groups that were too far apart before they grew
        for (var climb = 0; climb < Climbs; climb++)
        {
            if (MergeAll(Pairs(Enumerable.Range(0, groups.Length).Where(survivors.IsLiving), GroupTerms, group => groups[group].Heaviest(GroupTerms))) == 0)
                break;
        }
        return [.. Enumerable.Range(0, groups.Length).Select(survivors.Of)];

        int MergeAll(List<(double Common, int A, int B)> all)
        {
            var merged = 0;
            foreach (var (_, a, b) in all)
            {
                var (first, second) = (survivors.Of(a), survivors.Of(b));
                if (first == second)
                    continue;
                var (into, from) = first < second ? (first, second) : (second, first);
                var sizes = (groups[into].Count, groups[from].Count);
                if (compared.TryGetValue((into, from), out var before) && before == sizes)
                    continue;
                compared[(into, from)] = sizes;
                if (!groups[into].LikenessTo(groups[from]).Gathers(_options, Math.Min(sizes.Item1, sizes.Item2)))
                    continue;
                groups[into].Absorb(groups[from]);
                survivors.Merge(from, into);
                merged++;
            }
            return merged;
        }
    }

    // Pairs of vectors with enough in common, the most alike first.
    private List<(double Common, int A, int B)> Pairs(IEnumerable<int> numbers, int terms, Func<int, IEnumerable<(int Term, double Weight)>> termsOf)
    {
        var index = new SharedTerms(_documents.Length, _mostPerTerm);
        var all = numbers.Select(number => (Number: number, Terms: termsOf(number).Take(terms).ToArray())).ToList();
        foreach (var (number, weights) in all)
        {
            foreach (var (term, weight) in weights)
                index.Add(number, term, weight);
        }
        var pairs = new List<(double Common, int A, int B)>();
        foreach (var (number, weights) in all)
            pairs.AddRange(index.Find(weights, number).Where(found => found.Common >= LeastCommon).Select(found => (found.Common, found.Vector, number)));
        pairs.Sort((x, y) => y.Common.CompareTo(x.Common) is not 0 and var order ? order : (x.A, x.B).CompareTo((y.A, y.B)));
        return pairs;
    }

    // Every document looks at all groups as they are now and then moves; true when one did.
    private bool Rearrange(int[] groupOf)
    {
        var groups = Groups(groupOf);
        var index = new SharedTerms(groups.Length, int.MaxValue);
        for (var group = 0; group < groups.Length; group++)
        {
            foreach (var (term, weight) in groups[group] is { Count: > 1 } target ? target.Heaviest(TargetTerms) : [])
                index.Add(group, term, weight);
        }
        var next = new int[groupOf.Length];
        var moved = false;
        for (var document = 0; document < next.Length; document++)
        {
            next[document] = Best(document, groupOf[document], groups, index);
            moved |= next[document] != groupOf[document];
        }
        // A group is named by its first document; one that stands alone now by itself, after all others.
        var names = new Dictionary<int, int>();
        for (var document = 0; document < next.Length; document++)
            names.TryAdd(next[document], document);
        for (var document = 0; document < next.Length; document++)
            groupOf[document] = names[next[document]];
        return moved;
    }

    private int Best(int document, int home, GatheredGroup?[] groups, SharedTerms index)
    {
        var (best, bestRank) = (-1, double.NegativeInfinity);
        var targets = index.Find(Terms(_documents[document]).Take(QueryTerms), int.MaxValue).OrderByDescending(found => found.Common).ThenBy(found => found.Vector).Take(MaxTargets).Select(found => found.Vector);
        foreach (var group in targets.Append(home).Distinct().Order())
        {
            if (group == home && groups[group]!.Count == 1)
                continue;
            var likeness = groups[group]!.LikenessTo(_documents[document], group == home);
            var rank = ((1 - PlaceShare) * likeness.Document) + (PlaceShare * likeness.Place) + (group == home ? Stay : 0);
            if (rank > bestRank && likeness.Gathers(_options, 1))
                (best, bestRank) = (group, rank);
        }
        return best >= 0 ? best : groups[home]!.Count == 1 ? home : groups.Length + document;
    }

    private GatheredGroup?[] Groups(int[] groupOf)
    {
        var groups = new GatheredGroup?[_documents.Length];
        for (var document = 0; document < groupOf.Length; document++)
            (groups[groupOf[document]] ??= new GatheredGroup(_isPlace)).Add(_documents[document]);
        return groups;
    }

    private static IEnumerable<(int Term, double Weight)> Terms(GatheredDocument document) => document.Terms.Zip(document.Weights);
}
