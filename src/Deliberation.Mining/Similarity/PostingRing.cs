namespace Deliberation.Mining.Similarity;

/// <summary>The latest so many documents of a term. Mutable: to be held in an array.</summary>
internal struct PostingRing
{
    /// <summary>Documents kept; what came before is forgotten.</summary>
    public const int Capacity = 2_048;

    private const int Least = 2;

    private int[]? _documents;
    private int _added;

    /// <summary>Documents kept.</summary>
    public readonly int Count => Math.Min(_added, Capacity);

    /// <summary>The k-th document back from the latest.</summary>
    public readonly int Latest(int k) => _documents![(_added - 1 - k) % Capacity];

    public void Add(int document)
    {
        _documents ??= new int[Least];
        if (_added == _documents.Length && _added < Capacity)
            Array.Resize(ref _documents, _documents.Length * 2);
        _documents[_added++ % Capacity] = document;
    }
}
