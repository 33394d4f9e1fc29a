namespace Deliberation.Mining.Segmentation;

/// <summary>Convenience over <see cref="ISegmenter"/> where speed does not matter.</summary>
public static class SegmenterExtensions
{
    /// <summary>The words of <paramref name="text"/> in order, white space and punctuation included.</summary>
    public static IReadOnlyList<string> Words(this ISegmenter segmenter, string text)
    {
        var tokens = new List<Token>();
        segmenter.Segment(text, tokens);
        return tokens.ConvertAll(token => token.In(text).ToString());
    }
}
