using Deliberation.Mining.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Mining.Tests.Text;

public class TextNormalizerTests
{
    private static readonly TextNormalizer Normalizer = new();

    [Theory]
    [InlineData("３幢２单元，Ａ座！", "3幢2单元，A座！")]
    [InlineData("電梯壞了三個月，請儘快維修", "电梯坏了三个月，请尽快维修")]
    [InlineData("  路灯\t　坏了  ", "路灯 坏了")]
    [InlineData("第一行 \r\n\r\n 第二行", "第一行\n第二行")]
    [InlineData("零\u200B宽\uFEFF\0字\u0007符", "零宽字符")]
    [InlineData("好❤\uFE0F😀", "好❤😀")]
    [InlineData("乾隆著作瞭望", "乾隆著作瞭望")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData(" \n ", "")]
    public void Text_gets_one_form(string? text, string expected) => Assert.Equal(expected, Normalizer.Normalize(text));

    // Not a row of the theory: a lone surrogate does not survive the way to the test runner.
    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("坏\uFFFD的\uFFFD", Normalizer.Normalize("坏\uD83D的\uDE00"));

    [Fact]
    public void Normalising_twice_changes_nothing_more()
    {
        var any = Gen.ListOf(Gen.Choose(0, 0xFFFF).Select(c => (char)c)).Select(list => new string([.. list])).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121, 1), Prop.ForAll(any, text =>
        {
            var once = Normalizer.Normalize(text);
            return Normalizer.Normalize(once) == once;
        }));
    }

    [Fact]
    public void No_character_of_the_table_needs_a_second_step() =>
        Assert.All(Enumerable.Range(0, char.MaxValue + 1).Select(c => ((char)c).ToString()), text =>
        {
            var once = Normalizer.Normalize(text);
            Assert.Equal(once, Normalizer.Normalize(once));
        });
}
