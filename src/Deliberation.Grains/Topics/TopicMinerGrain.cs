using Deliberation.Domain.Calendars;
using Deliberation.Mining;
using Deliberation.Storage.Leases;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Orleans;

namespace Deliberation.Grains.Topics;

/// <inheritdoc cref="ITopicMinerGrain"/>
public sealed class TopicMinerGrain(MinerFactory factory, OpinionStore opinions, TopicStore topics, TopicDecisionStore decisions, LeaseStore leases, TimeProvider time) : Grain, ITopicMinerGrain
{
    private const int ReplayBatch = 2000;
    private const int HistoryBatch = 100;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan HeatPeriod = TimeSpan.FromHours(1);

    private const int TopicsPerBatch = 1000;

    /// <summary>Heats as this node wrote them, by topic.</summary>
    private readonly Dictionary<long, double> _written = [];

    private CommunityMiner? _miner;
    private MiningSettings? _settings;
    private string _owner = "";
    private long _position;
    private long _decided;
    private long? _fence;
    private DateOnly? _refreshed;

    private string CommunityId => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _owner = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        this.RegisterGrainTimer(_ => KeepHeatAsync(), new() { DueTime = HeatPeriod, Period = HeatPeriod });
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
        var (miner, again) = await FollowAsync();
        var voices = await opinions.ReadUnminedAsync(CommunityId, _position, limit);
        var decided = await decisions.LatestAsync(CommunityId);
        if (voices.Count > 0 || decided > _decided)
        {
            var hands = decided > _decided ? await HandsAsync(decided) : null;
            var saved = await SaveAsync(topics.SaveAsync, () =>
            {
                if (hands is not null)
                    Decide(miner, hands, decided);
                return MiningBatch.Mine(miner, CommunityId, fence, _position, voices, time.GetUtcNow(), again);
            });
            return new MiningProgress(saved ? voices.Count : 0, again || !saved || voices.Count == limit, Elsewhere: false);
        }

        if (again)
            await SaveAsync(topics.ReplaceAsync, () => MiningBatch.Heat(CommunityId, fence, _position, miner.Topics(time.GetUtcNow(), minMessages: 1), time.GetUtcNow()));
        return new MiningProgress(0, again, Elsewhere: false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SimilarOpinion>> FindSimilarAsync(string text, string place, int limit) =>
        (await FollowAsync()).Miner.FindSimilar(text, place, limit);

    /// <inheritdoc/>
    public async Task<MergedTopic?> LookAsync(IReadOnlyList<long> opinions)
    {
        var (miner, _) = await FollowAsync();
        var hands = await HandsAsync(_decided);
        miner.Set([.. hands, new HandTopic(long.MaxValue, opinions, long.MaxValue)]);
        var made = opinions.Select(miner.TopicOf).FirstOrDefault(topic => topic is not null) is { } id ? miner.Topic(id, time.GetUtcNow()) : null;
        miner.Set(hands);
        return made is null ? null : new MergedTopic(made.Messages, made.Residents, made.Heat.Value);
    }

    /// <inheritdoc/>
    public async Task RefreshHeatAsync()
    {
        if (await HoldLeaseAsync() is not { } fence)
            return;
        var (miner, again) = await FollowAsync();
        var now = time.GetUtcNow();
        var day = WorkingDayCalendar.DayOf(now);
        // Voices age by whole days: within a day time alone moves no heat, and what voices move is written with them.
        if (again || _refreshed == day)
            return;
        foreach (var moved in MiningBatch.Moved(miner, _written, now).Chunk(TopicsPerBatch))
        {
            if (!await SaveAsync(topics.SaveAsync, () => MiningBatch.Heat(CommunityId, fence, _position, moved, now)))
                return;
        }

        _refreshed = day;
    }

    /// <inheritdoc/>
    public async Task<bool> FillHistoryAsync()
    {
        if (await HoldLeaseAsync() is not { } fence)
            return false;
        var (miner, again) = await FollowAsync();
        var (now, today) = (time.GetUtcNow(), WorkingDayCalendar.DayOf(time.GetUtcNow()));
        var waiting = again ? [] : await topics.WithoutHistoryAsync(CommunityId, today, WorkingDayCalendar.EndOf(today.AddDays(-1)), HistoryBatch);
        return waiting.Count > 0
            && await SaveAsync(topics.SaveAsync, () => MiningBatch.History(miner, CommunityId, fence, _position, waiting, now)) && waiting.Count == HistoryBatch;
    }

    private async Task KeepHeatAsync()
    {
        await RefreshHeatAsync();
        await FillHistoryAsync();
    }

    /// <summary>The fence token of the lease; null while another node holds it.</summary>
    private async Task<long?> HoldLeaseAsync()
    {
        var (name, now) = (TopicStore.LeaseName(CommunityId), time.GetUtcNow());
        if (_fence is { } held && await leases.RenewAsync(name, held, LeaseTime, now))
            return held;
        return _fence = await leases.TryAcquireAsync(name, _owner, LeaseTime, now);
    }

    /// <summary>
    /// The engine of the active settings with every voice that is mined with them, by this node or another. What it finds on the way is stored already.
    /// Again: what readers see comes from other settings, and this engine is on its way to take over.
    /// </summary>
    private async Task<(CommunityMiner Miner, bool Again)> FollowAsync()
    {
        var basis = await factory.BasisAsync(CommunityId);
        var mined = await topics.PositionAsync(CommunityId, basis.Settings.ToString());
        if (_miner is null || _settings != basis.Settings || _position > mined.Seq || _decided > mined.Decided)
        {
            (_miner, _settings, _position, _decided) = (factory.Create(basis), basis.Settings, 0, 0);
            _written.Clear();
        }

        while (_position < mined.Seq)
        {
            var voices = (await opinions.ReadUnminedAsync(CommunityId, _position, ReplayBatch)).TakeWhile(v => v.Seq <= mined.Seq).ToList();
            if (voices.Count == 0)
                break;
            foreach (var _ in MiningBatch.Tell(_miner, voices))
            {
                // The engine learns; what it finds is stored already.
            }

            _position = voices[^1].Seq;
        }

        if (_decided < mined.Decided)
            Decide(_miner, await HandsAsync(mined.Decided), mined.Decided);
        _miner.TakeChangedTopics();
        _miner.TakeMerges();
        _miner.TakeMoves();
        return (_miner, mined.Again);
    }

    /// <summary>What people hold together, as of a decision.</summary>
    private async Task<IReadOnlyList<HandTopic>> HandsAsync(long decided) =>
        [.. (await decisions.StandingAsync(CommunityId, decided)).Select(decision => new HandTopic(decision.Number, decision.Opinions, decision.UpTo, decision.Title))];

    private void Decide(CommunityMiner miner, IReadOnlyList<HandTopic> hands, long decided)
    {
        miner.Set(hands);
        _decided = decided;
    }

    /// <summary>Stores a batch. When that fails, the engine knows more than storage does: it is dropped, and the next call rebuilds it.</summary>
    private async Task<bool> SaveAsync(Func<MinedBatch, CancellationToken, Task<SaveOutcome>> save, Func<MinedBatch> batch)
    {
        var miner = _miner;
        _miner = null;
        var made = batch() with { Settings = _settings!.ToString(), Decided = _decided };
        switch (await save(made, CancellationToken.None))
        {
            case SaveOutcome.Saved:
                (_miner, _position) = (miner, made.Position);
                foreach (var topic in made.Topics)
                    _written[topic.Id] = topic.Heat;
                return true;
            case SaveOutcome.StaleFence:
                _fence = null;
                return false;
            default:
                return false;
        }
    }
}
