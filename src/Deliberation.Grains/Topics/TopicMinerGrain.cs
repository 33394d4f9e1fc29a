using Deliberation.Mining;
using Deliberation.Storage.Leases;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Orleans;

namespace Deliberation.Grains.Topics;

/// <inheritdoc cref="ITopicMinerGrain"/>
public sealed class TopicMinerGrain(MinerFactory factory, OpinionStore opinions, TopicStore topics, LeaseStore leases, TimeProvider time) : Grain, ITopicMinerGrain
{
    private const int ReplayBatch = 2000;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan HeatPeriod = TimeSpan.FromHours(1);

    private CommunityMiner? _miner;
    private string _owner = "";
    private long _position;
    private long? _fence;

    private string CommunityId => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _owner = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        this.RegisterGrainTimer(_ => RefreshHeatAsync(), new() { DueTime = HeatPeriod, Period = HeatPeriod });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_fence is { } fence)
            await leases.ReleaseAsync(TopicStore.LeaseName(CommunityId), fence, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<MiningProgress> MineAsync(int limit)
    {
        if (await HoldLeaseAsync() is not { } fence)
            return new MiningProgress(0, false, Elsewhere: true);
        var miner = await FollowAsync();
        var voices = await opinions.ReadUnminedAsync(CommunityId, _position, limit);
        if (voices.Count == 0)
            return new MiningProgress(0, false, Elsewhere: false);
        var saved = await SaveAsync(() => MiningBatch.Mine(miner, CommunityId, fence, _position, voices, time.GetUtcNow()));
        return new MiningProgress(saved ? voices.Count : 0, !saved || voices.Count == limit, Elsewhere: false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SimilarOpinion>> FindSimilarAsync(string text, string place, int limit) =>
        (await FollowAsync()).FindSimilar(text, place, limit);

    /// <inheritdoc/>
    public async Task RefreshHeatAsync()
    {
        if (await HoldLeaseAsync() is not { } fence)
            return;
        var miner = await FollowAsync();
        await SaveAsync(() => MiningBatch.Heat(miner, CommunityId, fence, _position, time.GetUtcNow()));
    }

    /// <summary>The fence token of the lease; null while another node holds it.</summary>
    private async Task<long?> HoldLeaseAsync()
    {
        var (name, now) = (TopicStore.LeaseName(CommunityId), time.GetUtcNow());
        if (_fence is { } held && await leases.RenewAsync(name, held, LeaseTime, now))
            return held;
        return _fence = await leases.TryAcquireAsync(name, _owner, LeaseTime, now);
    }

    /// <summary>The engine with every voice that is mined, by this node or another. What it finds on the way is stored already.</summary>
    private async Task<CommunityMiner> FollowAsync()
    {
        var mined = await topics.PositionAsync(CommunityId);
        if (_miner is null || _position > mined)
            (_miner, _position) = (await factory.CreateAsync(CommunityId), 0);
        while (_position < mined)
        {
            var voices = (await opinions.ReadUnminedAsync(CommunityId, _position, ReplayBatch)).TakeWhile(v => v.Seq <= mined).ToList();
            if (voices.Count == 0)
                break;
            foreach (var voice in voices)
                MiningBatch.Tell(_miner, voice);
            _position = voices[^1].Seq;
        }

        _miner.TakeChangedTopics();
        _miner.TakeMerges();
        return _miner;
    }

    /// <summary>Stores a batch. When that fails, the engine knows more than storage does: it is dropped, and the next call rebuilds it.</summary>
    private async Task<bool> SaveAsync(Func<MinedBatch> batch)
    {
        var miner = _miner;
        _miner = null;
        var made = batch();
        switch (await topics.SaveAsync(made))
        {
            case SaveOutcome.Saved:
                (_miner, _position) = (miner, made.Position);
                return true;
            case SaveOutcome.StaleFence:
                _fence = null;
                return false;
            default:
                return false;
        }
    }
}
