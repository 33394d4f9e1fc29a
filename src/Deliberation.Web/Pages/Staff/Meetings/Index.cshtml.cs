using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Web.Resources;
using Deliberation.Web.Results;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Where an item stands, and what its people do next.</summary>
[Authorize(Policy = Policies.MeetingTeam)]
public sealed class IndexModel(IGrainFactory grains, PastItems past, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public Verdict Verdict { get; set; }

        public string Reason { get; set; } = "";

        public string Until { get; set; } = "";
    }

    public IEnumerable<SelectListItem> Verdicts => Enum.GetValues<Verdict>().Select(v => new SelectListItem(texts[$"Verdict.{v}"], v.ToString()));

    /// <summary>What can be learned for the proposal; nothing once it is decided.</summary>
    public async Task<IReadOnlyList<SimilarPast>> SimilarAsync() => Meeting.IsUndecided
        ? await past.OfTopicAsync(CommunityId, Meeting.TopicId, Meeting.Title, Id, Aborted)
        : [];

    public bool CanReport(Guid measureId) => Can(Commands.Report(measureId));

    /// <summary>Whether the page would write its minutes or its plan for the first time.</summary>
    public bool IsFirst(string page) => page switch
    {
        "minutes" => Meeting.Minutes.Length == 0,
        "plan" => Meeting.Measures.Count == 0,
        "lesson" => Meeting.Lesson.Length == 0,
        _ => false,
    };

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Decide";
        if (!ModelState.IsValid)
            return Again();
        var until = LocalTime.Day(Input.Until);
        if (Input.Verdict == Verdict.Postpone && until is null)
        {
            Refuse(new Refusal("meeting.postponed-until-no-coming-day", nameof(Input.Until)));
            return Again();
        }

        MeetingCommand command = Input.Verdict switch
        {
            Verdict.Accept => new AcceptItem(Input.Reason),
            Verdict.Postpone => new PostponeItem(Input.Reason, until!.Value),
            _ => new RejectItem(Input.Reason),
        };
        return await GiveAsync(command) ?? Done(texts[$"Notice.{Input.Verdict}"]);
    }
}

/// <summary>What staff decide on a proposal.</summary>
public enum Verdict
{
    Accept,
    Postpone,
    Reject,
}
