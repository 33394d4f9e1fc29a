using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Mining.Text;
using Deliberation.Web.Opinions;
using Deliberation.Web.Pages.Staff.Meetings;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>A stakeholder who was asked scores a proposal.</summary>
[Authorize]
public sealed class ScoreModel(IGrainFactory grains, VoicePseudonyms names, IStringLocalizer<MeetingTexts> texts) : MeetingPage(grains)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public int? Concern { get; set; }

        public int? Urgency { get; set; }

        public int? Feasibility { get; set; }

        public int? Reach { get; set; }

        public string Comment { get; set; } = "";
    }

    /// <summary>What the person scored before; null when nothing yet.</summary>
    public ScoreSheet? Earlier { get; private set; }

    /// <summary>Whether the person can still score today.</summary>
    public bool IsOpen => Meeting is { Stage: MeetingStage.UnderEvaluation, ProposalEvaluation: { } evaluation } && WorkingDayCalendar.DayOf(Now) <= evaluation.OnlineUntil;

    public string Address => $"/meetings/{Id:D}";

    public IEnumerable<SelectListItem> Choices => Enumerable.Range(Scores.Lowest, Scores.Highest).Reverse().Select(score => new SelectListItem(texts[$"Score.{score}"], $"{score}"));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await IsInvitedAsync())
            return Forbid();
        if (Earlier is { Scores: var scores, Comment: var comment })
            Input = new Fields { Concern = scores.Concern, Urgency = scores.Urgency, Feasibility = scores.Feasibility, Reach = scores.Reach, Comment = comment };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await IsInvitedAsync())
            return Forbid();
        Sent = "Score";
        if (!ModelState.IsValid | Refuse(Missing()))
            return Again();
        var scores = new Scores(Input.Concern ?? 0, Input.Urgency ?? 0, Input.Feasibility ?? 0, Input.Reach ?? 0);
        return await GiveAsync(new ScoreProposal(scores, PersonalData.Mask(Typed.Lines(Input.Comment)))) ?? Done(texts["Notice.Scored"], Address);
    }

    private async Task<bool> IsInvitedAsync()
    {
        if (Actor.UserId is not { } user || Meeting.ProposalEvaluation is not { } evaluation)
            return false;
        var name = await names.OfAccountAsync(Id, user);
        Earlier = evaluation.Online.FirstOrDefault(sheet => sheet.ScorerId == name);
        return evaluation.Invited.Any(scorer => scorer.Id == name);
    }

    /// <summary>Every choice that was not made, said at once. A choice that was not made is not sent: the form has the field all the same.</summary>
    private IEnumerable<Refusal> Missing()
    {
        foreach (var (name, score) in new[]
        {
            (nameof(Input.Concern), Input.Concern), (nameof(Input.Urgency), Input.Urgency),
            (nameof(Input.Feasibility), Input.Feasibility), (nameof(Input.Reach), Input.Reach),
        })
        {
            if (score is not null)
                continue;
            if (!ModelState.ContainsKey($"Input.{name}"))
                ModelState.MarkFieldSkipped($"Input.{name}");
            yield return new("proposal.score-out-of-range", name);
        }
    }
}
