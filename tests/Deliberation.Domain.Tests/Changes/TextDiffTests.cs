using Deliberation.Domain.Changes;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Domain.Tests.Changes;

public class TextDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("划车位", "划车位", "划车位")]
    [InlineData("", "划车位", "[+划车位]")]
    [InlineData("划车位", "", "[-划车位]")]
    [InlineData("划十九个车位。\n先试一个月。", "划十五个车位。\n先试一个月。", "划十[-九][+五]个车位。\n先试一个月。")]
    [InlineData("甲\n乙\n丙\n", "甲\n丙\n", "甲\n[-乙\n]丙\n")]
    [InlineData("到会 19 人", "到会 20 人", "到会 [-19][+20] 人")] // a number changes as a whole
    [InlineData("3幢张阿姨说", "3幢李大爷说", "3幢[-张阿姨][+李大爷]说")]
    [InlineData("张三和李四", "王五和赵六", "[-张三和李四][+王五和赵六]")] // one shared character between two changes is noise
    [InlineData("一样\n末尾", "一样\n末尾\n", "一样\n末尾[+\n]")]
    public void A_change_is_shown_where_it_is(string before, string after, string shown) => Assert.Equal(shown, string.Concat(TextDiff.Between(before, after).Select(Show)));

    [Fact]
    public void What_is_shown_makes_both_texts_again() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Texts().Two().ToArbitrary(), pair =>
        {
            var (before, after) = (pair.Item1, pair.Item2);
            var parts = TextDiff.Between(before, after);
            Assert.Equal(before, string.Concat(parts.Where(p => p.Kind != PartKind.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(parts.Where(p => p.Kind != PartKind.Removed).Select(p => p.Text)));
            Assert.DoesNotContain(parts, p => p.Text.Length == 0);
            Assert.All(parts.Zip(parts.Skip(1)), two => Assert.NotEqual(two.First.Kind, two.Second.Kind));
        }));

    [Fact]
    public void A_text_too_large_to_compare_is_shown_as_replaced()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 4000).Select(i => (char)('一' + i))), string.Concat(Enumerable.Range(0, 4000).Select(i => (char)('一' + 4000 + i))));
        Assert.Equal([PartKind.Removed, PartKind.Added], TextDiff.Between("甲" + before, "乙" + after).Select(p => p.Kind));
    }

    /// <summary>Short texts over few characters, so that they often agree in part.</summary>
    private static Gen<string> Texts() => Gen.Elements("划", "车", "位", "\n", "19", "a", " ", "👍🏽").ListOf().Select(string.Concat);

    private static string Show(TextPart part) => part.Kind switch
    {
        PartKind.Added => $"[+{part.Text}]",
        PartKind.Removed => $"[-{part.Text}]",
        _ => part.Text,
    };
}
