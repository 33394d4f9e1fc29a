using System.Collections.Immutable;
using Deliberation.Domain.Access;
using Deliberation.Domain.Opinions;
using Deliberation.Mining.Replies;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Deliberation.Web.Components;
using Deliberation.Web.Replies;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Topics;

/// <summary>批量答复: one reply to everybody of a topic who has none; whoever should not get it is unticked.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ReplyModel(TopicStore topics, BulkReplies replies, ReplyDesk desk, IStringLocalizer<ReplyTexts> texts) : FormPage
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";

        public List<Guid> Opinions { get; set; } = [];
    }

    public Topic Topic { get; private set; } = null!;

    public IReadOnlyList<StoredOpinion> Unanswered { get; private set; } = [];

    /// <summary>All that have no reply, also what is not listed.</summary>
    public int Count { get; private set; }

    /// <summary>What the engine says of the reply as typed; empty before it was asked.</summary>
    public ImmutableArray<ReplyScore> Scores { get; private set; } = [];

    public string Address => ShowModel.AddressOf(Topic.Id) + "/reply";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        Input.Opinions = [.. Unanswered.Select(stored => stored.Opinion.Id)];
        return Page();
    }

    /// <summary>Looks the reply over; sends nothing.</summary>
    public async Task<IActionResult> OnPostCheckAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        if (HandlingRules.Reply(Actor, CommunityId, Input.Text) is { } refusal && Refuse(refusal))
            return Again();
        if (Unanswered.FirstOrDefault(stored => Input.Opinions.Contains(stored.Opinion.Id)) is { } first)
            Scores = await desk.ExamineAsync(first.Opinion, Input.Text, Now, Aborted);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        if (HandlingRules.ReplyAll(Actor, CommunityId, Input.Text, Input.Opinions.Count) is { } refusal && Refuse(refusal))
            return Again();
        var sent = await replies.SendAsync(CommunityId, Topic.Id, Input.Opinions, new OpinionReply(Input.Text.Trim(), Actor.Name, Now), Actor.UserId, CommandIdOrNew(), Aborted);
        Notice = texts["Notice.SentAll", sent];
        return this.RedirectBack(Address);
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        if (await topics.GetAsync(CommunityId, Id, Aborted) is not { } topic)
            return NotFound();
        Topic = topic;
        Unanswered = await replies.UnansweredAsync(CommunityId, topic.Id, HandlingRules.MostAtOnce, Aborted);
        Count = await replies.CountAsync(CommunityId, topic.Id, Aborted);
        return null;
    }
}
