using System.Runtime.InteropServices;
using Deliberation.Mining.Text;

namespace Deliberation.Mining.Segmentation;

/// <summary>Keeps each of the <see cref="ProtectedCodes"/> whole, which a segmenter for ordinary text would cut.</summary>
/// <param name="inner">Cuts everything else; its word wins where a longer one contains the whole code (a place of the community).</param>
public sealed class CodeProtectingSegmenter(ISegmenter inner) : ISegmenter
{
    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var first = tokens.Count;
        inner.Segment(text, tokens);
        var codes = ProtectedCodes.In(text);
        if (!codes.MoveNext()) return;

        Token[] cut = [.. CollectionsMarshal.AsSpan(tokens)[first..]];
        tokens.RemoveRange(first, cut.Length);
        var (position, probe) = (0, 0);
        // Between the codes the text is cut anew: the first cut may have drawn a word across a code's edge.
        do
        {
            var (start, end) = (codes.Current.Index, codes.Current.Index + codes.Current.Length);
            while (End(cut[probe]) <= start) probe++;
            var holder = cut[probe];
            if (holder.Start <= start && End(holder) >= end && holder.WordId >= 0) continue;

            SegmentPart(text, position, start, tokens);
            tokens.Add(new Token(start, end - start, -1));
            position = end;
        }
        while (codes.MoveNext());
        SegmentPart(text, position, text.Length, tokens);
    }

    private void SegmentPart(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        var from = tokens.Count;
        inner.Segment(text[start..end], tokens);
        for (var i = from; i < tokens.Count; i++) tokens[i] = tokens[i] with { Start = tokens[i].Start + start };
    }

    private static int End(Token token) => token.Start + token.Length;
}
