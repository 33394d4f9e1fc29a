using Deliberation.Storage.Paging;

namespace Deliberation.Storage.Tests.Paging;

public sealed class CursorTests
{
    [Theory]
    [InlineData(0.1 + 0.2, 7)]
    [InlineData(-1.5e-300, long.MaxValue)]
    [InlineData(1_772_440_200_123d, 0)]
    public void A_cursor_reads_back_from_its_text(double key, long id)
    {
        Assert.True(Cursor.TryParse(new Cursor(key, id).ToString(), out var cursor));
        Assert.Equal(new Cursor(key, id), cursor);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1_2_3")]
    [InlineData("NaN_1")]
    [InlineData("1e999_1")]
    [InlineData("1_-1")]
    [InlineData("1_99999999999999999999")]
    [InlineData("' OR 1=1_1")]
    public void Other_text_is_refused(string? text) => Assert.False(Cursor.TryParse(text, out _));
}
