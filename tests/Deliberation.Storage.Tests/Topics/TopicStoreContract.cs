using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Topics;

public sealed class TopicStoreTests() : TopicStoreContract(TestDatabase.New());

public abstract class TopicStoreContract(TestDatabase test) : TopicContract(test)
{
    [Fact]
    public async Task A_topic_and_its_findings_come_back_as_they_were_mined()
    {
        var topic = Topic(Seqs[0], 3.25) with { Category = null, Examples = [Seqs[1], Seqs[2]] };
        var finding = new Finding(["堵车"], null, ["fire"], Seqs[1], topic.Id);
        await SaveAsync([new(Seqs[0], ["堵车"], finding)], [topic]);

        Assert.Equivalent(topic, await Topics.GetAsync(Heming, topic.Id), strict: true);
        Assert.Equivalent(finding, (await Opinions.GetBySeqAsync(Heming, [Seqs[0]]))[0].Finding, strict: true);
        Assert.Null((await Opinions.GetBySeqAsync(Heming, [Seqs[1]]))[0].Finding);
    }

    [Fact]
    public async Task Hot_topics_come_page_by_page_the_hottest_first()
    {
        await SaveAsync(topics: [Topic(1, 2), Topic(2, 9.5), Topic(3, 2), Topic(4, 0.1, messages: 1), Topic(5, 2, "safety")]);

        var first = await Topics.HotAsync(Heming, limit: 2);
        var second = await Topics.HotAsync(Heming, after: first.Next, limit: 9);

        Assert.Equal([2, 5], first.Items.Select(topic => topic.Id));
        Assert.Equal([3, 1, 4], second.Items.Select(topic => topic.Id));
        Assert.Null(second.Next);
        Assert.Equal([5], (await Topics.HotAsync(Heming, "safety")).Items.Select(topic => topic.Id));
        Assert.Equal(4, (await Topics.HotAsync(Heming, minMessages: 2)).Items.Count);
    }

    [Fact]
    public async Task Mining_again_changes_what_was_found()
    {
        await SaveAsync([Mined(Seqs[0], Seqs[0])], [Topic(Seqs[0], 1)]);

        await SaveAsync([Mined(Seqs[0], null)], [Topic(Seqs[0], 7)]);

        Assert.Equal(7, (await Topics.GetAsync(Heming, Seqs[0]))?.Heat);
        Assert.Null((await Opinions.GetBySeqAsync(Heming, [Seqs[0]]))[0].Finding!.TopicId);
    }

    [Fact]
    public async Task A_merged_topic_leads_to_the_one_that_lives_and_its_opinions_follow()
    {
        var (a, b, c) = (Seqs[0], Seqs[1], Seqs[2]);
        await SaveAsync([Mined(a, a), Mined(b, b), Mined(c, c)], [Topic(a, 1), Topic(b, 2), Topic(c, 3)]);

        await SaveAsync(topics: [Topic(b, 4)], merges: [new(a, b, Start, """{"shared":["堵车"]}""")]);
        await SaveAsync(topics: [Topic(c, 5)], merges: [new(b, c, Start.AddHours(1), "{}")]);

        foreach (var id in (long[])[a, b, c])
            Assert.Equal(c, (await Topics.GetAsync(Heming, id))?.Id);
        Assert.Equal([c], (await Topics.HotAsync(Heming)).Items.Select(topic => topic.Id));
        Assert.Equal(3, (await Opinions.ListAsync(Heming, new(TopicId: c))).Items.Count);
        Assert.Equal(
            [new(a, b, Start, """{"shared":["堵车"]}"""), new(b, c, Start.AddHours(1), "{}")], await Topics.MergesAsync(Heming, b));
    }

    [Fact]
    public async Task A_topic_that_is_split_off_again_lives()
    {
        await SaveAsync([Mined(Seqs[0], Seqs[0])], [Topic(Seqs[0], 1), Topic(Seqs[1], 2)]);
        await SaveAsync(merges: [new(Seqs[0], Seqs[1], Start, "{}")]);

        await SaveAsync([Mined(Seqs[0], Seqs[0])], [Topic(Seqs[0], 1)]);

        Assert.Equal(Seqs[0], (await Topics.GetAsync(Heming, Seqs[0]))?.Id);
        Assert.Empty((await Opinions.ListAsync(Heming, new(TopicId: Seqs[1]))).Items);
    }

    [Fact]
    public async Task Opinions_move_between_topics_and_the_id_of_a_topic_leads_to_the_opinion_it_is_named_by()
    {
        var (a, b, c) = (Seqs[0], Seqs[1], Seqs[2]);
        await SaveAsync([Mined(a, a), Mined(b, a), Mined(c, c)], [Topic(a, 1), Topic(c, 2)]);
        await SaveAsync(merges: [new(a, c, Start, "{}")], topics: [Topic(c, 3)]);

        var position = await Topics.PositionAsync(Heming);
        var batch = new MinedBatch(Heming, Fence, position, position, Start, [], [Topic(a, 1), Topic(b, 2)], [new(c, a, Start, "{}")], []) { Moves = [new(a, a), new(b, b), new(c, a)] };
        Assert.Equal(SaveOutcome.Saved, await Topics.SaveAsync(batch));

        Assert.Equal([a, c], (await Opinions.ListAsync(Heming, new(TopicId: a))).Items.Select(opinion => opinion.Seq).Order());
        Assert.Equal([b], (await Opinions.ListAsync(Heming, new(TopicId: b))).Items.Select(opinion => opinion.Seq));
        Assert.Equal([a, b, a], new[] { a, b, c }.Select(id => Topics.GetAsync(Heming, id).Result?.Id ?? 0));
    }

    [Fact]
    public async Task A_miner_that_lost_its_lease_writes_nothing()
    {
        var newer = await AcquireAsync("node-2", Start.AddMinutes(2));
        var batch = new MinedBatch(Heming, Fence, 0, Seqs[0], Start, [Mined(Seqs[0], Seqs[0])], [Topic(Seqs[0], 1)], [], []);

        Assert.Equal(SaveOutcome.StaleFence, await Topics.SaveAsync(batch));

        Assert.Null(await Topics.GetAsync(Heming, Seqs[0]));
        Assert.Equal(0, await Topics.PositionAsync(Heming));
        Assert.Equal(SaveOutcome.Saved, await Topics.SaveAsync(batch with { Fence = newer }));
        Assert.Equal(Seqs[0], await Topics.PositionAsync(Heming));
    }

    [Fact]
    public async Task A_batch_that_was_saved_is_not_saved_again()
    {
        var batch = new MinedBatch(Heming, Fence, 0, Seqs[0], Start, [], [], [], []);

        Assert.Equal(SaveOutcome.Saved, await Topics.SaveAsync(batch));

        Assert.Equal(SaveOutcome.WrongPosition, await Topics.SaveAsync(batch with { Topics = [Topic(Seqs[0], 1)] }));
        Assert.Null(await Topics.GetAsync(Heming, Seqs[0]));
    }

    [Fact]
    public async Task A_finding_for_another_communitys_opinion_undoes_the_batch()
    {
        var fence = await AcquireAsync("node-1", Start, Other);
        var batch = new MinedBatch(Other, fence, 0, Seqs[0], Start, [Mined(Seqs[0], null)], [], [], []);

        await Assert.ThrowsAsync<ArgumentException>(() => Topics.SaveAsync(batch));
        await Assert.ThrowsAsync<ArgumentException>(() => Topics.SaveAsync(batch with { Opinions = [], Topics = [Topic(Seqs[0], 1)] }));

        Assert.Equal(0, await Topics.PositionAsync(Other));
    }

    [Fact]
    public async Task Another_communitys_topic_is_unknown()
    {
        var id = Seqs[0];
        await SaveAsync([Mined(id, id)], [Topic(id, 1), Topic(Seqs[1], 1)], [new(Seqs[2], id, Start, "{}")], [new(id, new DateOnly(2026, 3, 2), 1)]);

        Assert.Null(await Topics.GetAsync(Other, id));
        Assert.Empty((await Topics.HotAsync(Other)).Items);
        Assert.Empty(await Topics.MergesAsync(Other, id));
        Assert.Empty(await Topics.HeatAsync(Other, id, DateOnly.MinValue));
        Assert.Empty((await Opinions.ListAsync(Other, new(TopicId: id))).Items);
        Assert.Empty(await Topics.CountByCategoryAsync(Other));
    }

    [Fact]
    public async Task Heat_is_kept_by_day_and_the_last_of_a_day_counts()
    {
        var (id, day) = (Seqs[0], new DateOnly(2026, 3, 2));
        await SaveAsync(topics: [Topic(id, 1)], heat: [new(id, day, 1), new(id, day.AddDays(-1), 0.5)]);
        await SaveAsync(heat: [new(id, day, 2.5)]);

        Assert.Equal([new(id, day.AddDays(-1), 0.5), new(id, day, 2.5)], await Topics.HeatAsync(Heming, id, day.AddDays(-30)));
        Assert.Equal([new(id, day, 2.5)], await Topics.HeatAsync(Heming, id, day));
    }

    [Fact]
    public async Task Lists_are_narrowed_by_topic_category_and_urgency()
    {
        await SaveAsync(
            [
                Mined(Seqs[0], Seqs[0]),
                Mined(Seqs[1], Seqs[0]),
                new(Seqs[2], [], new Finding([], "safety", ["gas"], null, null)),
                new(Seqs[3], [], new Finding([], null, [], null, Seqs[0])),
            ],
            [Topic(Seqs[0], 1)]);

        Assert.Equal([Seqs[3], Seqs[1], Seqs[0]], await ListAsync(new(TopicId: Seqs[0])));
        Assert.Equal([Seqs[1], Seqs[0]], await ListAsync(new(TopicId: Seqs[0], Category: "traffic")));
        Assert.Equal([Seqs[2]], await ListAsync(new(UrgentOnly: true)));
        Assert.Equal(Seqs.Reverse(), await ListAsync(new()));
        Assert.Equal([new("traffic", 2), new(null, 1), new("safety", 1)], await Topics.CountByCategoryAsync(Heming));
    }

    /// <summary>Read one by one, to see that pages join without a gap.</summary>
    private async Task<IReadOnlyList<long>> ListAsync(OpinionFilter filter)
    {
        var seqs = new List<long>();
        var page = await Opinions.ListAsync(Heming, filter, limit: 1);
        for (; ; page = await Opinions.ListAsync(Heming, filter, page.Next, 1))
        {
            seqs.AddRange(page.Items.Select(item => item.Seq));
            if (page.Next is null)
                return seqs;
        }
    }
}
