using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Similarity;

/// <summary>Inverted index over opinions, for "similar opinions". Visits a bounded number of postings, of each term the latest first.</summary>
internal sealed class OpinionIndex(Vocabulary vocabulary)
{
    /// <summary>Likeness below this is not shown.</summary>
    public const double Least = 0.1;

    private const int IndexedTerms = 24;
    private const int Compared = 200;
    private const int MaxShared = 6;
    private const double Nothing = 1e-6;
    private readonly Ranking _ranking = new();
    private PostingRing[] _postings = [];

    public void Add(int document, TermVector vector)
    {
        foreach (var term in vector.Terms[..Math.Min(vector.Terms.Length, IndexedTerms)])
        {
            if (term >= _postings.Length)
                Array.Resize(ref _postings, Math.Max(term + 1, 2 * _postings.Length));
            _postings[term].Add(document);
        }
    }

    /// <summary>The most alike documents, best first; of equals the earlier.</summary>
    public IEnumerable<(int Document, double Score)> Find(TermVector vector, Func<int, TermVector> vectorOf, int limit)
    {
        for (var i = 0; i < vector.Terms.Length && i < IndexedTerms; i++)
        {
            if (vector.Terms[i] >= _postings.Length)
                continue;
            ref readonly var postings = ref _postings[vector.Terms[i]];
            for (var k = 0; k < postings.Count; k++)
                _ranking.Add(postings.Latest(k), vector.Weights[i] * vector.Weights[i]);
        }
        return _ranking.Take(Math.Max(Compared, limit)).Select(document => (Document: document, Score: Score(vector, vectorOf(document)))).Where(found => found.Score >= Least)
            .OrderByDescending(found => found.Score).ThenBy(found => found.Document).Take(limit);
    }

    /// <summary>The shared words that weigh most.</summary>
    public IReadOnlyList<string> Shared(TermVector a, TermVector b) =>
        [.. a.Common(b).Where(common => vocabulary.IsWord(common.Term)).OrderByDescending(common => common.Product).ThenBy(common => common.Term).Select(common => vocabulary.Text(common.Term)).Distinct(StringComparer.Ordinal).Take(MaxShared)];

    private double Score(TermVector a, TermVector b)
    {
        var (words, place) = (0.0, 0.0);
        foreach (var (term, product) in a.Common(b))
        {
            if (vocabulary.IsPlace(term))
                place += product;
            else
                words += product;
        }
        // The place alone says nothing about the matter: it only speaks for words that are alike.
        var (placeNorms, wordNorms) = (a.PlaceNorm * b.PlaceNorm, a.ProblemNorm * b.ProblemNorm);
        var score = placeNorms <= Nothing ? words + place : wordNorms <= Nothing ? 0 : words / wordNorms * (1 + place / placeNorms) / 2;
        return Math.Clamp(score, 0, 1);
    }
}
