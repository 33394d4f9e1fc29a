using Deliberation.Mining.Segmentation;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Mining.Tests.Segmentation;

public class SegmenterPropertyTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261121, 1);

    private static readonly ISegmenter[] Segmenters = [Samples.Segmenter, new CodeProtectingSegmenter(Samples.Segmenter)];

    // Words, random Han, codes, and whatever breaks naive code: lone surrogates, NUL, emoji, marks, private use.
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Elements("小区", "路灯", "坏了", "A7县政府", "3幢2单元门口", "B座", "80%", "2.5", "c++", "。", "\r\n", " ", "　", "😀", "e\u0301"),
        Gen.Elements("\uD83D", "\uDE00", "\0", "\uFFFF", "\uE000", "\u200B", "\uFEFF", "𠮷", "\u9FD5", "\u9FD6", "\u4DFF", "\u4E00"),
        Gen.Choose(0x4E00, 0x9FFF).Select(c => ((char)c).ToString()),
        Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()));

    private static readonly Arbitrary<string> AnyText = Gen.ListOf(Piece).Select(string.Concat).ToArbitrary();

    [Fact]
    public void Tokens_cover_any_text_exactly() =>
        Check.One(Settings, Prop.ForAll(AnyText, text => Segmenters.All(segmenter => Covers(segmenter, text))));

    [Fact]
    public void The_same_text_is_cut_the_same_way_again() =>
        Check.One(Settings, Prop.ForAll(AnyText, text => Segmenters.All(segmenter => Cut(segmenter, text).SequenceEqual(Cut(segmenter, text)))));

    [Fact]
    public void What_was_in_the_list_before_stays() =>
        Check.One(Settings, Prop.ForAll(AnyText, text => Segmenters.All(segmenter =>
        {
            var tokens = new List<Token> { new(7, 7, 7) };
            segmenter.Segment(text, tokens);
            return tokens[0] == new Token(7, 7, 7) && tokens.Skip(1).SequenceEqual(Cut(segmenter, text));
        })));

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var texts = AnyText.Generator.Sample(100, new Rnd(20261121, 1), 300).ToArray();
        foreach (var segmenter in Segmenters)
        {
            var serial = texts.Select(text => Cut(segmenter, text)).ToArray();
            var parallel = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(text => Cut(segmenter, text)).ToArray();
            Assert.Equal(serial, parallel);
        }
    }

    [Fact]
    public void A_hundred_thousand_characters_are_cut()
    {
        foreach (var piece in new[] { "路", "乒乓球拍卖完了", "9", "。", "3幢", "\uD83D", "\0" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
            Assert.All(Segmenters, segmenter => Assert.True(Covers(segmenter, text)));
        }
    }

    private static List<Token> Cut(ISegmenter segmenter, string text)
    {
        var tokens = new List<Token>();
        segmenter.Segment(text, tokens);
        return tokens;
    }

    private static bool Covers(ISegmenter segmenter, string text)
    {
        var position = 0;
        foreach (var token in Cut(segmenter, text))
        {
            if (token.Start != position || token.Length < 1) return false;
            position += token.Length;
        }
        return position == text.Length;
    }
}
