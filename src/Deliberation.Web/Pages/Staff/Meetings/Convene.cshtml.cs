using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Storage.Access;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Calls a meeting, or calls it anew.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ConveneModel(IGrainFactory grains, UserStore users, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    private const int UsualRows = 5;
    private const int MostRows = 20;

    private IReadOnlyList<UserAccount>? _facilitators;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Day { get; set; } = "";

        public string Time { get; set; } = "";

        public int? Minutes { get; set; } = 90;

        public string Place { get; set; } = "";

        public string OnlineRoom { get; set; } = "";

        public Guid? FacilitatorId { get; set; }

        public int? Quorum { get; set; }

        public string Reason { get; set; } = "";

        public List<Row> Agenda { get; set; } = [];
    }

    public sealed class Row
    {
        public string Title { get; set; } = "";

        public int? Minutes { get; set; }

        public bool Empty => string.IsNullOrWhiteSpace(Title) && Minutes is null;
    }

    /// <summary>Whether people already know a date, so that a new one needs a reason.</summary>
    public bool Anew => Meeting.Stage == MeetingStage.Scheduled;

    public bool MayAddRows => Input.Agenda.Count < MostRows;

    public void OnGet()
    {
        if ((Meeting.Schedule ?? Meeting.CalledOff?.Schedule) is { } schedule)
        {
            if (Anew)
                (Input.Day, Input.Time) = (LocalTime.DayOf(schedule.StartsAt), LocalTime.TimeOf(schedule.StartsAt));
            (Input.Minutes, Input.Place, Input.OnlineRoom) = (schedule.Minutes, schedule.Place, schedule.OnlineRoom);
            (Input.FacilitatorId, Input.Quorum) = (schedule.FacilitatorId, schedule.Quorum);
            // A further session takes up what the adjourned one left.
            Input.Agenda = Meeting.Stage == MeetingStage.Adjourned && Meeting.Points.Any(p => !p.Finished)
                ? [.. Meeting.Points.Where(p => !p.Finished).Select(p => new Row { Title = p.Title, Minutes = p.Minutes })]
                : [.. schedule.Agenda.Select(e => new Row { Title = e.Title, Minutes = e.Minutes })];
        }
        else
        {
            Input.Agenda =
            [
                new() { Title = texts["Agenda.Facts"], Minutes = 15 },
                new() { Title = texts["Agenda.Voices"], Minutes = 45 },
                new() { Title = texts["Agenda.Ways"], Minutes = 30 },
            ];
        }

        AddRows(UsualRows - Input.Agenda.Count);
    }

    public PageResult OnPostMore()
    {
        Sent = "More";
        AddRows(3);
        return WithoutComplaints();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Convene";
        AddRows(UsualRows - Input.Agenda.Count);
        if (!ModelState.IsValid | Refuse(Missing()))
            return Again();
        var facilitator = (await LoadFacilitatorsAsync()).FirstOrDefault(f => f.Id == Input.FacilitatorId);
        var command = new ScheduleMeeting(
            new Schedule(
                LocalTime.At(LocalTime.Day(Input.Day)!.Value, LocalTime.Time(Input.Time)!.Value) ?? Now,
                Input.Minutes!.Value,
                Input.Place.Trim(),
                Input.OnlineRoom.Trim(),
                facilitator?.Id ?? Guid.Empty,
                facilitator?.DisplayName ?? "",
                Input.Quorum!.Value,
                [.. Input.Agenda.Where(row => !row.Empty).Select(row => new AgendaEntry(row.Title.Trim(), row.Minutes ?? 0))]),
            Input.Reason);
        return await GiveAsync(command, Place) ?? Done(texts["Notice.Convened"]);
    }

    public async Task<IReadOnlyList<SelectListItem>> FacilitatorsAsync() =>
        [new(texts["Choose"], ""), .. (await LoadFacilitatorsAsync()).Select(f => new SelectListItem(f.DisplayName, f.Id.ToString("D")))];

    private async Task<IReadOnlyList<UserAccount>> LoadFacilitatorsAsync() =>
        _facilitators ??= await users.ListByRoleAsync(CommunityId, Role.Facilitator, cancellationToken: Aborted);

    private IEnumerable<Refusal> Missing()
    {
        if (LocalTime.Day(Input.Day) is null)
            yield return new("text.missing", nameof(Input.Day));
        if (LocalTime.Time(Input.Time) is null)
            yield return new("text.missing", nameof(Input.Time));
        if (Input.Minutes is null)
            yield return new("meeting.length-out-of-range", nameof(Input.Minutes));
        if (string.IsNullOrWhiteSpace(Input.Place))
            yield return new("text.missing", nameof(Input.Place));
        if (Input.FacilitatorId is null)
            yield return new("meeting.no-facilitator", nameof(Input.FacilitatorId));
        if (Input.Quorum is null)
            yield return new("meeting.quorum-out-of-range", nameof(Input.Quorum));
    }

    /// <summary>The domain speaks of a moment and of an agenda; the form has a day, a time and rows.</summary>
    private string? Place(Refusal refusal) => (refusal.Field, refusal.Code) switch
    {
        (nameof(Schedule.StartsAt), _) => "Input.Day",
        (nameof(Schedule.Agenda), "meeting.agenda-longer-than-meeting") => "Input.Minutes",
        (nameof(Schedule.Agenda), "text.missing") => Cell(row => !row.Empty && string.IsNullOrWhiteSpace(row.Title), nameof(Row.Title)),
        (nameof(Schedule.Agenda), "text.too-long") => Cell(row => row.Title.Length > refusal.Limit, nameof(Row.Title)),
        (nameof(Schedule.Agenda), "meeting.entry-minutes-out-of-range") =>
            Cell(row => !row.Empty && (row.Minutes is null or < 1 || row.Minutes > refusal.Limit), nameof(Row.Minutes)),
        (nameof(Schedule.Agenda), _) => "Input.Agenda[0].Title",
        _ => null,
    };

    private string Cell(Predicate<Row> wrong, string column) => $"Input.Agenda[{Math.Max(0, Input.Agenda.FindIndex(wrong))}].{column}";

    private void AddRows(int count)
    {
        for (; count > 0 && MayAddRows; count--)
            Input.Agenda.Add(new Row());
    }
}
