using Deliberation.Domain.Meetings;
using Deliberation.Domain.Topics;
using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Grains.Tests.Topics;

/// <summary>What staff decide about topics is seen at once and holds through new voices, restarts and other words.</summary>
public class TopicDecisionTests
{
    private const string OneWord = "traffic,电子围栏,3,虚拟停车框";

    private static readonly string[] Texts =
    [
        "电子围栏失灵了", "7幢楼道灯坏了，晚上很黑", "虚拟停车框画错了", "7幢楼道灯又坏了，晚上很黑", "虚拟停车框画得不对", "电子围栏又失灵了",
    ];

    [Fact]
    public async Task Topics_that_were_put_together_stay_so_through_new_voices_and_a_restart_until_it_is_undone()
    {
        await using var council = await MinedAsync();
        var merged = await DecideAsync(council, TopicAct.Merge, 1, command => command with { Other = 3 });

        await council.MineAsync();
        await AssertTopicsAsync(council, "1:1 3 5 6", "2:2 4");
        Assert.Equal((4, 4, merged), ((await TopicAsync(council, 3)).Messages, (await TopicAsync(council, 3)).Residents, (await TopicAsync(council, 3)).Hand));

        await council.SayAsync("new", "虚拟停车框看不清");
        var restarted = await council.AddNodeAsync();
        council.Time.Advance(TimeSpan.FromMinutes(2));
        await council.MineAsync(restarted);
        await AssertTopicsAsync(council, "1:1 3 5 6 7", "2:2 4");

        await DecideAsync(council, TopicAct.Undo, 1, command => command with { Undoes = merged, Seen = merged });
        await council.MineAsync(restarted);
        await AssertTopicsAsync(council, "1:1 6", "2:2 4", "3:3 5 7");
        Assert.Empty(await council.Get<TopicStore>().MergesAsync(Council.Heming, 3));
    }

    [Fact]
    public async Task What_was_taken_out_stays_out_when_other_words_have_all_mined_again()
    {
        await using var council = await MinedAsync();
        await DecideAsync(council, TopicAct.TakeOut, 1, command => command with { Picked = [6], Title = "围栏的事" });
        await council.MineAsync();
        await AssertTopicsAsync(council, "1:1", "2:2 4", "3:3 5", "6:6");
        Assert.Equal(("围栏的事", true), ((await TopicAsync(council, 6)).Title, (await TopicAsync(council, 6)).FoundTitle?.Length > 0));

        var other = await council.AddNodeAsync(OneWord);
        council.Time.Advance(TimeSpan.FromMinutes(2));
        while ((await council.MineAsync(other, limit: 4)).More)
            Assert.Equal("围栏的事", (await TopicAsync(council, 6)).Title);

        await AssertTopicsAsync(council, "1:1 3 5", "2:2 4", "6:6");
        Assert.Equal("围栏的事", (await TopicAsync(council, 6)).Title);
    }

    [Fact]
    public async Task A_node_that_only_follows_comes_to_the_same_topics()
    {
        await using var council = await MinedAsync();
        var follower = await council.AddNodeAsync();
        await follower.Grain<Deliberation.Grains.Topics.ITopicMinerGrain>(Council.Heming).FindSimilarAsync("电子围栏", "", 5);
        await DecideAsync(council, TopicAct.Move, 1, command => command with { Picked = [6], Other = 2 });
        await council.MineAsync();
        await AssertTopicsAsync(council, "1:1", "2:2 4 6", "3:3 5");

        council.Time.Advance(TimeSpan.FromMinutes(2));
        await council.SayAsync("new", "电子围栏又失灵了，没人修");
        await council.MineAsync(follower);
        Assert.Equal([6L], (await OpinionsAsync(council, 2)).Except([2, 4]));
        Assert.Equal(2, (await follower.Grain<Deliberation.Grains.Topics.ITopicMinerGrain>(Council.Heming).FindSimilarAsync("电子围栏又失灵了", "", 5)).First(found => found.Id == 6).TopicId);
    }

    [Fact]
    public async Task An_agenda_item_goes_with_its_topic_and_holds_it()
    {
        await using var council = await MinedAsync();
        var id = council.NewId();
        Assert.Null((await council.DoAsync(id, Council.Staff, new ProposeItem(Council.Heming, 3, "停车框画错了怎么办"))).Refusal);

        Assert.Equal("topic.item-stands-on-it", (await council.Get<TopicDecisionStore>().DecideAsync(Command(council, TopicAct.TakeOut, 3) with { Picked = [3] })).Refusal?.Code);
        await DecideAsync(council, TopicAct.Merge, 1, command => command with { Other = 3 });
        await council.MineAsync();

        Assert.Contains(3, await council.Get<EvidenceQueries>().LineageAsync(Council.Heming, 1));
        Assert.Equal(4, (await council.Get<EvidenceQueries>().VoicesAsync(Council.Heming, id)).Count);
    }

    private static async Task<Council> MinedAsync()
    {
        var council = await Council.StartAsync();
        foreach (var text in Texts)
            await council.SayAsync(text, text);
        await council.MineAsync();
        return council;
    }

    private static TopicCommand Command(Council council, TopicAct act, long topic) => new(Council.Staff, Council.Heming, council.NewId(), act, topic, 0, "");

    private static async Task<long> DecideAsync(Council council, TopicAct act, long topic, Func<TopicCommand, TopicCommand> with)
    {
        var (number, refusal) = await council.Get<TopicDecisionStore>().DecideAsync(with(Command(council, act, topic)));
        Assert.Null(refusal);
        return number;
    }

    private static async Task<Topic> TopicAsync(Council council, long id) => (await council.Get<TopicStore>().GetAsync(Council.Heming, id))!;

    private static async Task<IReadOnlyList<long>> OpinionsAsync(Council council, long topic) =>
        [.. (await council.Get<OpinionStore>().ListAsync(Council.Heming, new OpinionFilter(TopicId: topic))).Items.Select(stored => stored.Seq).Order()];

    private static async Task AssertTopicsAsync(Council council, params string[] expected)
    {
        var told = new List<string>();
        foreach (var topic in (await council.Get<TopicStore>().HotAsync(Council.Heming)).Items.OrderBy(topic => topic.Id))
            told.Add($"{topic.Id}:{string.Join(' ', await OpinionsAsync(council, topic.Id))}");
        Assert.Equal(expected, told);
    }
}
