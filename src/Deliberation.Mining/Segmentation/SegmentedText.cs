using System.Collections.Immutable;

namespace Deliberation.Mining.Segmentation;

/// <summary>A text with its tokens, cut once and read by everything after.</summary>
/// <param name="Text">The text; normalised where the caller mines it.</param>
/// <param name="Tokens">Its tokens, covering it without gap.</param>
public sealed record SegmentedText(string Text, ImmutableArray<Token> Tokens)
{
    /// <summary>The empty text.</summary>
    public static SegmentedText Empty { get; } = new("", []);

    /// <summary>Cuts <paramref name="text"/>.</summary>
    public static SegmentedText Of(string text, ISegmenter segmenter)
    {
        var tokens = new List<Token>(text.Length / 2);
        segmenter.Segment(text, tokens);
        return new SegmentedText(text, [.. tokens]);
    }

    /// <summary>The token's word.</summary>
    public ReadOnlySpan<char> this[Token token] => token.In(Text);
}
