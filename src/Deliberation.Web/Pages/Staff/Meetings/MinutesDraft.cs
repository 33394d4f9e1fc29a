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
            foreach (var line in Part("Draft.Agenda", meeting.Points.Select(Point)))
                yield return line;
        }

        foreach (var line in Part("Draft.Sessions", meeting.Sessions.Where(s => s.Reason.Length > 0 && s.Reopenings == meeting.Reopenings).Select(s =>
            texts["Draft.Adjourned", s.Number, calendar.DayAndTime(s.OpenedAt), s.Attended?.Count ?? 0, s.Reason].Value)))
            yield return line;
        var online = meeting.Attended.Count(p => p.Room == Room.Online);
        yield return "";
        yield return texts["Draft.Present", meeting.Attended.Count, meeting.Attended.Count - online, online];
        foreach (var p in meeting.Attended)
            yield return p.Group.Length > 0 ? texts["Draft.PersonOf", p.Name, p.Group, texts[$"Room.{p.Room}"].Value] : texts["Draft.Person", p.Name, texts[$"Room.{p.Room}"].Value];
        foreach (var line in Part("Draft.Statements", meeting.Statements.Select(s => texts["Draft.Statement", s.Speaker, s.Text].Value)))
            yield return line;
        foreach (var line in Part("Draft.Resolutions", meeting.Resolutions.Select((r, i) => Resolution(r, i + 1))))
            yield return line;
        foreach (var line in Part("Draft.Questions", meeting.Questions.Select(q => q.Answer.Length > 0 ? texts["Draft.Answered", q.Text, q.Answer].Value : texts["Draft.Unanswered", q.Text].Value)))
            yield return line;
    }

    private string Point(AgendaPoint point) => point.State switch
    {
        PointState.Skipped => texts["Draft.SkippedLine", point.Number, point.Title],
        PointState.Closed => texts["Draft.ClosedLine", point.Number, point.Title, point.Minutes, (int)Math.Ceiling(point.Spent.TotalMinutes)],
        _ => texts["Draft.AgendaLine", point.Number, point.Title, point.Minutes],
    };

    private string Resolution(Resolution r, int number)
    {
        var (text, outcome) = (r.Text.TrimEnd('\u3002', '.'), texts[r.Passed ? "Passed" : "NotPassed"].Value);
        return r.Rule is { } rule
            ? texts[$"Draft.Resolution.{rule}", number, text, r.For, r.Against, r.Abstained, outcome]
            : texts["Draft.Resolution", number, text, r.For, r.Against, r.Abstained, outcome];
    }

    private IEnumerable<string> Part(string heading, IEnumerable<string> lines) =>
        lines.ToList() is { Count: > 0 } list ? ["", texts[heading], .. list] : [];
}
