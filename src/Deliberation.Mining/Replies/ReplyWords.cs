using System.Collections.Immutable;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Replies;

/// <summary>
/// The words of a text that speak of its matter, each with tf–idf weight (1 + ln tf) · idf, where idf is that of general Chinese, and the pairs of neighbouring
/// characters, which find what the segmenter cuts differently.
/// </summary>
internal sealed class ReplyWords
{
    private const string PlaceTag = "ns";
    private const char PairMark = '·';
    private const double PairShare = 0.35; // weight of a pair of characters against the median word
    private const double CodeFactor = 1.6; // a masked area or an address names the place

    private readonly double _norm;

    private ReplyWords(ImmutableDictionary<string, double> weights, ImmutableHashSet<string> places) =>
        (Weights, Places, _norm) = (weights, places, Math.Sqrt(weights.Values.Sum(weight => weight * weight)));

    public ImmutableDictionary<string, double> Weights { get; }

    /// <summary>Names of places, masked areas and addresses.</summary>
    public ImmutableHashSet<string> Places { get; }

    public static ReplyWords Of(MiningAssets assets, IReadOnlySet<string> formulas, string text)
    {
        var counts = new Dictionary<string, (int Times, double Idf)>(StringComparer.Ordinal);
        var places = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var read = assets.Read(text);
        foreach (var token in read.Tokens)
        {
            var word = read[token];
            var isCode = word.Length > 1 && char.IsAsciiLetterOrDigit(word[0]) && !char.IsAscii(word[^1]);
            if (isCode || (token.WordId >= 0 && word.Length > 1 && assets.Dictionary.Tag(token.WordId) == PlaceTag)) places.Add(word.ToString());
            if (isCode || assets.KeywordExtractor.IsCandidate(word)) Add(word.ToString(), assets.Frequencies.Of(word) * (isCode ? CodeFactor : 1));
        }
        for (var i = 0; i + 1 < read.Text.Length; i++)
            if (IsHan(read.Text[i]) && IsHan(read.Text[i + 1])) Add(Pair(read.Text, i), assets.Frequencies.Median * PairShare);
        return new ReplyWords(counts.ToImmutableDictionary(pair => pair.Key, pair => (1 + Math.Log(pair.Value.Times)) * pair.Value.Idf, StringComparer.Ordinal), places.ToImmutable());

        void Add(string word, double idf)
        {
            if (!formulas.Contains(word)) counts[word] = (counts.GetValueOrDefault(word).Times + 1, idf);
        }
    }

    /// <summary>Cosine with another text, 0–1.</summary>
    public double Cosine(ReplyWords other) =>
        _norm == 0 || other._norm == 0 ? 0 : Weights.Sum(pair => pair.Value * other.Weights.GetValueOrDefault(pair.Key)) / (_norm * other._norm);

    /// <summary>How much of this text's weight is in words that <paramref name="other"/> has too, 0–1.</summary>
    public double CoveredBy(ReplyWords other) =>
        Weights.IsEmpty ? 0 : Weights.Sum(pair => other.Weights.ContainsKey(pair.Key) ? pair.Value : 0) / Weights.Values.Sum();

    /// <summary>True when both name places and none of them is the same.</summary>
    public bool IsElsewhere(ReplyWords other) => !Places.IsEmpty && !other.Places.IsEmpty && !Places.Overlaps(other.Places);

    /// <summary>The heaviest words both have, no pairs of characters.</summary>
    public IEnumerable<string> Shared(ReplyWords other, int count) => Weights
        .Where(pair => pair.Key[0] != PairMark && other.Weights.ContainsKey(pair.Key))
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count).Select(pair => pair.Key);

    /// <summary>The heaviest words that <paramref name="other"/> lacks, no pairs of characters.</summary>
    public IEnumerable<string> Missing(ReplyWords other, int count) => Weights
        .Where(pair => pair.Key[0] != PairMark && !other.Weights.ContainsKey(pair.Key))
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count).Select(pair => pair.Key);

    /// <summary>The pair of characters at <paramref name="at"/>, marked so that it is no word.</summary>
    public static string Pair(string text, int at) => string.Concat([PairMark], text.AsSpan(at, 2));

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
