namespace Deliberation.Mining.Topics;

/// <summary>Which topic each topic lives on in, by number in order of opening (union-find with path halving).</summary>
internal sealed class Survivors
{
    private readonly List<int> _into = [];

    /// <summary>Adds a topic that lives; its number is the count so far.</summary>
    public void Add() => _into.Add(_into.Count);

    public bool IsLiving(int topic) => _into[topic] == topic;

    /// <summary>The topic that a topic was merged into, in the end; itself while it lives.</summary>
    public int Of(int topic)
    {
        while (_into[topic] != topic)
            topic = _into[topic] = _into[_into[topic]];
        return topic;
    }

    /// <summary>Merges one living topic into another.</summary>
    public void Merge(int from, int into) => _into[from] = into;
}
