using Deliberation.Mining.Stores;

namespace Deliberation.Mining.Similarity;

/// <summary>Finds earlier texts that are nearly the same. Candidates share a MinHash band; the caller says which of them may be duplicates at all.</summary>
internal sealed class NearDuplicateIndex
{
    /// <summary>Estimated Jaccard similarity of the shingles from which two texts are near duplicates.</summary>
    public const double Threshold = 0.5;

    private const int MaxPerBand = 64;
    private const int None = -1;

    private readonly BandTable _bands;
    private readonly Blocks<ushort> _signatures = new();
    private readonly Blocks<int> _next = new();
    private readonly List<int> _documents = [];
    private readonly HashSet<int> _candidates = [];

    public NearDuplicateIndex() => _bands = new BandTable((entry, band) => Band(entry, band));

    /// <summary>The most similar earlier text (the earliest of equals), and adds this one. Null when none is near.</summary>
    /// <param name="document">Number of the text, greater than all before it.</param>
    /// <param name="signature">Its signature; null for a text too short for one, which is not added.</param>
    /// <param name="mayBe">Whether an earlier text may be a duplicate of this one, from other evidence.</param>
    public (int Document, double Score)? Add(int document, ushort[]? signature, Func<int, bool> mayBe)
    {
        if (signature is null)
            return null;
        var added = _documents.Count;
        _documents.Add(document);
        _signatures.Add(signature);
        Span<int> none = stackalloc int[MinHash.Bands];
        none.Fill(None);
        _next.Add(none);
        _candidates.Clear();
        for (var band = 0; band < MinHash.Bands; band++)
        {
            var key = MinHash.BandKey(signature, band);
            var first = _bands.FindOrAdd(key, added, band);
            if (first != added)
                Follow(first, added, band);
        }
        (int Document, double Score)? best = null;
        foreach (var candidate in _candidates)
        {
            var score = MinHash.Similarity(signature, Signature(candidate));
            if (score >= Threshold && (best is not { } other || score > other.Score || (score == other.Score && _documents[candidate] < other.Document)) && mayBe(_documents[candidate]))
                best = (_documents[candidate], score);
        }
        return best;
    }

    // A flood of one text fills a band with copies of itself: the earliest ones are enough to find it by.
    private void Follow(int first, int added, int band)
    {
        var (last, count) = (first, 1);
        for (var entry = first; entry != None; entry = _next[(entry * MinHash.Bands) + band])
        {
            _candidates.Add(entry);
            (last, count) = (entry, count + 1);
        }
        if (count <= MaxPerBand)
            _next[(last * MinHash.Bands) + band] = added;
    }

    private ReadOnlySpan<ushort> Signature(int entry) => _signatures.Piece(entry * MinHash.Length, MinHash.Length).Span;

    private ulong Band(int entry, int band) => MinHash.BandKey(Signature(entry), band);
}
