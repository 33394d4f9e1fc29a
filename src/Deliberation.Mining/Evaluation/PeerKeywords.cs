using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Evaluation;

/// <summary>What others do to find keywords, to compare with on the same words.</summary>
public static class PeerKeywords
{
    private const int Window = 5;
    private const int Rounds = 10;
    private const double Damping = 0.85;

    /// <summary>By tf · idf alone, as jieba's <c>extract_tags</c>.</summary>
    public static IReadOnlyList<string> TfIdf(MiningAssets assets, SegmentedText text, int count)
    {
        var words = Words(text).Where(item => assets.KeywordExtractor.IsCandidate(item.Word)).Select(item => item.Word).ToList();
        return [.. words.CountBy(word => word, StringComparer.Ordinal).OrderByDescending(pair => pair.Value * assets.Frequencies.Of(pair.Key)).Take(count).Select(pair => pair.Key)];
    }

    /// <summary>TextRank (Mihalcea and Tarau 2004) over nouns and verbs that stand within five words, as jieba's <c>textrank</c>.</summary>
    public static IReadOnlyList<string> TextRank(MiningAssets assets, SegmentedText text, int count)
    {
        var words = Words(text).ToList();
        bool Counts((string Word, int Id) item) => item.Id >= 0 && assets.Dictionary.Tag(item.Id) is "ns" or "n" or "vn" or "v" && assets.KeywordExtractor.IsCandidate(item.Word);
        var edges = new Dictionary<(string A, string B), int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!Counts(words[i]))
                continue;
            for (var j = i + 1; j < Math.Min(words.Count, i + Window); j++)
                if (Counts(words[j]))
                    edges[(words[i].Word, words[j].Word)] = edges.GetValueOrDefault((words[i].Word, words[j].Word)) + 1;
        }

        var neighbours = edges.SelectMany(edge => new[] { (Of: edge.Key.A, To: edge.Key.B, edge.Value), (Of: edge.Key.B, To: edge.Key.A, edge.Value) })
            .GroupBy(edge => edge.Of, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var total = neighbours.ToDictionary(pair => pair.Key, pair => (double)pair.Value.Sum(edge => edge.Value), StringComparer.Ordinal);
        var rank = neighbours.Keys.ToDictionary(word => word, _ => 1.0 / neighbours.Count, StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
            foreach (var word in neighbours.Keys.Order(StringComparer.Ordinal))
                rank[word] = 1 - Damping + (Damping * neighbours[word].Sum(edge => edge.Value / total[edge.To] * rank[edge.To]));
        return [.. rank.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count).Select(pair => pair.Key)];
    }

    private static IEnumerable<(string Word, int Id)> Words(SegmentedText text) => text.Tokens.Select(token => (text[token].ToString(), token.WordId));
}
