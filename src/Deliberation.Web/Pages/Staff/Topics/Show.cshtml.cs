using System.Collections.Immutable;
using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Mining.Replies;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Deliberation.Web.Components;
using Deliberation.Web.Pages.Topics;
using Deliberation.Web.Replies;
using Deliberation.Web.Resources;
using Deliberation.Web.Results;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Topics;

/// <summary>From a topic to a decision: what speaks for it, one reason, three buttons.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ShowModel(
    TopicStore topics,
    OpinionStore opinions,
    EvidenceQueries evidence,
    MeetingQueries meetings,
    DecisionFacts facts,
    HeatWords words,
    PulseQueries pulse,
    BulkReplies replies,
    ReplyDesk desk,
    CommunityCalendar calendar,
    PastItems past,
    IGrainFactory grains,
    IStringLocalizer<DeskTexts> texts) : FormPage
{
    private const int MaxTitle = 100;

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public string Decision { get; set; } = "";

    public sealed class Fields
    {
        public string Title { get; set; } = "";

        public string Reason { get; set; } = "";

        /// <summary>A day as <c>2026-05-08</c>; only for a postponement.</summary>
        public string Until { get; set; } = "";
    }

    public Topic Topic { get; private set; } = null!;

    public IReadOnlyList<HeatLine> Heat { get; private set; } = [];

    public HeatCurve Curve { get; private set; } = null!;

    public Outlook Outlook { get; private set; } = null!;

    public IReadOnlyList<StoredOpinion> Examples { get; private set; } = [];

    /// <summary>The item of the topic that work still goes on with; null when there is none.</summary>
    public MeetingRow? Open { get; private set; }

    /// <summary>Closed items of the topic that are not among <see cref="Similar"/>.</summary>
    public IReadOnlyList<MeetingRow> Past { get; private set; } = [];

    public IReadOnlyList<SimilarPast> Similar { get; private set; } = [];

    /// <summary>What the engine says of the reason as typed; empty before it was asked.</summary>
    public ImmutableArray<ReplyScore> Scores { get; private set; } = [];

    /// <summary>Opinions of the topic that nobody replied to.</summary>
    public int Unanswered { get; private set; }

    public string Address => AddressOf(Topic.Id);

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await LoadAsync(id) is { } elsewhere)
            return elsewhere;
        Input.Title = Topic.Title.Length <= MaxTitle ? Topic.Title : Topic.Title[..MaxTitle];
        return Page();
    }

    /// <summary>Looks the reason over as the residents' answer; decides nothing.</summary>
    public async Task<IActionResult> OnPostCheckAsync(long id)
    {
        if (await LoadAsync(id) is { } elsewhere)
            return elsewhere;
        if (string.IsNullOrWhiteSpace(Input.Reason))
            return Refused(new Refusal("text.missing", nameof(Input.Reason)));
        if (Examples is [var headline, ..])
            Scores = await desk.ExamineAsync(headline.Opinion, Input.Reason, Now, Aborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (await LoadAsync(id) is { } elsewhere)
            return elsewhere;
        MeetingCommand? decision = Decision switch
        {
            "accept" => new AcceptItem(Input.Reason),
            "reject" => new RejectItem(Input.Reason),
            "postpone" => new PostponeItem(Input.Reason, Day(Input.Until)),
            _ => null,
        };
        if (decision is null)
            return BadRequest();

        // The same form makes the same item, however often it is sent.
        var meetingId = CommandIds.Derive(CommandIdOrNew(), "item");
        if (Open is not null && Open.Id != meetingId)
            return Refused(new Refusal("meeting.topic-has-open-item"));
        var propose = new MeetingRequest(CommandIds.Derive(CommandId, "propose"), Actor, new ProposeItem(CommunityId, Topic.Id, Input.Title));
        if (await FindRefusalAsync(meetingId, propose, decision) is { } foreseen)
            return Refused(foreseen);
        var meeting = grains.GetGrain<IMeetingGrain>(meetingId);
        if ((await meeting.ExecuteAsync(propose)).Refusal is { } notProposed)
            return Refused(notProposed);
        if ((await meeting.ExecuteAsync(new MeetingRequest(CommandIds.Derive(CommandId, "decide"), Actor, decision))).Refusal is { } notDecided)
            return Refused(notDecided);

        Notice = texts[Decision switch { "accept" => "Notice.Accept", "reject" => "Notice.Reject", _ => "Notice.Postpone" }];
        // Who accepts goes on to convene.
        return this.RedirectBack(Decision == "accept" ? $"/staff/meetings/{meetingId}" : Address);
    }

    /// <summary>What the rules say to both steps before the first is taken, so that no item is left without a decision.</summary>
    private async Task<Refusal?> FindRefusalAsync(Guid meetingId, MeetingRequest propose, MeetingCommand decision)
    {
        var context = await facts.GatherAsync(meetingId, Meeting.Empty, propose, Now);
        var proposed = MeetingDecider.Decide(Meeting.Empty, propose.Command, context);
        return proposed.Refusal ?? MeetingDecider.Decide(Meeting.Empty.Apply(proposed.Events), decision, context).Refusal;
    }

    private IActionResult Refused(Refusal refusal)
    {
        if (refusal.Code == "meeting.not-allowed")
            return Forbid();
        Refuse(refusal);
        return Again();
    }

    private async Task<IActionResult?> LoadAsync(long id)
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        if (await topics.GetAsync(CommunityId, id, Aborted) is not { } topic)
            return NotFound();
        if (topic.Id != id && HttpMethods.IsGet(Request.Method))
            return Redirect(AddressOf(topic.Id));
        Topic = topic;
        Heat = words.Of(topic);
        Curve = await HeatCurve.ReadAsync(topics, topic, calendar.Today, HeatCurve.Short, null, Aborted);
        Outlook = await Outlook.ReadAsync(pulse, topic, calendar.Today, Aborted);
        Unanswered = await replies.CountAsync(CommunityId, topic.Id, Aborted);
        Examples = await opinions.GetBySeqAsync(CommunityId, [.. topic.Examples], Aborted);
        var items = await meetings.OfTopicsAsync(CommunityId, await evidence.LineageAsync(CommunityId, topic.Id, Aborted), Aborted);
        Open = items.FirstOrDefault(IsOpen);
        Similar = await past.OfTopicAsync(CommunityId, topic.Id, topic.Title, null, Aborted);
        Past = [.. items.Where(item => !IsOpen(item) && !Similar.Any(similar => similar.Item.Id == item.Id)).OrderByDescending(item => item.ChangedAt)];
        return null;
    }

    private static bool IsOpen(MeetingRow item) => item.Stage is not (MeetingStage.Rejected or MeetingStage.Answered);

    public static string AddressOf(long id) => "/staff/topics/" + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day that cannot be read is the first of all days, which the rule refuses as past.</summary>
    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;
}
