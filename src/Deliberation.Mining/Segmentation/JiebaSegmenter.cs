using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Cuts as jieba does (https://github.com/fxsjy/jieba, accurate mode with HMM): all dictionary words of a block form a graph, the way with
/// the greatest probability wins, and what it leaves as runs of single characters goes through the hidden Markov model.
/// An instance is an immutable snapshot: for other user words load another one.
/// </summary>
public sealed class JiebaSegmenter : ISegmenter
{
    private readonly DoubleArrayTrie _trie;
    private readonly HiddenMarkovModel _model;
    private readonly double _unknownWeight;

    private JiebaSegmenter(JiebaDictionary dictionary, HiddenMarkovModel model)
    {
        Dictionary = dictionary;
        _trie = dictionary.BuildTrie();
        _model = model;
        _unknownWeight = -Math.Log(dictionary.Total);
    }

    /// <summary>The words behind <see cref="Token.WordId"/>.</summary>
    public JiebaDictionary Dictionary { get; }

    /// <summary>Loads jieba's data and the user words.</summary>
    /// <param name="dictionaryDirectory">Holds <see cref="JiebaDictionary.FileName"/> and <see cref="HiddenMarkovModel.FileName"/>.</param>
    /// <param name="userWords">Added in this order; the last of equal words counts.</param>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static JiebaSegmenter Load(string dictionaryDirectory, IEnumerable<UserWord>? userWords = null) =>
        new(JiebaDictionary.Read(dictionaryDirectory, userWords), HiddenMarkovModel.Read(dictionaryDirectory));

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var i = 0;
        while (i < text.Length)
        {
            var end = i;
            while (end < text.Length && CharacterClasses.Of(text[end]) != CharacterClass.Other) end++;
            if (end > i)
            {
                CutBlock(text, i, end, tokens);
                i = end;
                continue;
            }
            var length = IsPair(text, i) ? 2 : 1;
            tokens.Add(new Token(i, length, -1));
            i += length;
        }
    }

    // A line break of two characters, or one character outside the basic plane.
    private static bool IsPair(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && ((text[i] == '\r' && text[i + 1] == '\n') || char.IsSurrogatePair(text[i], text[i + 1]));

    private void CutBlock(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        var block = text[start..end];
        var buffer = SegmentationBuffer.For(block.Length);
        FindRoute(block, buffer);

        var singles = 0; // length of the run of single characters before i
        for (var i = 0; i < block.Length;)
        {
            var wordEnd = buffer.Ends[i];
            if (wordEnd == i + 1)
            {
                singles++;
            }
            else
            {
                CutSingles(text, start, i - singles, i, buffer, tokens);
                singles = 0;
                tokens.Add(new Token(start + i, wordEnd - i, buffer.WordIds[i]));
            }
            i = wordEnd;
        }
        CutSingles(text, start, block.Length - singles, block.Length, buffer, tokens);
    }

    private void FindRoute(ReadOnlySpan<char> block, SegmentationBuffer buffer)
    {
        var scores = buffer.Scores;
        scores[block.Length] = 0;
        for (var i = block.Length - 1; i >= 0; i--)
        {
            var (best, bestEnd, bestId) = (double.NegativeInfinity, i + 1, -1);
            var node = DoubleArrayTrie.Root;
            for (var end = i; end < block.Length;)
            {
                node = _trie.Child(node, block[end++]);
                if (node == DoubleArrayTrie.None) break;
                ref readonly var cell = ref _trie[node];
                if (!cell.IsWord) continue;
                var score = cell.Weight + scores[end];
                if (score >= best) (best, bestEnd, bestId) = (score, end, cell.WordId); // of equals the longer word, as jieba
            }
            scores[i] = bestId >= 0 ? best : _unknownWeight + scores[i + 1];
            buffer.Ends[i] = bestEnd;
            buffer.WordIds[i] = bestId;
        }
    }

    private void CutSingles(ReadOnlySpan<char> text, int blockStart, int from, int to, SegmentationBuffer buffer, List<Token> tokens)
    {
        if (from == to) return;
        var block = text[..(blockStart + to)];
        // jieba leaves a run alone that is itself a word: the dictionary knew it and preferred its characters.
        if (to - from == 1 || _trie.Find(block[(blockStart + from)..]) >= 0)
        {
            for (var i = from; i < to; i++) tokens.Add(new Token(blockStart + i, 1, buffer.WordIds[i]));
            return;
        }
        for (var i = blockStart + from; i < block.Length;)
        {
            var first = CharacterClasses.Of(block[i]);
            var end = first == CharacterClass.LetterOrDigit ? NumberOrNameEnd(block, i) : CharacterClasses.RunEnd(block, i, first);
            if (first == CharacterClass.Han)
                CutUnknown(block[i..end], i, buffer, tokens);
            else
                tokens.Add(new Token(i, end - i, _trie.Find(block[i..end])));
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

    private void CutUnknown(ReadOnlySpan<char> run, int offset, SegmentationBuffer buffer, List<Token> tokens)
    {
        var ends = buffer.EndsWord.AsSpan(0, run.Length);
        _model.MarkWordEnds(run, ends, buffer.Steps.AsSpan(0, run.Length));
        for (int start = 0, i = 0; i < run.Length; i++)
            if (ends[i])
            {
                tokens.Add(new Token(offset + start, i + 1 - start, _trie.Find(run[start..(i + 1)])));
                start = i + 1;
            }
    }
}
