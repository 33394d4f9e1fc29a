using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Topics;

public sealed class ReminingTests() : ReminingContract(TestDatabase.New())
{
    [Fact]
    public async Task What_waits_has_the_columns_of_what_it_replaces()
    {
        Task<IReadOnlyList<string>> ColumnsAsync(string table) =>
            Database.ReadAsync(session => session.QueryAsync<string>(Test.Columns, new { table }));

        Assert.Equal(await ColumnsAsync("findings"), await ColumnsAsync("remined_findings"));
        Assert.Equal(await ColumnsAsync("topic_merges"), await ColumnsAsync("remined_merges"));
    }
}

public abstract class ReminingContract(TestDatabase test) : TopicContract(test)
{
    private long _last;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _last = Seqs[3];
        await SaveAsync("old", 0, [Mined(Seqs[0], Seqs[0]), Mined(Seqs[1], Seqs[1]), Mined(Seqs[2], Seqs[2]), Mined(Seqs[3], Seqs[1])], [Topic(Seqs[0], 1), Topic(Seqs[1], 2), Topic(Seqs[2], 3)]);
    }

    [Fact]
    public async Task Batches_of_other_settings_wait_until_they_replace_all()
    {
        Assert.Equal(new MinedPosition(_last, Again: false), await Topics.PositionAsync(Heming, "old"));
        Assert.Equal(new MinedPosition(0, Again: true), await Topics.PositionAsync(Heming, "new"));

        await SaveAsync("new", 0, [Mined(Seqs[0], Seqs[0]), Mined(Seqs[1], Seqs[1])], at: Seqs[1]);
        await SaveAsync("new", Seqs[1], [Mined(Seqs[2], Seqs[2]), Mined(Seqs[3], Seqs[2])], merges: [new(Seqs[1], Seqs[0], Start, """{"sharedWords":["灯"]}""")]);

        Assert.Equal(new MinedPosition(_last, Again: true), await Topics.PositionAsync(Heming, "new"));
        Assert.Equal([Seqs[0], Seqs[1], Seqs[2], Seqs[1]], await TopicsOfOpinionsAsync());

        Assert.Equal(SaveOutcome.Saved, await Topics.ReplaceAsync(Batch("new", _last) with { Topics = [Topic(Seqs[0], 5), Topic(Seqs[2], 6)] }));
        Assert.Equal([Seqs[0], Seqs[0], Seqs[2], Seqs[2]], await TopicsOfOpinionsAsync());
        Assert.Equal([Seqs[2], Seqs[0]], (await Topics.HotAsync(Heming)).Items.Select(topic => topic.Id));
        Assert.Equal(Seqs[0], (await Topics.GetAsync(Heming, Seqs[1]))!.Id);
        Assert.Equal("""{"sharedWords":["灯"]}""", Assert.Single(await Topics.MergesAsync(Heming, Seqs[1])).Why);
        Assert.Equal(new MinedPosition(_last, Again: false), await Topics.PositionAsync(Heming, "new"));
    }

    [Fact]
    public async Task A_start_with_yet_other_settings_forgets_what_waited()
    {
        await SaveAsync("new", 0, [Mined(Seqs[0], Seqs[3])], at: Seqs[0]);

        await SaveAsync("newer", 0, [Mined(Seqs[1], Seqs[1])], at: _last);
        Assert.Equal(SaveOutcome.Saved, await Topics.ReplaceAsync(Batch("newer", _last)));

        Assert.Null((await Opinions.GetBySeqAsync(Heming, [Seqs[0]]))[0].Finding);
        Assert.Equal(Seqs[1], (await Opinions.GetBySeqAsync(Heming, [Seqs[1]]))[0].Finding!.TopicId);
    }

    [Fact]
    public async Task Only_who_holds_the_lease_and_mined_to_the_stored_position_replaces()
    {
        await SaveAsync("new", 0, [Mined(Seqs[0], Seqs[0])], at: Seqs[0]);

        Assert.Equal(SaveOutcome.WrongPosition, await Topics.ReplaceAsync(Batch("new", _last)));
        Assert.Equal(SaveOutcome.WrongPosition, await Topics.ReplaceAsync(Batch("old", Seqs[0])));
        await AcquireAsync("node-2", Start.AddMinutes(2));
        Assert.Equal(SaveOutcome.StaleFence, await Topics.ReplaceAsync(Batch("new", Seqs[0])));
        Assert.Equal([Seqs[0], Seqs[1], Seqs[2], Seqs[1]], await TopicsOfOpinionsAsync());
    }

    [Fact]
    public async Task Another_community_keeps_its_own()
    {
        await Opinions.ImportAsync([new("other", Sample.Opinion(Test, community: Other))]);
        var seq = (await Opinions.ReadUnminedAsync(Other, 0, 1))[0].Seq;
        var fence = await AcquireAsync("node-1", Start, Other);
        await Topics.SaveAsync(new MinedBatch(Other, fence, 0, seq, Start, [Mined(seq, seq)], [Topic(seq, 1) with { CommunityId = Other }], [], []) { Settings = "old" });

        await SaveAsync("new", 0, [Mined(Seqs[0], Seqs[0])], at: _last);
        await Topics.ReplaceAsync(Batch("new", _last));

        Assert.Equal(seq, (await Topics.GetAsync(Other, seq))!.Id);
        Assert.Equal(seq, (await Opinions.GetBySeqAsync(Other, [seq]))[0].Finding!.TopicId);
        Assert.Equal(new MinedPosition(seq, Again: false), await Topics.PositionAsync(Other, "old"));
    }

    private MinedBatch Batch(string settings, long position) => new(Heming, Fence, position, position, Start, [], [], [], []) { Settings = settings };

    private async Task SaveAsync(
        string settings, long after, IReadOnlyList<MinedOpinion> opinions, IReadOnlyList<Topic>? topics = null, long? at = null, IReadOnlyList<TopicMerge>? merges = null) =>
        Assert.Equal(SaveOutcome.Saved, await Topics.SaveAsync(Batch(settings, after) with { Position = at ?? _last, Opinions = opinions, Topics = topics ?? [], Merges = merges ?? [] }));

    private async Task<IEnumerable<long?>> TopicsOfOpinionsAsync() =>
        (await Opinions.GetBySeqAsync(Heming, [.. Seqs.Take(4)])).Select(opinion => opinion.Finding!.TopicId);
}
