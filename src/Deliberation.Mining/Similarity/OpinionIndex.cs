using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Similarity;

/// <summary>Inverted index over opinions, for "similar opinions". Visits a bounded number of postings, of each term the latest first.</summary>
internal sealed class OpinionIndex(Vocabulary vocabulary)
{
    /// <summary>Likeness below this is not shown.</summary>
    public const double Least = 0.1;

    private const int IndexedTerms = 24;
    private const int VisitsPerTerm = 2_000;
    private const int Compared = 200;
    private const int MaxShared = 6;
    private const double Nothing = 1e-6;
    private readonly Dictionary<int, List<int>> _postings = [];

    public void Add(int document, TermVector vector)
    {
        foreach (var term in vector.Terms.Take(IndexedTerms))
        {
            if (!_postings.TryGetValue(term, out var postings))
                _postings[term] = postings = [];
            postings.Add(document);
        }
    }

    /// <summary>The most alike documents, best first; of equals the earlier.</summary>
    public IEnumerable<(int Document, double Score)> Find(TermVector vector, Func<int, TermVector> vectorOf, int limit)
    {
        var common = new Dictionary<int, double>();
        for (var i = 0; i < vector.Terms.Length && i < IndexedTerms; i++)
        {
            if (!_postings.TryGetValue(vector.Terms[i], out var postings))
                continue;
            for (var k = postings.Count - 1; k >= Math.Max(0, postings.Count - VisitsPerTerm); k--)
                common[postings[k]] = common.GetValueOrDefault(postings[k]) + vector.Weights[i] * vector.Weights[i];
        }
        return common.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Math.Max(Compared, limit))
            .Select(pair => (Document: pair.Key, Score: Score(vector, vectorOf(pair.Key)))).Where(found => found.Score >= Least)
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
