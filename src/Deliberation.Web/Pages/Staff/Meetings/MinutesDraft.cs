using Deliberation.Domain.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>A part of the minutes.</summary>
/// <param name="Heading">Its own line; empty for the opening lines.</param>
/// <param name="Lines">At least one.</param>
public sealed record DraftSection(string Heading, IReadOnlyList<string> Lines);

/// <summary>The first draft of the minutes: what the log holds of the latest session, in plain words. The same meeting gives the same text.</summary>
public sealed class MinutesDraft(IStringLocalizer<CouncilTexts> texts, CommunityCalendar calendar)
{
    public string Write(Meeting meeting) => string.Join("\n\n", Sections(meeting).Select(section =>
        string.Join('\n', section.Heading.Length > 0 ? [section.Heading, .. section.Lines] : section.Lines)));

    /// <summary>The sections in their order; one without lines is left out.</summary>
    public IEnumerable<DraftSection> Sections(Meeting meeting) => All(meeting).Where(section => section.Lines.Count > 0);

    private IEnumerable<DraftSection> All(Meeting meeting) =>
    [
        Opening(meeting),
        Listed("Draft.Agenda", meeting.Points, (point, _) => Point(point)),
        Listed("Draft.Sessions", meeting.Sessions.Where(s => s.Reason.Length > 0 && s.Reopenings == meeting.Reopenings), (s, _) =>
            texts[s.CalledOff ? "Draft.CalledOff" : "Draft.Adjourned", s.Number, calendar.DayAndTime(s.OpenedAt), s.Attended?.Count ?? 0, s.Reason]),
        Present(meeting),
        Listed("Draft.Statements", meeting.Statements.Where(s => IsOfLatestSession(meeting, s.At)), (statement, _) => texts["Draft.Statement", statement.Speaker, statement.Text]),
        Listed("Draft.Resolutions", meeting.Resolutions.Where(r => IsOfLatestSession(meeting, r.At)), Resolution),
        Listed("Draft.Questions", meeting.Questions, (q, _) => q.Answer.Length > 0 ? texts["Draft.Answered", q.Text, q.Answer] : texts["Draft.Unanswered", q.Text]),
    ];

    private DraftSection Opening(Meeting meeting) => new("", meeting.Schedule is { } schedule
        ? [texts["Draft.Item", meeting.Title], texts["Draft.When", calendar.DayAndTime(schedule.StartsAt), schedule.Place], texts["Draft.Facilitator", schedule.Facilitator]]
        : [texts["Draft.Item", meeting.Title]]);

    private DraftSection Present(Meeting meeting)
    {
        var online = meeting.Attended.Count(p => p.Room == Room.Online);
        return new(texts["Draft.Present", meeting.Attended.Count, meeting.Attended.Count - online, online], [.. meeting.Attended.Select(p => p.Group.Length > 0
            ? texts["Draft.PersonOf", p.Name, p.Group, texts[$"Room.{p.Room}"].Value].Value
            : texts["Draft.Person", p.Name, texts[$"Room.{p.Room}"].Value].Value)]);
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

    private DraftSection Listed<T>(string heading, IEnumerable<T> items, Func<T, int, string> line) =>
        new(texts[heading], [.. items.Select((item, i) => line(item, i + 1))]);

    /// <summary>What was said before a reopening stands in the minutes of that time.</summary>
    private static bool IsOfLatestSession(Meeting meeting, DateTimeOffset at) => meeting.EarlierMinutes.Count == 0 || at > meeting.EarlierMinutes[^1].Versions[0].At;
}
