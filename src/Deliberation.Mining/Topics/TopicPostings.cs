namespace Deliberation.Mining.Topics;

/// <summary>
/// The topics that a term has been weighty in, each noted once; a term that stands in very many topics keeps those it was weighty in lately. So a look at a term has a bounded cost at any size,
/// and below the bound nothing is left out. Mutable: to be held in an array.
/// </summary>
internal struct TopicPostings
{
    /// <summary>Topics kept for certain.</summary>
    public const int Kept = 4_096;

    private const int Least = 2;

    private int[]? _topics;
    private int _count;
    private int _noted;

    /// <summary>Numbers of topics, also of such as were merged into others; at most twice <see cref="Kept"/>.</summary>
    public readonly ReadOnlySpan<int> Topics => _topics.AsSpan(0, _count);

    /// <summary>Notes a topic unless it was noted lately.</summary>
    /// <param name="topic">Its number.</param>
    /// <param name="at">When it was noted last under this term, counted in notes of the term; 0 when never.</param>
    /// <param name="survivors">Knows the topics that were merged into others.</param>
    public void Note(int topic, ref int at, Survivors survivors)
    {
        if (at > 0 && _noted - at < Kept / 2)
            return;
        _topics ??= new int[Least];
        if (_count == 2 * Kept)
            Forget(survivors);
        if (_count == _topics.Length)
            Array.Resize(ref _topics, Math.Min(2 * Kept, 2 * _topics.Length));
        _topics[_count++] = topic;
        at = ++_noted;
    }

    // Of every topic the latest note stays, and of all notes the latest.
    private void Forget(Survivors survivors)
    {
        var (seen, place) = (new HashSet<int>(), 2 * Kept);
        for (var i = _count - 1; i >= 0 && seen.Count < Kept; i--)
        {
            if (seen.Add(survivors.Of(_topics![i])))
                _topics[--place] = _topics[i];
        }
        _count = (2 * Kept) - place;
        Array.Copy(_topics!, place, _topics!, 0, _count);
    }
}
