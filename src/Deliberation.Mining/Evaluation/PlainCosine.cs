using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Evaluation;

/// <summary>The peer that others are measured against: cosine of tf · ln(N / df) over jieba's words, the frequencies counted on the texts at hand.</summary>
public sealed class PlainCosine
{
    private readonly ISegmenter _segmenter;
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <summary>Counts in how many of <paramref name="texts"/> each word is.</summary>
    public PlainCosine(ISegmenter segmenter, IReadOnlyCollection<string> texts)
    {
        (_segmenter, _count) = (segmenter, texts.Count);
        foreach (var word in texts.SelectMany(text => Words(text).Distinct(StringComparer.Ordinal)))
            _documents[word] = _documents.GetValueOrDefault(word) + 1;
    }

    /// <summary>The weights of a text; those of words in no counted text are 0.</summary>
    public IReadOnlyDictionary<string, double> Vector(string text) => Words(text).GroupBy(word => word, StringComparer.Ordinal)
        .ToDictionary(word => word.Key, word => word.Count() * Math.Log((double)_count / Math.Max(1, _documents.GetValueOrDefault(word.Key, _count))), StringComparer.Ordinal);

    /// <summary>Cosine of two vectors, 0–1; 0 when either is empty.</summary>
    public static double Of(IReadOnlyDictionary<string, double> a, IReadOnlyDictionary<string, double> b)
    {
        var product = a.Sum(pair => pair.Value * b.GetValueOrDefault(pair.Key));
        return product == 0 ? 0 : product / Math.Sqrt(a.Values.Sum(weight => weight * weight) * b.Values.Sum(weight => weight * weight));
    }

    private IEnumerable<string> Words(string text)
    {
        var read = SegmentedText.Of(text, _segmenter);
        return read.Tokens.Select(token => read[token].ToString()).Where(word => char.IsLetterOrDigit(word[0]));
    }
}
