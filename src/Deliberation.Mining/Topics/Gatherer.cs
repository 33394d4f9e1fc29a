namespace Deliberation.Mining.Topics;

/// <summary>
/// Keeps the term counts of a community's opinions for as long as they are few enough to be gathered all at once, and gathers them. The opinions are taken in the order of their times and ids and the
/// terms in the order in which those name them, so the groups do not depend on the order of arrival.
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

    /// <summary>Whether the community is small and a fifth more opinions have come since the last time, and at least fifty.</summary>
    public bool IsDue => _opinions.Count >= _next && _opinions.Count <= options.GatherAllMost && !_tooMany;

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
        var terms = new LocalTerms(vocabulary);
        var counts = Array.ConvertAll(order, document => Array.ConvertAll(_opinions[document].Counts, pair => (terms.Of(pair.Term), pair.Count)));
        double[] weight = [.. terms.Terms.Select(term => vocabulary.Idf(term) * (vocabulary.IsShared(term) ? 1 : options.OnceShare))];
        var groups = new Gathering(Array.ConvertAll(counts, one => GatheredDocument.Of(one, weight, terms.IsPlace)), [.. terms.IsPlace], options).Run();
        return groups.ConvertAll(group => group.ConvertAll(member => (order[member.Document], member.Closeness)));
    }
}
