using System.Collections.Immutable;
using Deliberation.Domain.Access;
using Deliberation.Domain.Opinions;
using Deliberation.Mining.Replies;
using Deliberation.Mining.Urgency;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Components;
using Deliberation.Web.Replies;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Opinions;

/// <summary>One opinion: whether it is urgent and why, and the reply to it, which may be looked over before it is sent.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ShowModel(OpinionStore opinions, HandlingStore handling, ReplyDesk desk, IStringLocalizer<ReplyTexts> texts) : FormPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public StoredOpinion Stored { get; private set; } = null!;

    public IReadOnlyList<OpinionReply> Replies { get; private set; } = [];

    public UrgencyReport Urgency { get; private set; } = new(false, []);

    /// <summary>Set when staff found that there is no emergency.</summary>
    public UrgencyReview? Review { get; private set; }

    /// <summary>What the engine says of the reply as typed; empty before it was asked.</summary>
    public ImmutableArray<ReplyScore> Scores { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ?? Page();

    /// <summary>Looks the reply over; sends nothing.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id)
    {
        if (await LoadAsync(id) is { } elsewhere)
            return elsewhere;
        if (HandlingRules.Reply(Actor, CommunityId, Input.Text) is { } refusal && Refuse(refusal))
            return Again();
        Scores = await desk.ExamineAsync(Stored.Opinion, Input.Text, Now, Aborted);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(Guid id)
    {
        if (await LoadAsync(id) is { } elsewhere)
            return elsewhere;
        if (HandlingRules.Reply(Actor, CommunityId, Input.Text) is { } refusal && Refuse(refusal))
            return Again();
        await handling.ReplyAsync(CommunityId, id, new OpinionReply(Input.Text.Trim(), Actor.Name, Now), Actor.UserId, CommandIdOrNew(), Aborted);
        Notice = texts["Notice.Sent"];
        return this.RedirectBack(Address(id));
    }

    public async Task<IActionResult> OnPostSetAsideAsync(Guid id)
    {
        if (await LoadAsync(id) is { } elsewhere)
            return elsewhere;
        if (HandlingRules.SetAside(Actor, CommunityId, Input.Reason) is { } refusal && Refuse(refusal))
            return Again();
        await handling.SetAsideAsync(CommunityId, id, new UrgencyReview(Input.Reason.Trim(), Actor.Name, Now), Actor.UserId, Aborted);
        Notice = texts["Notice.SetAside"];
        return this.RedirectBack(Address(id));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        if (await LoadAsync(id) is { } elsewhere)
            return elsewhere;
        await handling.TakeBackAsync(CommunityId, id, Actor.UserId, Now, Actor.Name, Aborted);
        Notice = texts["Notice.TakenBack"];
        return this.RedirectBack(Address(id));
    }

    public static string Address(Guid id) => $"/staff/opinions/{id:D}";

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        if (await opinions.GetAsync(CommunityId, id, Aborted) is not { } stored)
            return NotFound();
        Stored = stored;
        Replies = await handling.RepliesAsync(CommunityId, id, Aborted);
        Review = await handling.ReviewAsync(CommunityId, id, Aborted);
        Urgency = await desk.LookAsync(stored.Opinion, Aborted);
        return null;
    }
}
