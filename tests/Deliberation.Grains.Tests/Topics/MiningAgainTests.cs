using Deliberation.Domain.Meetings;
using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Grains.Topics;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Grains.Tests.Topics;

/// <summary>What the engine finds depends on its settings: when they change, all voices are mined again, and nobody sees anything half done.</summary>
public class MiningAgainTests
{
    /// <summary>Another node's lexicon, in which two words of the residents are one.</summary>
    private const string OneWord = "traffic,电子围栏,3,虚拟停车框";

    private static readonly string[] Texts =
    [
        "电子围栏失灵了", "7幢楼道灯坏了，晚上很黑", "虚拟停车框画错了", "7幢楼道灯又坏了，晚上很黑", "虚拟停车框画得不对", "电子围栏又失灵了",
    ];

    [Fact]
    public async Task Other_settings_have_all_voices_mined_again_and_old_topics_lead_to_the_new()
    {
        await using var council = await MinedAsync();
        Assert.Equal([1, 2, 3], await LivingAsync(council));

        var other = await council.AddNodeAsync(OneWord);
        await TakeOverAsync(council, other);

        Assert.Equal([1, 2], await LivingAsync(council));
        Assert.Equal(4, (await council.Get<TopicStore>().GetAsync(Council.Heming, 3))!.Messages);
        Assert.Equal([3, 1], (await council.Get<TopicStore>().MergesAsync(Council.Heming, 3)).SelectMany(m => (long[])[m.From, m.Into]));
        Assert.Equal(["traffic", null, "traffic", null], (await FoundAsync(council)).Take(4).Select(f => f.Category == "traffic" ? f.Category : null));
        Assert.Equal(new MiningProgress(0, false, false), await council.MineAsync(other));
    }

    [Fact]
    public async Task Until_the_end_readers_see_what_was_found_before_and_new_voices_wait()
    {
        await using var council = await MinedAsync();
        var before = await FoundAsync(council);
        var other = await council.AddNodeAsync(OneWord);
        council.Time.Advance(TimeSpan.FromMinutes(2));

        for (var step = 0; step < 3; step++)
        {
            Assert.Equal(new MiningProgress(2, true, false), await council.MineAsync(other, limit: 2));
            Assert.Equal([1, 2, 3], await LivingAsync(council));
            Assert.Equivalent(before, await FoundAsync(council), strict: true);
        }

        await council.SayAsync("new", "虚拟停车框看不清");
        await other.Grain<ITopicMinerGrain>(Council.Heming).RefreshHeatAsync();
        Assert.Equal([1, 2, 3], await LivingAsync(council));
        Assert.Equal(new MiningProgress(1, true, false), await council.MineAsync(other, limit: 2));
        Assert.Null((await FoundAsync(council))[^1]);

        Assert.Equal(new MiningProgress(0, true, false), await council.MineAsync(other, limit: 2));
        Assert.Equal(5, (await council.Get<TopicStore>().GetAsync(Council.Heming, 1))!.Messages);
        Assert.Equal(7, await council.Get<TopicStore>().PositionAsync(Council.Heming));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_node_that_dies_half_way_leaves_work_that_another_finishes_with_the_same_result(int stepsBefore)
    {
        await using var council = await MinedAsync();
        var dying = await council.AddNodeAsync(OneWord);
        council.Time.Advance(TimeSpan.FromMinutes(2));
        for (var step = 0; step < stepsBefore; step++)
            await council.MineAsync(dying, limit: 2);

        var next = await council.AddNodeAsync(OneWord);
        Assert.True((await council.MineAsync(next, limit: 2)).Elsewhere);
        await TakeOverAsync(council, next, expected: Texts.Length - (2 * stepsBefore));

        await using var fresh = await Council.StartAsync();
        var only = await fresh.AddNodeAsync(OneWord);
        await SayAsync(fresh);
        await fresh.MineAsync(only);
        Assert.Equivalent(await FoundAsync(fresh), await FoundAsync(council), strict: true);
        Assert.Equal(await LivingAsync(fresh), await LivingAsync(council));
    }

    [Fact]
    public async Task A_node_that_slept_through_its_lease_finds_the_work_done()
    {
        await using var council = await MinedAsync();
        var (one, two) = (await council.AddNodeAsync(OneWord), await council.AddNodeAsync(OneWord));
        council.Time.Advance(TimeSpan.FromMinutes(2));
        await council.MineAsync(one, limit: 2);
        await TakeOverAsync(council, two, expected: 4);

        Assert.True((await council.MineAsync(one, limit: 2)).Elsewhere);
        council.Time.Advance(TimeSpan.FromMinutes(2));
        await council.SayAsync("new", "虚拟停车框看不清");
        Assert.Equal(new MiningProgress(1, false, false), await council.MineAsync(one));
        Assert.Equal(5, (await council.Get<TopicStore>().GetAsync(Council.Heming, 1))!.Messages);
    }

    [Fact]
    public async Task Settings_changed_back_half_way_leave_nothing_of_the_others()
    {
        await using var council = await MinedAsync();
        var before = await FoundAsync(council);
        var other = await council.AddNodeAsync(OneWord);
        council.Time.Advance(TimeSpan.FromMinutes(2));
        await council.MineAsync(other, limit: 4);

        await TakeOverAsync(council, council.Services);

        Assert.Equivalent(before, await FoundAsync(council), strict: true);
        Assert.Equal([1, 2, 3], await LivingAsync(council));
        Assert.Empty(await council.Get<TopicStore>().MergesAsync(Council.Heming, 3));
    }

    [Fact]
    public async Task A_topic_that_comes_apart_again_lives_under_its_old_number()
    {
        await using var council = await MinedAsync();
        await TakeOverAsync(council, await council.AddNodeAsync(OneWord));

        await TakeOverAsync(council, council.Services);

        Assert.Equal([1, 2, 3], await LivingAsync(council));
        Assert.Equal(3, (await council.Get<TopicStore>().GetAsync(Council.Heming, 3))!.Id);
        Assert.Empty(await council.Get<TopicStore>().MergesAsync(Council.Heming, 3));
    }

    [Fact]
    public async Task An_agenda_item_keeps_its_evidence_and_its_log_and_its_topic_is_found()
    {
        await using var council = await MinedAsync();
        var id = council.NewId();
        Assert.Null((await council.DoAsync(id, Council.Staff, new ProposeItem(Council.Heming, 3, "停车框画错了怎么办"))).Refusal);
        var log = await council.Get<EventStore>().ReadAsync(MeetingStore.StreamId(id));

        await TakeOverAsync(council, await council.AddNodeAsync(OneWord));

        Assert.Equal(log.Select(e => e.Json), (await council.Get<EventStore>().ReadAsync(MeetingStore.StreamId(id))).Select(e => e.Json));
        Assert.Null(await council.Get<EventStore>().VerifyAsync(MeetingStore.StreamId(id)));
        Assert.Equal(3, (await council.Get<MeetingQueries>().FindAsync(Council.Heming, id))!.TopicId);
        Assert.Equal(4, (await council.Get<EvidenceQueries>().VoicesAsync(Council.Heming, id)).Count);
        Assert.Contains(3, await council.Get<EvidenceQueries>().LineageAsync(Council.Heming, 1));
    }

    private static async Task<Council> MinedAsync()
    {
        var council = await Council.StartAsync();
        await SayAsync(council);
        await council.MineAsync();
        return council;
    }

    private static async Task SayAsync(Council council)
    {
        foreach (var text in Texts)
            await council.SayAsync(text, text);
    }

    /// <summary>The node mines until nothing is left, once the lease of the one before has run out.</summary>
    private static async Task TakeOverAsync(Council council, IServiceProvider node, int expected = 6)
    {
        council.Time.Advance(TimeSpan.FromMinutes(2));
        var mined = 0;
        for (var more = true; more;)
        {
            var step = await council.MineAsync(node, limit: 4);
            Assert.False(step.Elsewhere);
            (mined, more) = (mined + step.Mined, step.More);
        }

        Assert.Equal(expected, mined);
    }

    private static async Task<IReadOnlyList<long>> LivingAsync(Council council) =>
        [.. (await council.Get<TopicStore>().HotAsync(Council.Heming)).Items.Select(t => t.Id).Order()];

    private static async Task<IReadOnlyList<Finding>> FoundAsync(Council council) =>
        [.. (await council.Get<OpinionStore>().ListAsync(Council.Heming, new OpinionFilter())).Items.OrderBy(o => o.Seq).Select(o => o.Finding!)];
}
