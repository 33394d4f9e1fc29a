using Deliberation.Domain.Access;
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

/// <summary>Asks stakeholders to score a proposal online, or asks others.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class EvaluateModel(IGrainFactory grains, UserStore users, VoicePseudonyms names, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    private const int UsualRows = 6;
    private const int MostRows = 60;
    private const int UsualDays = 5;
    private const int UsualLeast = 5;

    private IReadOnlyList<UserAccount>? _people;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Until { get; set; } = "";

        public int? Least { get; set; } = UsualLeast;

        public List<Row> People { get; set; } = [];
    }

    public sealed class Row
    {
        public Guid? UserId { get; set; }

        public string Group { get; set; } = "";

        public bool Empty => UserId is null && string.IsNullOrWhiteSpace(Group);
    }

    public bool MayAddRows => Input.People.Count < MostRows;

    public async Task OnGetAsync()
    {
        Input.Until = LocalTime.DayOf(Now.AddDays(UsualDays));
        if (Meeting.ProposalEvaluation is { } evaluation)
        {
            (Input.Until, Input.Least) = (LocalTime.Write(evaluation.OnlineUntil), evaluation.LeastScorers);
            foreach (var person in await PeopleAsync())
            {
                var name = await names.OfAccountAsync(Id, person.Id);
                if (evaluation.Invited.FirstOrDefault(scorer => scorer.Id == name) is { } scorer)
                    Input.People.Add(new Row { UserId = person.Id, Group = scorer.Group });
            }
        }
        else
        {
            Input.People = [.. (await PeopleAsync()).Where(person => person.Roles.Contains(Role.Councillor)).Take(MostRows).Select(person => new Row { UserId = person.Id, Group = texts["Group.Usual"] })];
        }

        AddRows(UsualRows - Input.People.Count);
    }

    public PageResult OnPostMore()
    {
        Sent = "More";
        AddRows(3);
        return WithoutComplaints();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Evaluate";
        AddRows(UsualRows - Input.People.Count);
        if (!ModelState.IsValid | Refuse(Missing()))
            return Again();
        var command = new OpenProposalEvaluation(
            LocalTime.Day(Input.Until)!.Value,
            Input.Least!.Value,
            [.. Input.People.Where(row => !row.Empty).Select(row => new InvitedScorer(row.UserId ?? Guid.Empty, row.Group))]);
        return await GiveAsync(command, Place) ?? Done(texts["Notice.Evaluate"]);
    }

    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync() =>
        [new(texts["Choose"], ""), .. (await PeopleAsync()).Select(person => new SelectListItem(person.DisplayName, person.Id.ToString("D")))];

    private async Task<IReadOnlyList<UserAccount>> PeopleAsync() => _people ??= await Stakeholders.ListAsync(users, CommunityId, Aborted);

    private IEnumerable<Refusal> Missing()
    {
        if (LocalTime.Day(Input.Until) is null)
            yield return new("text.missing", nameof(Input.Until));
        if (Input.Least is null)
            yield return new("proposal.least-scorers-out-of-range", nameof(Input.Least), 200);
    }

    private string? Place(Refusal refusal) => (refusal.Field, refusal.Code) switch
    {
        (nameof(OpenProposalEvaluation.OnlineUntil), _) => "Input.Until",
        (nameof(OpenProposalEvaluation.LeastScorers), _) => "Input.Least",
        (nameof(OpenProposalEvaluation.Invited), "text.missing") => Cell(row => string.IsNullOrWhiteSpace(row.Group), nameof(Row.Group)),
        (nameof(OpenProposalEvaluation.Invited), "text.too-long") => Cell(row => row.Group.Length > refusal.Limit, nameof(Row.Group)),
        (nameof(OpenProposalEvaluation.Invited), "proposal.unknown-scorer") => Cell(row => row.UserId is null, nameof(Row.UserId)),
        (nameof(OpenProposalEvaluation.Invited), _) => "Input.People[0].UserId",
        _ => null,
    };

    private string Cell(Predicate<Row> wrong, string column) => $"Input.People[{Math.Max(0, Input.People.FindIndex(row => !row.Empty && wrong(row)))}].{column}";

    private void AddRows(int count)
    {
        for (; count > 0 && MayAddRows; count--)
            Input.People.Add(new Row());
    }
}
