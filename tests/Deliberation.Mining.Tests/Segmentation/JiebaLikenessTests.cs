using Deliberation.Mining.Segmentation;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Mining.Tests.Segmentation;

/// <summary>The engine cuts and tags exactly as <see cref="PlainJieba"/>, on text made to hurt and on the sample community. There is no list of exceptions.</summary>
public class JiebaLikenessTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261122, 1);

    private static readonly PlainJieba Jieba = new(Samples.DictionaryDirectory, JiebaData.Load(Samples.DictionaryDirectory).Model, PartOfSpeechModel.Load(Samples.DictionaryDirectory));

    private static readonly Gen<string> Word = Gen.Choose(0, Samples.Segmenter.Dictionary.Count - 1).Select(Samples.Segmenter.Dictionary.Word);

    // Words, halves of words that run into the next, everyday and rare characters, numbers and names, signs that jieba treats in ways of their own.
    private static readonly Gen<string> Piece = Gen.Frequency(
        (4, Word),
        (4, Word.Select(word => word[..((word.Length + 1) / 2)])),
        (3, Word.Select(word => word[^1..])),
        (3, Gen.Choose(CharacterClasses.FirstHan, CharacterClasses.LastHan).Select(c => ((char)c).ToString())),
        (2, Gen.Elements("3", "80%", "2.5", "7.", ".5%", "A", "c++", "B座", "4S", "Wi-Fi", "a_b", "x&y", "#", "-", "1.2.3")),
        (1, Gen.Elements("，", "。", " ", "\r\n", "\n", "　", "😀", "é", "\u9FD6", "㐀", "𠮷", "\0")));

    private static readonly Arbitrary<string> AnyText = Gen.Choose(1, 12).SelectMany(count => Gen.ArrayOf(Piece, count)).Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_text_is_cut_as_jieba_cuts_it() =>
        Check.One(Settings, Prop.ForAll(AnyText, text => Samples.Segmenter.Words(text).SequenceEqual(Jieba.Cut(text))));

    [Fact]
    public void Any_text_is_cut_for_search_as_jieba_cuts_it() =>
        Check.One(Settings, Prop.ForAll(AnyText, text => CutForSearch(text).SequenceEqual(Jieba.CutForSearch(text))));

    [Fact]
    public void Any_text_is_tagged_as_jieba_tags_it() =>
        Check.One(Settings.WithMaxTest(300), Prop.ForAll(AnyText, text => Tag(text).SequenceEqual(Jieba.Tag(text))));

    [Fact]
    public void The_sample_community_is_cut_and_tagged_as_jieba_does() => Assert.All(SampleFiles.CorpusOpinions(), sample =>
    {
        var text = sample.Opinion.Title + "\n" + sample.Opinion.Body;
        Assert.Equal(Jieba.Cut(text), Samples.Segmenter.Words(text));
        Assert.Equal(Jieba.CutForSearch(text), CutForSearch(text));
        Assert.Equal(Jieba.Tag(text), Tag(text));
    });

    private static string[] CutForSearch(string text)
    {
        var tokens = new List<Token>();
        Samples.Segmenter.SegmentForSearch(text, tokens);
        return [.. tokens.Select(token => token.In(text).ToString())];
    }

    private static (string, string)[] Tag(string text)
    {
        var tokens = new List<TaggedToken>();
        Samples.Tagger.Tag(text, tokens);
        return [.. tokens.Select(token => (token.Token.In(text).ToString(), token.Tag))];
    }
}
