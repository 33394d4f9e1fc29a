using Deliberation.Storage.Leases;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Topics;

/// <summary>A community with ten opinions and a miner that holds its lease.</summary>
public abstract class TopicContract(TestDatabase test) : StorageContract(test)
{
    protected TopicStore Topics => new(Database);

    protected OpinionStore Opinions => new(Database);

    protected long Fence { get; private set; }

    protected IReadOnlyList<long> Seqs { get; private set; } = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Opinions.ImportAsync(Sample.Imports(Test, 0, 10));
        Seqs = [.. (await Opinions.ReadUnminedAsync(Heming, 0, 100)).Select(voice => voice.Seq)];
        Fence = await AcquireAsync("node-1", Start);
    }

    protected async Task<long> AcquireAsync(string owner, DateTimeOffset now, string community = Heming) =>
        (await new LeaseStore(Database).TryAcquireAsync(TopicStore.LeaseName(community), owner, TimeSpan.FromMinutes(1), now)).GetValueOrDefault();

    protected async Task SaveAsync(
        IReadOnlyList<MinedOpinion>? opinions = null,
        IReadOnlyList<Topic>? topics = null,
        IReadOnlyList<TopicMerge>? merges = null,
        IReadOnlyList<DayHeat>? heat = null)
    {
        var position = await Topics.PositionAsync(Heming);
        Assert.Equal(SaveOutcome.Saved, await Topics.SaveAsync(new MinedBatch(
            Heming, Fence, position, position, Start, opinions ?? [], topics ?? [], merges ?? [], heat ?? [])));
    }

    protected static Topic Topic(long id, double heat, string? category = "traffic", int messages = 2) => new(
        id, Heming, $"小桥小学 堵车 {id}", "小桥小学", category, heat, [new("residents", heat, new Dictionary<string, double> { ["residents"] = 2 }), new("burst", 0, new Dictionary<string, double>())], messages, 2, 1,
        Start.AddDays(-3), Start, id, [id]);

    protected static MinedOpinion Mined(long seq, long? topic, params string[] tokens) =>
        new(seq, tokens, new Finding(["堵车", "学校"], "traffic", [], null, topic));
}
