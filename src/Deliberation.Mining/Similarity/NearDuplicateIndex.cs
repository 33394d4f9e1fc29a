namespace Deliberation.Mining.Similarity;

/// <summary>Finds earlier texts that are nearly the same. Candidates share a MinHash band; the caller says which of them may be duplicates at all.</summary>
internal sealed class NearDuplicateIndex
{
    /// <summary>Estimated Jaccard similarity of the shingles from which two texts are near duplicates.</summary>
    public const double Threshold = 0.5;

    private const int MaxPerBand = 64;
    private readonly Dictionary<ulong, List<int>> _bands = [];
    private readonly Dictionary<int, uint[]> _signatures = [];

    /// <summary>The most similar earlier text (the earliest of equals), and adds this one. Null when none is near.</summary>
    /// <param name="document">Number of the text, greater than all before it.</param>
    /// <param name="text">The normalised text.</param>
    /// <param name="mayBe">Whether an earlier text may be a duplicate of this one, from other evidence.</param>
    public (int Document, double Score)? Add(int document, ReadOnlySpan<char> text, Func<int, bool> mayBe)
    {
        if (MinHash.Sign(text) is not { } signature)
            return null;
        var candidates = new SortedSet<int>();
        for (var band = 0; band < MinHash.Bands; band++)
        {
            var key = MinHash.BandKey(signature, band);
            if (!_bands.TryGetValue(key, out var list))
                _bands[key] = list = [];
            candidates.UnionWith(list);
            // A flood of one text fills a band with copies of itself: the earliest ones are enough to find it by.
            if (list.Count < MaxPerBand)
                list.Add(document);
        }
        _signatures[document] = signature;
        (int, double)? best = null;
        var bestScore = 0.0;
        foreach (var candidate in candidates)
        {
            var score = MinHash.Similarity(signature, _signatures[candidate]);
            if (score >= Threshold && score > bestScore && mayBe(candidate))
                (best, bestScore) = ((candidate, score), score);
        }
        return best;
    }
}
