using Deliberation.Domain.Agenda;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
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

/// <summary>Enters the scores of the room: who was there, and the sheets handed in.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class OnSiteModel(IGrainFactory grains, UserStore users, VoicePseudonyms names, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    private const int UsualRows = 5;
    private const int MostRows = 60;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string HeldOn { get; set; } = "";

        public List<Row> People { get; set; } = [];
    }

    public sealed class Row
    {
        public string Name { get; set; } = "";

        public string Group { get; set; } = "";

        /// <summary>Who it is among those asked online, under the name in this meeting.</summary>
        public Guid? ScorerId { get; set; }

        public int? Concern { get; set; }

        public int? Urgency { get; set; }

        public int? Feasibility { get; set; }

        public int? Reach { get; set; }

        public bool Empty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Group) && !Scored;

        public bool Scored => (Concern ?? Urgency ?? Feasibility ?? Reach) is not null;

        public Scores Scores => new(Concern ?? 0, Urgency ?? 0, Feasibility ?? 0, Reach ?? 0);
    }

    public bool MayAddRows => Input.People.Count < MostRows;

    public void OnGet()
    {
        Input.HeldOn = LocalTime.DayOf(Now);
        AddRows(UsualRows);
    }

    public PageResult OnPostMore()
    {
        Sent = "More";
        AddRows(5);
        return WithoutComplaints();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "OnSite";
        AddRows(UsualRows - Input.People.Count);
        if (!ModelState.IsValid | Refuse(Missing()))
            return Again();
        Row[] people = [.. Input.People.Where(row => !row.Empty)];
        var round = new OnSiteRound(
            LocalTime.Day(Input.HeldOn)!.Value,
            [.. people.Select(row => new Attendee(row.Name, row.Group, row.ScorerId))],
            [.. people.Where(row => row.Scored).Select(row => new ScoreSheet(null, row.Group, row.Scores, ""))]);
        return await GiveAsync(new RecordOnSiteRound(round), Place) ?? Done(texts["Notice.OnSite"]);
    }

    /// <summary>Those asked online, so that who was in the room is not counted twice.</summary>
    public async Task<IReadOnlyList<SelectListItem>> InvitedAsync()
    {
        var items = new List<SelectListItem> { new(texts["OnSite.NotInvited"], "") };
        foreach (var person in await Stakeholders.ListAsync(users, CommunityId, Aborted))
        {
            var name = await names.OfAccountAsync(Id, person.Id);
            if (Meeting.ProposalEvaluation?.Invited.Any(scorer => scorer.Id == name) == true)
                items.Add(new(person.DisplayName, name.ToString("D")));
        }

        return items;
    }

    private IEnumerable<Refusal> Missing()
    {
        if (LocalTime.Day(Input.HeldOn) is null)
            yield return new("text.missing", nameof(Input.HeldOn));
    }

    private string? Place(Refusal refusal) => (refusal.Field, refusal.Code) switch
    {
        (nameof(OnSiteRound.HeldOn), _) => "Input.HeldOn",
        (nameof(Scores.Concern) or nameof(Scores.Urgency) or nameof(Scores.Feasibility) or nameof(Scores.Reach), _) =>
            Cell(row => row.Scored && row.Scores.OutOfRange() is not null, refusal.Field!),
        (nameof(OnSiteRound.Attendance), "text.missing") => Cell(row => string.IsNullOrWhiteSpace(row.Name) || string.IsNullOrWhiteSpace(row.Group), nameof(Row.Name)),
        (nameof(OnSiteRound.Attendance), "text.too-long") => Cell(row => row.Name.Length > refusal.Limit || row.Group.Length > refusal.Limit, nameof(Row.Name)),
        _ => "Input.People[0].Name",
    };

    private string Cell(Predicate<Row> wrong, string column) => $"Input.People[{Math.Max(0, Input.People.FindIndex(row => !row.Empty && wrong(row)))}].{column}";

    private void AddRows(int count)
    {
        for (; count > 0 && MayAddRows; count--)
            Input.People.Add(new Row());
    }
}
