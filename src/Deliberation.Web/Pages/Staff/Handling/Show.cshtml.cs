using Deliberation.Domain.Access;
using Deliberation.Domain.Handling;
using Deliberation.Storage.Handling;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Handling;

/// <summary>One opinion with its clock: what is due when, one field and a button for each step, and what was done. The supervision group reads it without the person behind it.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class ShowModel(HandlingClockStore clocks, IStringLocalizer<HandlingTexts> texts) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Note { get; set; } = "";

        public HandlingStep Step { get; set; } = HandlingStep.Answer;

        public DeadlineClass? Class { get; set; }

        public string Reason { get; set; } = "";
    }

    public HandledOpinion Handled { get; private set; } = null!;

    public OpinionHandling Handling => Handled.Handling;

    public bool IsStaff { get; private set; }

    /// <summary>The form that came back; empty when the page was only opened.</summary>
    public string Sent { get; private set; } = "";

    public string Address => AddressOf(Id);

    public static string AddressOf(Guid id) => $"/staff/handling/{id:D}";

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    public Task<IActionResult> OnPostTakeAsync() => DoAsync("take", new TakeStep(Input.Step, Input.Note), "Notice.Taken");

    public Task<IActionResult> OnPostChangeAsync()
    {
        // A choice that nobody made is not sent, and its refusal stands beside it all the same.
        ModelState.MarkFieldSkipped("Input.Class");
        return DoAsync("change", new Reclassify(Input.Class ?? (DeadlineClass)(-1), Input.Reason), "Notice.Changed");
    }

    /// <summary>Whether a step can be taken now, by staff.</summary>
    public bool Can(HandlingStep step) => HandlingDecider.Decide(Handling, new TakeStep(step, "-"), Actor, CommunityId, Now).Refusal is null;

    private async Task<IActionResult> DoAsync(string form, HandlingCommand command, string notice)
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        if (!IsStaff)
            return Forbid();
        Sent = form;
        var outcome = await clocks.ExecuteAsync(CommunityId, Id, command, Actor, CommandIdOrNew(), Now, Aborted);
        if (outcome.Refusal is { } refusal)
        {
            Refuse(refusal);
            return Again();
        }

        Notice = texts[notice];
        return this.RedirectBack(Address);
    }

    private async Task<IActionResult?> LoadAsync()
    {
        IsStaff = Actor.Is(CommunityId, Role.Staff);
        if (!IsStaff && !Actor.Is(CommunityId, Role.Supervisor))
            return Forbid();
        if (await clocks.GetAsync(CommunityId, Id, Aborted) is not { } handled)
            return NotFound();
        Handled = handled;
        return null;
    }
}
