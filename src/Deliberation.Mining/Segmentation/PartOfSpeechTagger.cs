using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Cuts and tags as jieba.posseg does. Words of the dictionary have its tag (x where it has none); words it does not know, and their tags, come from a hidden
/// Markov model of their own, so that the cut differs from <see cref="JiebaSegmenter"/>'s there. Numbers are m, other letters and digits eng, all else x.
/// Immutable, safe for any number of threads.
/// </summary>
public sealed class PartOfSpeechTagger
{
    private const string None = "x", NumberTag = "m", Letters = "eng";

    private readonly JiebaSegmenter _segmenter;
    private readonly PartOfSpeechModel _model;

    private PartOfSpeechTagger(JiebaSegmenter segmenter, PartOfSpeechModel model) => (_segmenter, _model) = (segmenter, model);

    /// <summary>Loads the model.</summary>
    /// <param name="dictionaryDirectory">Holds <c>pos_dict/</c> of jieba's data.</param>
    /// <param name="segmenter">Its words are used, user words included.</param>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static PartOfSpeechTagger Load(string dictionaryDirectory, JiebaSegmenter segmenter) => new(segmenter, PartOfSpeechModel.Load(dictionaryDirectory));

    /// <summary>The same model with another snapshot's words.</summary>
    public PartOfSpeechTagger With(JiebaSegmenter segmenter) => new(segmenter, _model);

    /// <summary>Cuts <paramref name="text"/> into consecutive tokens that cover it without gap or overlap, and appends them with their tags to <paramref name="tokens"/>.</summary>
    public void Tag(ReadOnlySpan<char> text, List<TaggedToken> tokens)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && IsInBlock(text[end])) end++;
            if (end > i)
            {
                TagBlock(text[i..end], i, tokens);
                i = end;
                continue;
            }
            var length = JiebaSegmenter.IsPair(text, i) ? 2 : 1;
            tokens.Add(new TaggedToken(new Token(i, length, -1), None));
            i += length;
        }
    }

    // jieba.posseg does not keep % and - in its blocks.
    private static bool IsInBlock(char c) => CharacterClasses.Of(c) != CharacterClass.Other && c is not ('%' or '-');

    private void TagBlock(ReadOnlySpan<char> block, int offset, List<TaggedToken> tokens)
    {
        var buffer = SegmentationBuffer.For(block.Length);
        _segmenter.Routes.Find(block, buffer);
        var singles = 0;
        for (var i = 0; i <= block.Length;)
        {
            var step = i < block.Length ? buffer.Steps[i] : default;
            if (step.End == i + 1)
            {
                singles++;
                i++;
                continue;
            }
            TagSingles(block, offset, i - singles, i, tokens);
            singles = 0;
            if (i == block.Length) return;
            AddKnown(block, offset, i, step.End, tokens);
            i = step.End;
        }
    }

    private void TagSingles(ReadOnlySpan<char> block, int offset, int from, int to, List<TaggedToken> tokens)
    {
        if (to - from <= 1 || _segmenter.Dictionary.Find(block[from..to]) >= 0)
        {
            for (var i = from; i < to; i++) AddKnown(block, offset, i, i + 1, tokens);
            return;
        }
        for (var i = from; i < to;)
        {
            var end = i + 1;
            if (CharacterClasses.Of(block[i]) == CharacterClass.Han)
            {
                end = CharacterClasses.RunEnd(block[..to], i, CharacterClass.Han);
                TagUnknown(block, offset, i, end, tokens);
            }
            else
            {
                // jieba's pattern [\.0-9]+|[a-zA-Z0-9]+, and what lies between its matches
                var (tag, within) = Kind(block[i]) switch
                {
                    NumberTag => (NumberTag, (Func<char, bool>)(c => Kind(c) == NumberTag)),
                    Letters => (Letters, char.IsAsciiLetterOrDigit),
                    _ => (None, c => Kind(c) == None),
                };
                while (end < to && within(block[end])) end++;
                tokens.Add(new TaggedToken(new Token(offset + i, end - i, _segmenter.Dictionary.Find(block[i..end])), tag));
            }
            i = end;
        }
    }

    private static string Kind(char c) => char.IsAsciiDigit(c) || c == '.' ? NumberTag : char.IsAsciiLetter(c) ? Letters : CharacterClasses.Of(c) == CharacterClass.Han ? "" : None;

    private void AddKnown(ReadOnlySpan<char> block, int offset, int from, int to, List<TaggedToken> tokens)
    {
        var id = _segmenter.Dictionary.Find(block[from..to]);
        tokens.Add(new TaggedToken(new Token(offset + from, to - from, id), id >= 0 && _segmenter.Dictionary.Tag(id) is { Length: > 0 } tag ? tag : None));
    }

    private void TagUnknown(ReadOnlySpan<char> block, int offset, int from, int to, List<TaggedToken> tokens)
    {
        var states = _model.Likeliest(block[from..to]);
        var start = 0;
        for (var i = 0; i < states.Length; i++)
        {
            // A last word may have no end; then its first character tells the tag.
            var ends = _model.Places[states[i]] is 'E' or 'S';
            if (!ends && i < states.Length - 1) continue;
            var word = block[(from + start)..(from + i + 1)];
            tokens.Add(new TaggedToken(new Token(offset + from + start, word.Length, _segmenter.Dictionary.Find(word)), _model.Tags[states[ends ? i : start]]));
            start = i + 1;
        }
    }
}
