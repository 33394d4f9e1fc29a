using System.Text;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

/// <summary>Texts that nobody meant: whatever comes, nothing crashes, and the tokens cover the text. The seeds are fixed, so a failure comes back.</summary>
public class SegmenterFuzzTests
{
    private const string Letter = "小区门口的路灯坏了三个月，晚上出门看不清路。A7县3幢2单元WiFi 30%😀 電梯廣告擾民，請處理！\r\n红茶里居民联名反映：12.5元/度，c++";

    private static readonly CodeProtectingSegmenter Protecting = new(Samples.Segmenter.With([new UserWord("红茶里"), new UserWord("路灯", 0), new UserWord("A7县3幢")]));

    public static TheoryData<int, int> Cases
    {
        get
        {
            var cases = new TheoryData<int, int>();
            for (var kind = 0; kind < 8; kind++)
                for (var seed = 1; seed <= 5; seed++)
                    cases.Add(kind, seed);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Any_text_is_covered(int kind, int seed)
    {
        var random = new Random((kind * 1000) + seed);
        for (var i = 0; i < 120; i++)
            Check(Text(kind, random, random.Next(1, 300)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_hundred_thousand_characters_are_covered(int kind) => Check(Text(kind, new Random(kind), 100_000));

    private static string Text(int kind, Random random, int length) => kind switch
    {
        0 => Units(length, () => (char)random.Next(0x10000)), // lone surrogates among them
        1 => Encoding.UTF8.GetString(Bytes(random, length)), // broken UTF-8 as decoders leave it
        2 => Encoding.UTF8.GetString(Broken(random, length)),
        3 => Units(length, () => (char)random.Next(0x20)),
        4 => Units(length, () => (char)random.Next(0xD800, 0xE000)),
        5 => Units(length, () => (char)random.Next(0x4E00, 0x9FFF)), // rare and traditional characters
        6 => Units(length, () => Letter[random.Next(Letter.Length)]),
        _ => string.Concat(Enumerable.Range(0, length).Select(_ => char.ConvertFromUtf32(random.Next(0x1F300, 0x1FAFF)))),
    };

    private static string Units(int length, Func<char> unit) => string.Concat(Enumerable.Range(0, length).Select(_ => unit()));

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Broken(Random random, int length)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Letter, (length / Letter.Length) + 1)));
        for (var i = 0; i < bytes.Length / 20; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static void Check(string text)
    {
        var (tokens, codes, search, tagged) = (new List<Token>(), new List<Token>(), new List<Token>(), new List<TaggedToken>());
        Samples.Segmenter.Segment(text, tokens);
        Protecting.Segment(text, codes);
        Samples.Segmenter.SegmentForSearch(text, search);
        Samples.Tagger.Tag(text, tagged);
        AssertCover(tokens, text);
        AssertCover(codes, text);
        AssertCover(tagged.ConvertAll(token => token.Token), text);
        Assert.All(tagged, token => Assert.NotEmpty(token.Tag));
        Assert.All(search, token => Assert.True(token.Start >= 0 && token.Length > 0 && token.Start + token.Length <= text.Length));
        Assert.Superset(tokens.ToHashSet(), search.ToHashSet());
    }

    private static void AssertCover(List<Token> tokens, string text)
    {
        var position = 0;
        foreach (var token in tokens)
        {
            Assert.Equal(position, token.Start);
            Assert.True(token.Length > 0);
            position += token.Length;
            Assert.False(position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]), "a character was split");
        }
        Assert.Equal(text.Length, position);
    }
}
