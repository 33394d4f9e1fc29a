using Deliberation.Mining.Similarity;
using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Tests.Similarity;

public class OpinionIndexTests
{
    private readonly Vocabulary _vocabulary = new(_ => 0.001);
    private readonly List<TermVector> _vectors = [];
    private readonly OpinionIndex _index;

    public OpinionIndexTests() => _index = new OpinionIndex(_vocabulary);

    private TermVector Vector(Random random)
    {
        var counts = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => random.Next(60)).Distinct()
            .Select(n => KeyValuePair.Create(n % 5 == 0 ? _vocabulary.Place($"@{n}", 0.01) : _vocabulary.Word($"w{n}"), 1.0 + random.Next(3))).ToList();
        _vocabulary.Count(counts.Select(pair => pair.Key));
        return TermVector.Of(counts, _vocabulary);
    }

    // The documented score, told once more: of the words, halved for another place where both name places; else of all words.
    private double Score(TermVector a, TermVector b)
    {
        var common = a.Common(b);
        var (place, words) = (common.Where(pair => _vocabulary.IsPlace(pair.Term)).Sum(pair => pair.Product), common.Where(pair => !_vocabulary.IsPlace(pair.Term)).Sum(pair => pair.Product));
        var score = a.PlaceNorm * b.PlaceNorm <= 1e-6 ? words + place : a.ProblemNorm * b.ProblemNorm <= 1e-6 ? 0 : words / (a.ProblemNorm * b.ProblemNorm) * (1 + place / (a.PlaceNorm * b.PlaceNorm)) / 2;
        return Math.Clamp(score, 0, 1);
    }

    [Fact]
    public void On_a_small_set_it_finds_what_comparing_with_all_finds_and_no_document_that_is_not_there()
    {
        var random = new Random(17);
        for (var document = 0; document < 150; document++)
        {
            var query = Vector(random);
            var all = _vectors.Select((vector, i) => (Document: i, Score: Score(query, vector))).Where(pair => pair.Score >= OpinionIndex.Least)
                .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Document).Take(10).ToList();
            var found = _index.Find(query, i => _vectors[i], 10).ToList();
            Assert.Equal(all.Select(pair => pair.Document), found.Select(pair => pair.Document));
            Assert.Equal(all.Select(pair => pair.Score), found.Select(pair => pair.Score), (a, b) => Math.Abs(a - b) < 1e-9);
            Assert.All(found, pair => Assert.NotEmpty(_index.Shared(query, _vectors[pair.Document])));
            _index.Add(document, query);
            _vectors.Add(query);
        }
    }
}
