using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Topics;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;
using Deliberation.Storage.Topics;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Topics;

/// <summary>One topic: how hot and why, how it went, what came of it, and what residents said.</summary>
[AllowAnonymous]
public sealed class ShowModel(
    TopicStore topics,
    TopicDecisionStore decisions,
    TopicQueries queries,
    OpinionStore opinions,
    EvidenceQueries evidence,
    MeetingQueries meetings,
    BacklogQueries backlog,
    HeatWords words,
    CommunityCalendar calendar,
    IOptions<CommunityOptions> community) : PageModel
{
    private const int OpinionsOnPage = 10;

    public Topic Topic { get; private set; } = null!;

    public IReadOnlyList<HeatLine> Heat { get; private set; } = [];

    public double Hottest { get; private set; }

    public HeatCurve Curve { get; private set; } = null!;

    /// <summary>Days since the first opinion that nobody has answered; null when there is none.</summary>
    public int? Waited { get; private set; }

    public Trend Trend { get; private set; } = new([]);

    public IReadOnlyList<MeetingRow> Items { get; private set; } = [];

    public IReadOnlyList<MergeNote> Merges { get; private set; } = [];

    /// <summary>What staff did to it and nobody undid, newest first.</summary>
    public IReadOnlyList<TopicDecisionRecord> Decided { get; private set; } = [];

    public IReadOnlyList<StoredOpinion> Opinions { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsFirstPage { get; private set; }

    public bool IsStaff => ActorFactory.From(User).Is(community.Value.Id, Role.Staff);

    public static string Address(long id) => "/topics/" + id.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(long id, string? after, int days, CancellationToken cancellationToken)
    {
        var communityId = community.Value.Id;
        if (await topics.GetAsync(communityId, id, cancellationToken) is not { } topic)
            return NotFound();
        if (topic.Id != id)
            return Redirect(Address(topic.Id)); // not for good: a topic may live again when a decision of staff is undone
        Topic = topic;
        Heat = words.Of(topic);
        Hottest = (await topics.HotAsync(communityId, limit: 1, cancellationToken: cancellationToken)).Items is [var first, ..] ? first.Heat : topic.Heat;
        Curve = await HeatCurve.ReadAsync(topics, topic, calendar.Today, days == HeatCurve.Long ? HeatCurve.Long : HeatCurve.Short, Address(id), cancellationToken);
        Waited = calendar.DaysSince(await backlog.SinceAsync(communityId, id, cancellationToken));
        Trend = await Trend.ReadAsync(queries, topic, calendar.Today, cancellationToken);
        var lineage = await evidence.LineageAsync(communityId, id, cancellationToken);
        Items = [.. (await meetings.OfTopicsAsync(communityId, lineage, cancellationToken)).OrderByDescending(item => item.ChangedAt)];
        Merges = [.. (await topics.MergesAsync(communityId, id, cancellationToken)).Select(merge => MergeNote.Of(merge, id))];
        Decided = [.. (await decisions.OfTopicAsync(communityId, id, cancellationToken: cancellationToken)).Where(decision => !decision.Undone && decision.Act != TopicAct.Undo)];

        var hasCursor = Cursor.TryParse(after, out var cursor);
        IsFirstPage = !hasCursor;
        var page = await opinions.ListAsync(communityId, new OpinionFilter(TopicId: id), hasCursor ? cursor : null, OpinionsOnPage, cancellationToken);
        Opinions = page.Items;
        Next = page.Next is { } next ? Link.To(Address(id), ("after", next.ToString())) + "#opinions" : null;
        return Page();
    }
}
