namespace Deliberation.Mining.Topics;

/// <summary>
/// Keeps the term counts of a community's opinions for as long as they are few enough to be gathered anew, and gathers them. The opinions are taken in the order of their times and ids and the terms in
/// the order in which those name them, so the groups do not depend on the order of arrival.
/// </summary>
internal sealed class Gatherer(Vocabulary vocabulary, TopicOptions options)
{
    private const int LeastStep = 50;
    private const int StepShare = 5;

    private readonly List<(DateTimeOffset At, long Id, (int Term, float Count)[] Counts)> _opinions = [];
    private int _next = LeastStep;
    private bool _tooMany;

    /// <summary>Whether the opinions are few enough to be gathered when this many more have come.</summary>
    public bool CanTake(int more) => !_tooMany && _opinions.Count + more <= options.GatherMost && _opinions.Count + more > 0;

    /// <summary>Whether a fifth more opinions have come since the last time, and at least fifty.</summary>
    public bool IsDue => !_tooMany && _opinions.Count >= _next;

    /// <summary>Remembers an opinion; its document number is the count so far.</summary>
    public void Add(OpinionText opinion, IReadOnlyList<KeyValuePair<int, double>> counts)
    {
        if (_tooMany)
            return;
        _tooMany = _opinions.Count == options.GatherMost;
        if (_tooMany)
            _opinions.Clear();
        else
            _opinions.Add((opinion.At, opinion.Id, [.. counts.Select(pair => (pair.Key, (float)pair.Value))]));
    }

    /// <summary>The groups, each with the numbers of its documents and their closeness to it.</summary>
    public List<List<(int Document, double Closeness)>> Run()
    {
        _next = _opinions.Count + Math.Max(LeastStep, _opinions.Count / StepShare);
        int[] order = [.. Enumerable.Range(0, _opinions.Count).OrderBy(document => _opinions[document].At).ThenBy(document => _opinions[document].Id)];
        var numbers = new Dictionary<int, int>();
        var (weights, isPlace, holders) = (new List<double>(), new List<bool>(), new List<int>());
        var renumbered = new (int Term, float Count)[order.Length][];
        for (var i = 0; i < order.Length; i++)
        {
            renumbered[i] = Array.ConvertAll(_opinions[order[i]].Counts, pair =>
            {
                if (!numbers.TryGetValue(pair.Term, out var number))
                {
                    numbers[pair.Term] = number = weights.Count;
                    weights.Add(vocabulary.Idf(pair.Term));
                    isPlace.Add(vocabulary.IsPlace(pair.Term));
                    holders.Add(0);
                }
                holders[number]++;
                return (number, pair.Count);
            });
        }
        var (weight, places) = (weights.Select((idf, term) => holders[term] > 1 ? idf : options.OnceShare * idf).ToArray(), isPlace.ToArray());
        var groups = new Gathering(Array.ConvertAll(renumbered, counts => GatheredDocument.Of(counts, weight, places)), places, options).Run();
        return groups.ConvertAll(group => group.ConvertAll(member => (order[member.Document], member.Closeness)));
    }
}
