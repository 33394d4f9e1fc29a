using System.Globalization;
using Deliberation.Domain.Refusals;
using Deliberation.Domain.Topics;
using Deliberation.Grains.Topics;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;
using Deliberation.Storage.Topics;
using Deliberation.Web.Components;
using Deliberation.Web.Hand;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Topics;

/// <summary>整理议题: another title, another topic in, opinions out or elsewhere, kept as it is; and what was done so far, each with its way back.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class HandModel(TopicStore topics, TopicDecisionStore decisions, OpinionStore opinions, TopicDesk desk, IStringLocalizer<HandTexts> texts) : FormPage
{
    private const int OpinionsOnPage = 30;

    [FromRoute]
    public long Id { get; set; }

    /// <summary>Which form: rename, merge or split; null for the overview.</summary>
    [FromRoute]
    public string? Act { get; set; }

    /// <summary>What a topic to merge with or move to is looked for by.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Title { get; set; } = "";

        public string Note { get; set; } = "";

        public long? Other { get; set; }

        public List<long> Picked { get; set; } = [];

        /// <summary>The latest decision that the form showed.</summary>
        public long Seen { get; set; }
    }

    public Topic Topic { get; private set; } = null!;

    /// <summary>What staff did so far, newest first.</summary>
    public IReadOnlyList<TopicDecisionRecord> History { get; private set; } = [];

    public IReadOnlyList<TopicCandidate> Candidates { get; private set; } = [];

    public IReadOnlyList<StoredOpinion> Opinions { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>What would become of the two topics; null before it was asked.</summary>
    public MergedTopic? Merged { get; private set; }

    /// <summary>What somebody else did since the form was shown; null when nobody did.</summary>
    public TopicDecisionRecord? Meanwhile { get; private set; }

    public long Latest => History is [var latest, ..] ? latest.Number : 0;

    public static string AddressOf(long id) => ShowModel.AddressOf(id) + "/hand";

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        if (Topic.Id != Id)
            return Redirect(AddressOf(Topic.Id));
        Input.Title = Act == "rename" && Topic.FoundTitle is not null ? Topic.Title : "";
        return await ShowAsync(after);
    }

    public Task<IActionResult> OnPostRenameAsync() => DecideAsync(TopicAct.Rename);

    public Task<IActionResult> OnPostMergeAsync() => DecideAsync(TopicAct.Merge);

    public Task<IActionResult> OnPostTakeAsync() => DecideAsync(TopicAct.TakeOut);

    public Task<IActionResult> OnPostMoveAsync() => DecideAsync(TopicAct.Move);

    public Task<IActionResult> OnPostPinAsync() => DecideAsync(TopicAct.Pin);

    public Task<IActionResult> OnPostUndoAsync(long number) => DecideAsync(TopicAct.Undo, number);

    /// <summary>Shows what the two topics would be as one; decides nothing.</summary>
    public async Task<IActionResult> OnPostLookAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        if (Input.Other is not { } other)
            return await RefusedAsync(new Refusal("topic.unknown-other", nameof(Input.Other)));
        Merged = await desk.LookAsync(CommunityId, [Topic.Id, other], Aborted);
        return await ShowAsync(null);
    }

    private async Task<IActionResult> DecideAsync(TopicAct act, long? undoes = null)
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        var command = new TopicCommand(Actor, CommunityId, CommandIdOrNew(), act, Topic.Id, Input.Seen, Input.Note ?? "")
        {
            Title = Input.Title ?? "", Other = Input.Other, Picked = Input.Picked, Undoes = undoes,
        };
        if (await desk.DecideAsync(command, Aborted) is { } refusal)
            return await RefusedAsync(refusal);
        Notice = texts[$"Notice.{act}"];
        // What named the topic may have left it: then it goes on under the first of those that stay.
        var stays = act is TopicAct.TakeOut or TopicAct.Move && Input.Picked.Contains(Topic.Id) ? (await decisions.OpinionsAsync(CommunityId, Topic.Id, Aborted)).Except(Input.Picked).DefaultIfEmpty(Topic.Id).First() : Topic.Id;
        return this.RedirectBack(AddressOf(stays));
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal)
    {
        if (refusal.Code == "topic.not-allowed")
            return Forbid();
        if (refusal.Code == "topic.decided-meanwhile")
            Meanwhile = History is [var latest, ..] ? latest : null;
        // What nobody ticked is not sent.
        ModelState.MarkFieldSkipped("Input.Other");
        ModelState.MarkFieldSkipped("Input.Picked");
        Refuse(refusal);
        await ShowAsync(null);
        return Again();
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (!TopicRules.MayDecide(Actor, CommunityId))
            return Forbid();
        if (Act is not (null or "rename" or "merge" or "split") || await topics.GetAsync(CommunityId, Id, Aborted) is not { } topic)
            return NotFound();
        Topic = topic;
        History = await decisions.OfTopicAsync(CommunityId, topic.Id, cancellationToken: Aborted);
        return null;
    }

    private async Task<PageResult> ShowAsync(string? after)
    {
        if (Act is "merge" or "split")
            Candidates = await desk.NearestAsync(Topic, Query ?? "", Aborted);
        if (Act == "split")
        {
            var page = await opinions.ListAsync(CommunityId, new OpinionFilter(TopicId: Topic.Id), Cursor.TryParse(after, out var cursor) ? cursor : null, OpinionsOnPage, Aborted);
            Opinions = page.Items;
            Next = page.Next is { } next ? Link.To(AddressOf(Topic.Id) + "/split", ("after", next.ToString())) : null;
        }
        return Page();
    }

    /// <summary>A topic's number as a form sends it.</summary>
    public static string Value(long id) => id.ToString(CultureInfo.InvariantCulture);
}
