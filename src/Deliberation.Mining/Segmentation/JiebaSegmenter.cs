using System.Runtime.InteropServices;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Cuts as jieba does (https://github.com/fxsjy/jieba, accurate mode with HMM): all dictionary words of a block form a graph, the way with
/// the greatest probability wins, and what it leaves as runs of single characters goes through the hidden Markov model.
/// An instance is an immutable snapshot, safe for any number of threads; other user words make another one, which shares jieba's data.
/// </summary>
public sealed class JiebaSegmenter : ISegmenter
{
    private readonly JiebaData _data;
    private readonly RouteFinder _routes;

    private JiebaSegmenter(JiebaData data, IEnumerable<UserWord> userWords)
    {
        _data = data;
        var added = new UserWords(userWords, data.Words);
        Dictionary = new JiebaDictionary(data.Words, added.Count > 0 ? added : null);
        _routes = new RouteFinder(Dictionary);
    }

    /// <summary>The words behind <see cref="Token.WordId"/>.</summary>
    public JiebaDictionary Dictionary { get; }

    /// <summary>Loads jieba's data, from the image that the build makes where it fits the texts beside it, and lays the user words over it.</summary>
    /// <param name="dictionaryDirectory">Holds <see cref="JiebaDictionary.FileName"/> and <see cref="HiddenMarkovModel.FileName"/>.</param>
    /// <param name="userWords">Added in this order; the last of equal words counts.</param>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static JiebaSegmenter Load(string dictionaryDirectory, IEnumerable<UserWord>? userWords = null) =>
        new(JiebaData.Load(dictionaryDirectory), userWords ?? []);

    /// <summary>A snapshot with these user words in place of this one's. Takes milliseconds and shares jieba's data.</summary>
    public JiebaSegmenter With(IEnumerable<UserWord> userWords) => new(_data, userWords);

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var before = tokens.Count;
        CollectionsMarshal.SetCount(tokens, before + text.Length);
        var count = Segment(text, CollectionsMarshal.AsSpan(tokens)[before..]);
        CollectionsMarshal.SetCount(tokens, before + count);
    }

    /// <summary>Cuts <paramref name="text"/> like the other overload, into the caller's memory and without allocating.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Takes the tokens; as long as the text is always enough.</param>
    /// <returns>How many tokens there are.</returns>
    /// <exception cref="ArgumentException"><paramref name="tokens"/> is shorter than the text.</exception>
    public int Segment(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        if (tokens.Length < text.Length) throw new ArgumentException("shorter than the text", nameof(tokens));
        var writer = new TokenWriter(tokens);
        for (var i = 0; i < text.Length;)
        {
            var end = CharacterClasses.BlockEnd(text, i);
            if (end > i)
            {
                CutBlock(text, i, end, ref writer);
                i = end;
                continue;
            }
            var length = IsPair(text, i) ? 2 : 1;
            writer.Add(i, length, -1);
            i += length;
        }
        return writer.Count;
    }

    // A line break of two characters, or one character outside the basic plane.
    private static bool IsPair(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && ((text[i] == '\r' && text[i + 1] == '\n') || char.IsSurrogatePair(text[i], text[i + 1]));

    private void CutBlock(ReadOnlySpan<char> text, int start, int end, ref TokenWriter tokens)
    {
        var block = text[start..end];
        var buffer = SegmentationBuffer.For(block.Length);
        _routes.Find(block, buffer);
        var steps = buffer.Steps.AsSpan(0, block.Length);

        var singles = 0; // length of the run of single characters before i
        for (var i = 0; i < block.Length;)
        {
            var step = steps[i];
            if (step.End == i + 1)
            {
                singles++;
            }
            else
            {
                if (singles > 0) CutSingles(block, start, i - singles, i, buffer, ref tokens);
                singles = 0;
                tokens.Add(start + i, step.End - i, _routes.Id(step.Node));
            }
            i = step.End;
        }
        if (singles > 0) CutSingles(block, start, block.Length - singles, block.Length, buffer, ref tokens);
    }

    private void CutSingles(ReadOnlySpan<char> block, int offset, int from, int to, SegmentationBuffer buffer, ref TokenWriter tokens)
    {
        // jieba leaves a run alone that is itself a word: the dictionary knew it and preferred its characters.
        if (to - from == 1 || Dictionary.Find(block[from..to]) >= 0)
        {
            for (var i = from; i < to; i++) tokens.Add(offset + i, 1, _routes.Id(buffer.Steps[i].Node));
            return;
        }
        for (var i = from; i < to;)
        {
            var first = CharacterClasses.Of(block[i]);
            var end = first == CharacterClass.LetterOrDigit ? NumberOrNameEnd(block[..to], i) : CharacterClasses.RunEnd(block[..to], i, first);
            if (first == CharacterClass.Han)
                CutUnknown(block[i..end], offset + i, buffer, ref tokens);
            else
                tokens.Add(offset + i, end - i, Dictionary.Find(block[i..end]));
            i = end;
        }
    }

    // jieba's pattern [a-zA-Z0-9]+(?:\.\d+)?%?
    private static int NumberOrNameEnd(ReadOnlySpan<char> block, int start)
    {
        var end = CharacterClasses.RunEnd(block, start, CharacterClass.LetterOrDigit);
        if (end + 1 < block.Length && block[end] == '.' && char.IsAsciiDigit(block[end + 1]))
            for (end += 2; end < block.Length && char.IsAsciiDigit(block[end]);)
                end++;
        return end < block.Length && block[end] == '%' ? end + 1 : end;
    }

    private void CutUnknown(ReadOnlySpan<char> run, int offset, SegmentationBuffer buffer, ref TokenWriter tokens)
    {
        var ends = buffer.EndsWord.AsSpan(0, run.Length);
        _data.Model.MarkWordEnds(run, ends, buffer.Predecessors.AsSpan(0, run.Length));
        for (int start = 0, i = 0; i < run.Length; i++)
        {
            if (!ends[i]) continue;
            var word = run[start..(i + 1)];
            if (Dictionary.IsTakenOut(word))
                for (var j = start; j <= i; j++) tokens.Add(offset + j, 1, Dictionary.Find(run.Slice(j, 1)));
            else
                tokens.Add(offset + start, word.Length, Dictionary.Find(word));
            start = i + 1;
        }
    }
}
