using Deliberation.Mining.Text;

namespace Deliberation.Mining.Segmentation;

/// <summary>Keeps each of the <see cref="ProtectedCodes"/> whole, which a segmenter for ordinary text would cut.</summary>
/// <param name="inner">
/// Cuts everything else; its word wins where a longer one contains the whole code (a place of the community). It must cut jieba's blocks (Han, ASCII
/// letters and digits, + # &amp; . _ % -) each by itself, as <see cref="JiebaSegmenter"/> does: only blocks with a code are cut anew.
/// </param>
public sealed class CodeProtectingSegmenter(ISegmenter inner) : ISegmenter
{
    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var position = 0;
        var code = ProtectedCodes.Next(text, 0);
        while (code.End > 0)
        {
            var block = code.Start;
            while (block > position && CharacterClasses.Of(text[block - 1]) != CharacterClass.Other) block--;
            SegmentPart(text, position, block, tokens);
            position = SegmentBlock(text, block, CharacterClasses.BlockEnd(text, block), ref code, tokens);
        }
        SegmentPart(text, position, text.Length, tokens);
    }

    /// <summary>Cuts a block with codes in it, returns its end and goes on to the first code behind it.</summary>
    private int SegmentBlock(ReadOnlySpan<char> text, int start, int end, ref (int Start, int End) code, List<Token> tokens)
    {
        var first = tokens.Count;
        SegmentPart(text, start, end, tokens);
        var (cut, position, probe) = (tokens[first..], start, 0);
        tokens.RemoveRange(first, cut.Count);
        // Between the codes the block is cut anew: the first cut may have drawn a word across a code's edge.
        for (; code.End > 0 && code.Start < end; code = ProtectedCodes.Next(text, code.End))
        {
            while (End(cut[probe]) <= code.Start) probe++;
            var holder = cut[probe];
            if (holder.Start <= code.Start && End(holder) >= code.End && holder.WordId >= 0) continue;

            SegmentPart(text, position, code.Start, tokens);
            tokens.Add(new Token(code.Start, code.End - code.Start, -1));
            position = code.End;
        }
        SegmentPart(text, position, end, tokens);
        return end;
    }

    private void SegmentPart(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        var from = tokens.Count;
        inner.Segment(text[start..end], tokens);
        if (start == 0) return;
        for (var i = from; i < tokens.Count; i++) tokens[i] = tokens[i] with { Start = tokens[i].Start + start };
    }

    private static int End(Token token) => token.Start + token.Length;
}
