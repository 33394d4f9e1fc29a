using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Grains.Topics;
using Deliberation.Storage.Leases;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Grains.Tests.Topics;

public class TopicMinerGrainTests
{
    private static readonly string[] Crossing =
    [
        "禾鸣小学门口放学的时候堵车堵得厉害，车都停在路中间",
        "早上送孩子，禾鸣小学门口堵车，能不能管管停车",
        "禾小门口接送孩子的车乱停，天天堵车",
    ];

    [Fact]
    public async Task What_waits_is_mined_in_steps_and_once()
    {
        await using var council = await Council.StartAsync();
        await SayAsync(council, Crossing);
        var miner = council.Services.Grain<ITopicMinerGrain>(Council.Heming);

        Assert.Equal(new MiningProgress(2, true, false), await miner.MineAsync(2));
        Assert.Equal(new MiningProgress(1, false, false), await miner.MineAsync(2));
        Assert.Equal(new MiningProgress(0, false, false), await miner.MineAsync(2));
        Assert.Equal(3, (await council.Get<TopicStore>().GetAsync(Council.Heming, 1))!.Messages);
    }

    [Fact]
    public async Task Only_the_node_with_the_lease_mines_and_another_takes_over_when_it_is_gone()
    {
        await using var council = await Council.StartAsync();
        var other = await council.AddNodeAsync();
        await SayAsync(council, Crossing[0], Crossing[1]);
        await council.MineAsync();

        await SayAsync(council, Crossing[2]);
        Assert.True((await council.MineAsync(other)).Elsewhere);

        council.Time.Advance(TimeSpan.FromMinutes(2)); // the first node is silent, its lease runs out
        Assert.Equal(new MiningProgress(1, false, false), await council.MineAsync(other));
        Assert.Equal(3, (await council.Get<TopicStore>().GetAsync(Council.Heming, 1))!.Messages);
    }

    [Fact]
    public async Task A_miner_that_slept_through_its_lease_writes_nothing_and_follows()
    {
        await using var council = await Council.StartAsync();
        var other = await council.AddNodeAsync();
        await SayAsync(council, Crossing[0]);
        await council.MineAsync();
        council.Time.Advance(TimeSpan.FromMinutes(2));
        await SayAsync(council, Crossing[1]);
        await council.MineAsync(other);

        await SayAsync(council, Crossing[2]);
        Assert.True((await council.MineAsync()).Elsewhere);
        council.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, (await council.MineAsync()).Mined);

        var topic = await council.Get<TopicStore>().GetAsync(Council.Heming, 1);
        Assert.Equal((3, 3), (topic!.Messages, topic.Residents));
    }

    [Fact]
    public async Task A_restarted_node_finds_the_same_topics_and_goes_on()
    {
        await using var council = await Council.StartAsync();
        await SayAsync(council, Crossing[0], Crossing[1], "7幢楼道灯坏了，晚上很黑");
        await council.MineAsync();
        var before = await TopicsAsync(council);
        await council.Get<LeaseStore>().TryAcquireAsync(TopicStore.LeaseName(Council.Heming), "nobody", TimeSpan.Zero, council.Time.GetUtcNow().AddMinutes(5));
        council.Time.Advance(TimeSpan.FromMinutes(6));

        var restarted = await council.AddNodeAsync();
        await SayAsync(council, Crossing[2]);
        await council.MineAsync(restarted);

        var after = await TopicsAsync(council);
        Assert.Equal(before.Select(t => t.Id), after.Select(t => t.Id));
        Assert.Equal(3, after.Single(t => t.Id == 1).Messages);
    }

    [Fact]
    public async Task Similar_opinions_are_found_on_any_node()
    {
        await using var council = await Council.StartAsync();
        var other = await council.AddNodeAsync();
        await SayAsync(council, Crossing[0], "7幢楼道灯坏了，晚上很黑");
        await council.MineAsync();

        var similar = await other.Grain<ITopicMinerGrain>(Council.Heming).FindSimilarAsync("小学门口放学堵车", "禾鸣小学", 5);

        Assert.Equal(1, similar[0].Id);
        Assert.NotEmpty(similar[0].SharedWords);
    }

    [Fact]
    public async Task Heat_falls_with_time_and_its_days_are_kept()
    {
        await using var council = await Council.StartAsync();
        await SayAsync(council, Crossing);
        await council.MineAsync();
        var hot = (await council.Get<TopicStore>().GetAsync(Council.Heming, 1))!.Heat;

        council.Time.Advance(TimeSpan.FromDays(30));
        await council.Services.Grain<ITopicMinerGrain>(Council.Heming).RefreshHeatAsync();

        var days = await council.Get<TopicStore>().HeatAsync(Council.Heming, 1, new DateOnly(2026, 1, 1));
        Assert.Equal([new DateOnly(2026, 5, 6), new DateOnly(2026, 6, 5)], days.Select(d => d.Day));
        Assert.Equal(hot, days[0].Heat, precision: 9);
        Assert.True(days[1].Heat < hot);
    }

    [Fact]
    public async Task What_was_said_long_ago_and_mined_today_gets_its_past_once()
    {
        await using var council = await Council.StartAsync();
        await SayAsync(council, Crossing[0], "7幢楼道灯坏了，晚上很黑");
        council.Time.Advance(TimeSpan.FromDays(100));
        await SayAsync(council, Crossing[1]);
        council.Time.Advance(TimeSpan.FromDays(3));
        await council.MineAsync();
        var miner = council.Services.Grain<ITopicMinerGrain>(Council.Heming);

        Assert.False(await miner.FillHistoryAsync());

        var days = await council.Get<TopicStore>().HeatAsync(Council.Heming, 1, default);
        var today = new DateOnly(2026, 8, 17);
        Assert.Equal(Enumerable.Range(0, 91).Select(i => today.AddDays(i - 90)), days.Select(day => day.Day));
        Assert.True(days[87].Heat > days[86].Heat && days[86].Heat < days[0].Heat);
        Assert.Equal(days[^1].Heat, days[^2].Heat, precision: 1);
        Assert.Equal([today], (await council.Get<TopicStore>().HeatAsync(Council.Heming, 2, default)).Select(day => day.Day));

        await SayAsync(council, Crossing[2]);
        await council.MineAsync();
        await miner.FillHistoryAsync();
        Assert.Equal(days.SkipLast(1), (await council.Get<TopicStore>().HeatAsync(Council.Heming, 1, default)).SkipLast(1));
    }

    [Fact]
    public async Task Only_heat_that_moved_is_written_and_that_of_another_day()
    {
        await using var council = await Council.StartAsync();
        await SayAsync(council, Crossing);
        await council.MineAsync();
        var miner = council.Services.Grain<ITopicMinerGrain>(Council.Heming);

        for (var day = 0; day < 400; day++)
        {
            council.Time.Advance(TimeSpan.FromDays(1));
            await miner.RefreshHeatAsync();
        }

        // Half of a voice lasts; the other half halves in a month, so in the end the days differ by less than a hundredth.
        var days = await council.Get<TopicStore>().HeatAsync(Council.Heming, 1, new DateOnly(2026, 1, 1));
        Assert.InRange(days.Count, 5, 200);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second.Heat < pair.First.Heat));
        Assert.Equal(days[^1].Heat, (await council.Get<TopicStore>().GetAsync(Council.Heming, 1))!.Heat, precision: 9);
    }

    [Fact]
    public async Task Hostile_texts_are_mined_like_any_other()
    {
        await using var council = await Council.StartAsync();
        string[] texts = ["😀😀", "<script>alert(1)</script>", new string('堵', 10_000), "\u0000\u0001坏了", "'; DROP TABLE opinions; --", "ＡＢＣ　１２３"];
        await SayAsync(council, texts);

        Assert.Equal(new MiningProgress(texts.Length, false, false), await council.MineAsync());
        Assert.Equal(texts.Length, (await council.Get<OpinionStore>().ListAsync(Council.Heming, new OpinionFilter())).Items.Count(o => o.Finding is not null));
    }

    private static async Task SayAsync(Council council, params string[] texts)
    {
        foreach (var text in texts)
            await council.SayAsync(council.NewId().ToString(), text);
    }

    private static async Task<IReadOnlyList<Topic>> TopicsAsync(Council council) =>
        [.. (await council.Get<TopicStore>().HotAsync(Council.Heming)).Items.OrderBy(t => t.Id)];
}
