namespace Deliberation.Web.Results;

/// <summary>What a text is about: its keywords with their weights, as the engine finds them.</summary>
public sealed class WordProfile
{
    private const int Words = 40;

    private readonly Dictionary<string, double> _weights;
    private readonly double _length;

    private WordProfile(Dictionary<string, double> weights) => (_weights, _length) = (weights, Math.Sqrt(weights.Values.Sum(weight => weight * weight)));

    /// <param name="words">The community's words. Names of its places are none: everything said in an estate would be alike.</param>
    /// <param name="parts">What matters most first.</param>
    public static WordProfile Of(CommunityWords words, IEnumerable<string> parts) => new(words.Assets.KeywordExtractor
        .Extract(Words, [.. parts.Select(words.Assets.Read)])
        .Where(keyword => !words.Places.Contains(keyword.Word))
        .ToDictionary(keyword => keyword.Word, keyword => keyword.Weight, StringComparer.Ordinal));

    /// <summary>Cosine of the weights: 0 without a common word, 1 for the same.</summary>
    public double Likeness(WordProfile other) => _length * other._length is var length and > 0 ? Shared(other).Sum(word => Product(word, other)) / length : 0;

    /// <summary>The common words, those that speak most for it first.</summary>
    public IEnumerable<string> Shared(WordProfile other) =>
        _weights.Keys.Where(other._weights.ContainsKey).OrderByDescending(word => Product(word, other)).ThenBy(word => word, StringComparer.Ordinal);

    private double Product(string word, WordProfile other) => _weights[word] * other._weights[word];
}
