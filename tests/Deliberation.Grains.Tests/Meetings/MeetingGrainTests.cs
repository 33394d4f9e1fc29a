using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Topics;

namespace Deliberation.Grains.Tests.Meetings;

public class MeetingGrainTests
{
    [Fact]
    public async Task The_same_command_is_carried_out_once_and_answers_alike()
    {
        await using var council = await CouncilWithTopicAsync();
        var (id, command) = (council.NewId(), council.NewId());
        var propose = new ProposeItem(Council.Heming, 1, "堵车");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => council.DoAsync(id, Council.Staff, propose, command)));

        Assert.All(outcomes, o => Assert.Equal(new MeetingOutcome(1, null), o));
        Assert.Single(await council.Get<MeetingStore>().ReadAsync(id));
    }

    [Fact]
    public async Task A_command_id_used_on_another_meeting_is_refused()
    {
        await using var council = await CouncilWithTopicAsync();
        var command = council.NewId();
        await council.DoAsync(council.NewId(), Council.Staff, new ProposeItem(Council.Heming, 1, "堵车"), command);

        var outcome = await council.DoAsync(council.NewId(), Council.Staff, new AcceptItem("理由"), command);

        Assert.Equal("meeting.command-used-elsewhere", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task A_page_that_is_out_of_date_is_told_so()
    {
        await using var council = await CouncilWithTopicAsync();
        var id = await ProposedAsync(council);
        await council.DoAsync(id, Council.Staff, new AcceptItem("理由"));

        var outcome = await council.Services.Grain(id).ExecuteAsync(
            new MeetingRequest(council.NewId(), Council.Staff, new RejectItem("理由"), ExpectedVersion: 1));

        Assert.Equal("meeting.changed-meanwhile", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task A_topic_gets_one_open_item_however_many_ask_at_once()
    {
        await using var council = await CouncilWithTopicAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            council.DoAsync(council.NewId(), Council.Staff, new ProposeItem(Council.Heming, 1, "堵车"))));

        Assert.Single(outcomes, o => o.Done);
        Assert.Equal(7, outcomes.Count(o => o.Refusal?.Code == "meeting.topic-has-open-item"));
    }

    [Fact]
    public async Task Two_nodes_with_one_database_lose_and_double_nothing()
    {
        await using var council = await CouncilWithTopicAsync();
        var other = await council.AddNodeAsync();
        var id = await InSessionAsync(council);
        var before = (await council.Services.Grain(id).GetAsync()).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => RetryAsync(() => council.DoAsync(
            id, Council.Facilitator, new SignIn(new($"居民{i}", "", Room.OnSite)), node: i % 2 == 0 ? council.Services : other))));

        Assert.All(outcomes, o => Assert.Null(o.Refusal));
        foreach (var node in new[] { council.Services, other })
        {
            var meeting = await node.Grain(id).GetAsync();
            Assert.Equal(before + 40, meeting.Version);
            Assert.Equal(40, meeting.Participants.Select(p => p.Name).Distinct().Count());
        }

        Assert.Null(await council.Get<EventStore>().VerifyAsync(MeetingStore.StreamId(id)));
    }

    [Fact]
    public async Task A_node_that_lags_behind_decides_on_what_is_true_now()
    {
        await using var council = await CouncilWithTopicAsync();
        var other = await council.AddNodeAsync();
        var id = await ProposedAsync(council);
        Assert.Equal(MeetingStage.Proposed, (await other.Grain(id).GetAsync()).Stage);
        await council.DoAsync(id, Council.Staff, new RejectItem("不属于社区"));

        var outcome = await council.DoAsync(id, Council.Staff, new AcceptItem("理由"), node: other);

        Assert.Equal("meeting.wrong-stage", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task A_deadline_is_carried_out_once_by_whichever_node_wakes_the_meeting()
    {
        await using var council = await CouncilWithTopicAsync();
        var other = await council.AddNodeAsync();
        var id = await ProposedAsync(council);
        await council.DoAsync(id, Council.Staff, new PostponeItem("等放假", new DateOnly(2026, 5, 10)));
        await council.Services.Grain(id).WakeAsync();
        Assert.Equal(MeetingStage.Postponed, (await council.Services.Grain(id).GetAsync()).Stage);

        council.Time.Advance(TimeSpan.FromDays(4));
        await Task.WhenAll(council.Services.Grain(id).WakeAsync(), other.Grain(id).WakeAsync());

        var events = await council.Get<MeetingStore>().ReadAsync(id);
        Assert.Single(events.OfType<ItemResumed>());
    }

    [Fact]
    public async Task A_meeting_that_never_was_is_empty_and_refuses()
    {
        await using var council = await CouncilWithTopicAsync();
        var id = council.NewId();

        Assert.Equal(0, (await council.Services.Grain(id).GetAsync()).Version);
        Assert.Equal("meeting.not-allowed", (await council.DoAsync(id, Council.Staff, new AcceptItem("理由"))).Refusal?.Code);
    }

    [Fact]
    public async Task An_item_cannot_be_made_from_a_topic_of_another_community()
    {
        await using var council = await CouncilWithTopicAsync();
        var stranger = Council.Staff with { CommunityId = "elsewhere" };

        var outcome = await council.DoAsync(council.NewId(), stranger, new ProposeItem("elsewhere", 1, "堵车"));

        Assert.Equal("meeting.unknown-topic", outcome.Refusal?.Code);
    }

    private static async Task<Council> CouncilWithTopicAsync()
    {
        var council = await Council.StartAsync();
        await council.SayAsync("zhang", "禾鸣小学门口放学堵车，车停在路中间");
        await council.MineAsync();
        Assert.NotNull(await council.Get<TopicStore>().GetAsync(Council.Heming, 1));
        return council;
    }

    private static async Task<Guid> ProposedAsync(Council council)
    {
        var id = council.NewId();
        Assert.Null((await council.DoAsync(id, Council.Staff, new ProposeItem(Council.Heming, 1, "堵车"))).Refusal);
        return id;
    }

    private static async Task<Guid> InSessionAsync(Council council)
    {
        var id = await ProposedAsync(council);
        var schedule = new Schedule(council.Time.GetUtcNow().AddDays(1), 60, "议事厅", "", Council.Facilitator.UserId!.Value, "周敏", 2, [new("议", 60)]);
        foreach (var command in new MeetingCommand[] { new AcceptItem("理由"), new ScheduleMeeting(schedule), new OpenSession() })
            Assert.Null((await council.DoAsync(id, Council.Staff, command)).Refusal);
        return id;
    }

    /// <summary>Under a storm from two nodes a person may be asked to try again; what counts is that nothing is lost or doubled.</summary>
    private static async Task<MeetingOutcome> RetryAsync(Func<Task<MeetingOutcome>> attempt)
    {
        for (; ; )
        {
            var outcome = await attempt();
            if (outcome.Refusal?.Code != "meeting.busy")
                return outcome;
        }
    }
}
