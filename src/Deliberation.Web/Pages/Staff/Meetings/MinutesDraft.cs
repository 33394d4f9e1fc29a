using Deliberation.Domain.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>The first draft of the minutes: what the log holds, in plain words.</summary>
public sealed class MinutesDraft(IStringLocalizer<CouncilTexts> texts, CommunityCalendar calendar)
{
    public string Write(Meeting meeting) => string.Join('\n', Lines(meeting));

    private IEnumerable<string> Lines(Meeting meeting)
    {
        yield return texts["Draft.Item", meeting.Title];
        if (meeting.Schedule is { } schedule)
        {
            yield return texts["Draft.When", calendar.DayAndTime(schedule.StartsAt), schedule.Place];
            yield return texts["Draft.Facilitator", schedule.Facilitator];
            foreach (var line in Part("Draft.Agenda", schedule.Agenda.Select((e, i) => texts["Draft.AgendaLine", i + 1, e.Title, e.Minutes].Value)))
                yield return line;
        }

        var online = meeting.Participants.Count(p => p.Room == Room.Online);
        yield return "";
        yield return texts["Draft.Present", meeting.Participants.Count, meeting.Participants.Count - online, online];
        foreach (var p in meeting.Participants)
            yield return p.Group.Length > 0 ? texts["Draft.PersonOf", p.Name, p.Group, texts[$"Room.{p.Room}"].Value] : texts["Draft.Person", p.Name, texts[$"Room.{p.Room}"].Value];
        foreach (var line in Part("Draft.Statements", meeting.Statements.Select(s => texts["Draft.Statement", s.Speaker, s.Text].Value)))
            yield return line;
        foreach (var line in Part("Draft.Resolutions", meeting.Resolutions.Select((r, i) =>
            texts["Draft.Resolution", i + 1, r.Text.TrimEnd('\u3002', '.'), r.For, r.Against, r.Abstained, texts[r.Passed ? "Passed" : "NotPassed"].Value].Value)))
            yield return line;
    }

    private IEnumerable<string> Part(string heading, IEnumerable<string> lines) =>
        lines.ToList() is { Count: > 0 } list ? ["", texts[heading], .. list] : [];
}
