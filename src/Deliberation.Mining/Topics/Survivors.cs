namespace Deliberation.Mining.Topics;

/// <summary>Which topic each topic lives on in, by number in order of opening (union-find with path halving).</summary>
internal sealed class Survivors
{
    private int[] _into = [];
    private int _count;

    /// <summary>Adds a topic that lives; its number is the count so far.</summary>
    public void Add()
    {
        if (_count == _into.Length)
            Array.Resize(ref _into, Math.Max(16, 2 * _count));
        _into[_count] = _count++;
    }

    public bool IsLiving(int topic) => _into[topic] == topic;

    /// <summary>The topic that a topic was merged into, in the end; itself while it lives.</summary>
    public int Of(int topic)
    {
        var into = _into;
        while (into[topic] is var next && next != topic)
            topic = into[topic] = into[next];
        return topic;
    }

    /// <summary>Merges one living topic into another.</summary>
    public void Merge(int from, int into) => _into[from] = into;
}
