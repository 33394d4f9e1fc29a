using Deliberation.Web.Import;

namespace Deliberation.Web.Tests.Import;

public class MessageTimeTests
{
    [Theory]
    [InlineData("2019-08-18 14:44:00", "2019-08-18T06:44:00Z")]
    [InlineData("2019/8/18 4:04:05", "2019-08-17T20:04:05Z")]
    [InlineData("2019/1/2 3:04", "2019-01-01T19:04:00Z")]
    [InlineData("2019.8.18", "2019-08-17T16:00:00Z")]
    [InlineData("2019-08-18  14:44", "2019-08-18T06:44:00Z")]
    [InlineData("2019年8月18日 14:44", "2019-08-18T06:44:00Z")]
    [InlineData("2019年8月18日", "2019-08-17T16:00:00Z")]
    [InlineData("2019年8月18号3时4分5秒", "2019-08-17T19:04:05Z")]
    [InlineData("2019年08月18日15点", "2019-08-18T07:00:00Z")]
    [InlineData("2019年8月18日 星期日 9点05分", "2019-08-18T01:05:00Z")]
    [InlineData("2019/8/18 下午 2:44:00", "2019-08-18T06:44:00Z")]
    [InlineData("2019/8/18 上午12:10", "2019-08-17T16:10:00Z")]
    [InlineData("2019/8/18 2:44 PM", "2019-08-18T06:44:00Z")]
    [InlineData("2019/8/18 12:44 pm", "2019-08-18T04:44:00Z")]
    [InlineData("２０１９－０８－１８　１４：４４：００", "2019-08-18T06:44:00Z")]
    [InlineData("2019-08-18T14:44:00", "2019-08-18T06:44:00Z")]
    [InlineData("2019-08-18T14:44:00Z", "2019-08-18T14:44:00Z")]
    [InlineData("2019-08-18T14:44:00.25+08:00", "2019-08-18T06:44:00.25Z")]
    [InlineData("2019-08-18 14:44:00 +08:00", "2019-08-18T06:44:00Z")]
    [InlineData("2019-08-18 14:44:00.1234567", "2019-08-18T06:44:00.1234567Z")]
    [InlineData("2019-08-18T14:44:00-0500", "2019-08-18T19:44:00Z")]
    [InlineData("2019-08-18 14:44 UTC", "2019-08-18T14:44:00Z")]
    [InlineData("2019-08-18 14:44 GMT+8", "2019-08-18T06:44:00Z")]
    [InlineData("20190818", "2019-08-17T16:00:00Z")]
    [InlineData("201908181444", "2019-08-18T06:44:00Z")]
    [InlineData("20190818144400", "2019-08-18T06:44:00Z")]
    [InlineData("20190818 144400", "2019-08-18T06:44:00Z")]
    [InlineData("20190818T144400Z", "2019-08-18T14:44:00Z")]
    [InlineData("43695", "2019-08-17T16:00:00Z")]
    [InlineData("43695.6138888889", "2019-08-18T06:44:00Z")]
    public void A_time_without_a_zone_is_Chinas(string text, string expected)
    {
        Assert.Null(MessageTime.Read(text, out var time));
        Assert.Equal((DateTimeOffset.Parse(expected, null), TimeSpan.Zero), (time, time.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("昨天下午")]
    [InlineData("2019-13-01")]
    [InlineData("2019-02-29")]
    [InlineData("2019-08")]
    [InlineData("2019年8月")]
    [InlineData("2019-08/18")]
    [InlineData("2019-08-18 25:00:00")]
    [InlineData("2019-08-18 24:00")]
    [InlineData("2019-08-18 12:60")]
    [InlineData("2019-08-18 13:00 AM")]
    [InlineData("2019-08-18 0:30 PM")]
    [InlineData("2019-08-18 14:44 +15:00")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("2019-08-18 14:44:00 tomorrow")]
    [InlineData("1566110640")]
    [InlineData("12345")]
    [InlineData("-43695")]
    public void What_is_no_time_is_refused(string text) => Assert.Equal("row.unreadable-time", MessageTime.Read(text, out _));

    [Theory]
    [InlineData("8/9/2019")]
    [InlineData("18.8.2019 14:44")]
    [InlineData("19-8-18")]
    [InlineData("19年8月18日")]
    public void What_can_be_read_in_two_ways_is_refused_as_such(string text) => Assert.Equal("row.ambiguous-time", MessageTime.Read(text, out _));
}
