using System.Text;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Tests.Meetings;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Domain.Tests.Calendars;

public class IcsTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 1);

    private static readonly Arbitrary<string> AnyText = Gen.ListOf(Gen.OneOf(
        Gen.Elements("向阳小学", "a", ",", ";", "\\", "\\n", "\r\n", "\n", "\r", "😀", "e\u0301", " ", ":", "\"", "END:VEVENT"),
        Gen.Choose(0, 0xD7FF).Select(c => ((char)c).ToString()))).Select(string.Concat).ToArbitrary();

    [Fact]
    public void A_line_has_at_most_75_octets_and_ends_with_CRLF() => Check.One(Settings, Prop.ForAll(AnyText, text =>
        new IcsWriter().AddText("SUMMARY", text).ToString() is var file && file.EndsWith("\r\n", StringComparison.Ordinal)
        && file[..^2].Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && !line.Contains('\r'))));

    [Fact]
    public void Unfolded_and_unescaped_a_text_is_what_it_was() => Check.One(Settings, Prop.ForAll(AnyText, text =>
        Unescape(Unfold(new IcsWriter().AddText("SUMMARY", text).ToString())[0]["SUMMARY:".Length..]) == Plain(text)));

    [Fact]
    public void What_is_typed_adds_no_line_of_its_own() => Check.One(Settings, Prop.ForAll(AnyText, text =>
        Unfold(IcsMeeting.Write(Given.Meeting(Given.UntilScheduled) with { Title = text }, null, "", "", text, false)).Count
        == Unfold(IcsMeeting.Write(Given.Meeting(Given.UntilScheduled), null, "", "", "x", false)).Count + (text.Length == 0 ? -1 : 0)));

    [Fact]
    public void A_seat_has_one_entry_whose_number_rises_when_the_meeting_is_called_anew()
    {
        var first = Given.Meeting(Given.UntilScheduled);
        var anew = Given.Meeting([.. Given.UntilScheduled, new MeetingScheduled(Given.Now.AddHours(1), "王芳", Given.Schedule with { StartsAt = Given.Now.AddDays(5) }, "改期")]);

        var (before, after, withdrawn) = (Lines(first), Lines(anew), Lines(anew, cancelled: true));

        Assert.Equal(before["UID"], after["UID"]);
        Assert.Equal(["2", "4", "5"], new[] { before, after, withdrawn }.Select(lines => lines["SEQUENCE"]));
        Assert.Equal(("20260509T020000Z", "20260511T020000Z"), (before["DTSTART"], after["DTSTART"]));
        Assert.Equal(("20260509T033000Z", "PUBLISH", "CONFIRMED"), (before["DTEND"], before["METHOD"], before["STATUS"]));
        Assert.Equal(("CANCEL", "CANCELLED"), (withdrawn["METHOD"], withdrawn["STATUS"]));
        Assert.Equal("放学路口拥堵", before["SUMMARY"]);
        Assert.NotEqual(before["UID"], Unfold(IcsMeeting.Write(first, null, "", "", "", false)).First(line => line.StartsWith("UID:", StringComparison.Ordinal))[4..]);
    }

    [Fact]
    public void A_meeting_that_was_called_off_takes_its_entry_back_until_another_date_is_set()
    {
        var off = Given.Meeting([.. Given.UntilScheduled, new MeetingCalledOff(Given.Now.AddHours(1), "王芳", "台风")]);
        var again = off.Apply(new MeetingScheduled(Given.Now.AddHours(2), "王芳", Given.Schedule with { StartsAt = Given.Now.AddDays(5) }, ""));

        Assert.Equal(("3", "CANCEL", "CANCELLED", "20260509T020000Z"), (Lines(off)["SEQUENCE"], Lines(off)["METHOD"], Lines(off)["STATUS"], Lines(off)["DTSTART"]));
        Assert.Equal(("4", "CONFIRMED"), (Lines(again)["SEQUENCE"], Lines(again)["STATUS"]));
        Assert.Equal(Lines(off)["UID"], Lines(again)["UID"]);
    }

    [Fact]
    public void Each_part_that_begins_ends()
    {
        var parts = new Stack<string>();
        foreach (var line in Unfold(IcsMeeting.Write(Given.Meeting(Given.UntilScheduled), Given.Seat.Id, "https://example.org/", "a@example.org", "请带老花镜", false)))
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal))
                parts.Push(line[6..]);
            else if (line.StartsWith("END:", StringComparison.Ordinal))
                Assert.Equal(parts.Pop(), line[4..]);
        Assert.Empty(parts);
    }

    private static Dictionary<string, string> Lines(Meeting meeting, bool cancelled = false) =>
        Unfold(IcsMeeting.Write(meeting, Given.Seat.Id, "", "", "", cancelled)).Select(line => line.Split(':', 2))
            .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);

    private static List<string> Unfold(string file) => [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").SkipLast(1)];

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
            text.Append(value[i] != '\\' ? value[i] : value[++i] == 'n' ? '\n' : value[i]);
        return text.ToString();
    }

    private static string Plain(string text) => string.Concat(
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Where(c => c is '\n' or '\t' || !char.IsControl(c)));
}
