using Deliberation.Web.Import;

namespace Deliberation.Web.Tests.Import;

public class MessageTimeTests
{
    [Theory]
    [InlineData("2019-08-18 14:44:00", "2019-08-18T06:44:00Z")]
    [InlineData("2019/8/18 4:04:05", "2019-08-17T20:04:05Z")]
    [InlineData("2019/8/18 14:44", "2019-08-18T06:44:00Z")]
    [InlineData("2019.8.18", "2019-08-17T16:00:00Z")]
    [InlineData("2019年8月18日 14:44", "2019-08-18T06:44:00Z")]
    [InlineData("2019-08-18T14:44:00", "2019-08-18T06:44:00Z")]
    [InlineData("2019-08-18T14:44:00Z", "2019-08-18T14:44:00Z")]
    [InlineData("2019-08-18T14:44:00.25+08:00", "2019-08-18T06:44:00.25Z")]
    [InlineData("2019-08-18T14:44:00-0500", "2019-08-18T19:44:00Z")]
    [InlineData("20190818144400", "2019-08-18T06:44:00Z")]
    public void A_time_without_a_zone_is_Chinas(string text, string expected)
    {
        Assert.True(MessageTime.TryParse(text, out var time));
        Assert.Equal((DateTimeOffset.Parse(expected, null), TimeSpan.Zero), (time, time.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("8/18/2019")]
    [InlineData("2019-13-01")]
    [InlineData("2019-08-18 25:00:00")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("2019-08-18 14:44:00 tomorrow")]
    public void What_is_no_time_is_refused(string text) => Assert.False(MessageTime.TryParse(text, out _));
}
