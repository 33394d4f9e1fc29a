using Deliberation.Domain.Opinions;

namespace Deliberation.Domain.Tests.Opinions;

public class InquiryCodeTests
{
    [Fact]
    public void What_is_printed_can_be_typed_back()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = InquiryCode.Create();
            Assert.True(InquiryCode.TryParse(code.ToString(), out var read));
            Assert.Equal(code.Hash, read.Hash);
        }
    }

    [Theory]
    [InlineData("7K2M-0011-ABCD")]
    [InlineData("7k2m ooil abcd")]
    [InlineData("７Ｋ２Ｍ－OO1L－ＡＢＣＤ")]
    public void Case_spaces_width_and_look_alikes_do_not_matter(string typed)
    {
        Assert.True(InquiryCode.TryParse(typed, out var code));
        Assert.Equal("7K2M-0011-ABCD", code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K2M-0011-ABC")]
    [InlineData("7K2M-0011-ABCDE")]
    [InlineData("7K2M-0011-ABC'")]
    [InlineData("7K2M-0011-ABC\uffff")]
    public void Anything_else_is_no_code(string? typed) => Assert.False(InquiryCode.TryParse(typed, out _));

    [Fact]
    public void Half_a_character_is_no_code() => Assert.False(InquiryCode.TryParse("7K2M-0011-ABC" + (char)0xD800, out _));
}
