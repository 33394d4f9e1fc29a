using System.Globalization;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Calendars;

/// <summary>A meeting as calendar programs accept it; the same meeting called anew replaces what they have.</summary>
public static class IcsMeeting
{
    /// <summary>The file; UTF-8 without a byte order mark, <c>text/calendar</c>.</summary>
    /// <param name="meeting">A meeting that was called; one that was called off takes its entry back.</param>
    /// <param name="seatId">Whose entry it is; null for one that names nobody.</param>
    /// <param name="url">Where more is to be read; not the personal link, because calendars are shared.</param>
    /// <param name="organizer">A mailbox of the site; empty for none of its own.</param>
    /// <param name="description">What to add; may be empty.</param>
    /// <param name="cancelled">Whether the person, or everybody, is no longer expected.</param>
    public static string Write(Meeting meeting, Guid? seatId, string url, string organizer, string description, bool cancelled)
    {
        // A meeting that was called off is no longer expected by anybody.
        cancelled |= meeting.CalledOff is not null;
        var schedule = meeting.Schedule ?? meeting.CalledOff?.Schedule ?? throw new ArgumentException("The meeting was not called.", nameof(meeting));
        var uid = seatId is { } seat ? $"seat-{seat:N}" : $"meeting-{meeting.Id:N}";
        var file = new IcsWriter()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//Deliberation//Council//ZH")
            .Add("CALSCALE", "GREGORIAN")
            .Add("METHOD", cancelled ? "CANCEL" : "PUBLISH")
            .Add("BEGIN", "VEVENT")
            .Add("UID", $"{uid}@{meeting.CommunityId}.deliberation.invalid")
            // An entry that is taken back outranks the one it takes back.
            .Add("SEQUENCE", ((2 * meeting.Calls) + (cancelled ? 1 : 0)).ToString(CultureInfo.InvariantCulture))
            .Add("DTSTAMP", meeting.ChangedAt)
            .Add("DTSTART", schedule.StartsAt)
            .Add("DTEND", schedule.EndsAt)
            .Add("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
            .Add("ORGANIZER", $"mailto:{(organizer.Length > 0 ? organizer : "noreply@deliberation.invalid")}")
            .AddText("SUMMARY", meeting.Title)
            .AddText("LOCATION", schedule.Place);
        if (description.Length > 0)
            file.AddText("DESCRIPTION", description);
        if (url.Length > 0)
            file.Add("URL", url);
        if (!cancelled)
            file.Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").Add("TRIGGER", "-PT1H").AddText("DESCRIPTION", meeting.Title).Add("END", "VALARM");
        return file.Add("END", "VEVENT").Add("END", "VCALENDAR").ToString();
    }
}
