namespace Deliberation.Mining.Segmentation;

/// <summary>Cuts Chinese text into words. Implementations are immutable and safe for many threads.</summary>
public interface ISegmenter
{
    /// <summary>Cuts <paramref name="text"/> into consecutive tokens that cover it without gap or overlap, and appends them to <paramref name="tokens"/>.</summary>
    void Segment(ReadOnlySpan<char> text, List<Token> tokens);
}
