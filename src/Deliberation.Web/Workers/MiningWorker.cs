using Deliberation.Grains.Topics;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Lexicons;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Outbox;
using Deliberation.Storage.Topics;
using Orleans;

namespace Deliberation.Web.Workers;

/// <summary>Has new voices mined, and all again when the lexicon changed: the outbox says that there is something, the miner takes them in their order.</summary>
public sealed class MiningWorker(
    IGrainFactory grains, OutboxStore outbox, CommunityStore communities, TimeProvider time, ILogger<MiningWorker> log) : BackgroundService
{
    /// <summary>Voices a call of the miner takes: few enough that whoever looks for similar opinions meanwhile hardly waits.</summary>
    private const int VoicesPerCall = 200;

    private const int MessagesPerClaim = 500;
    private static readonly string[] Kinds = [OpinionMessage.Submitted, OpinionMessage.Seconded, OpinionMessage.Imported, LexiconStore.Changed, CategoryModelStore.Changed, TopicDecisionStore.Decided];
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(5);

    /// <summary>Mines all that waits in a community. False when another node does it.</summary>
    public static async Task<bool> MineAsync(
        IGrainFactory grains, string communityId, IProgress<int>? progress, CancellationToken cancellationToken, int voicesPerCall = VoicesPerCall)
    {
        var miner = grains.GetGrain<ITopicMinerGrain>(communityId);
        for (var mined = 0; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var step = await miner.MineAsync(voicesPerCall);
            progress?.Report(mined += step.Mined);
            if (!step.More)
                return !step.Elsewhere;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What came in by another way than a page, or before a crash.
        foreach (var community in await communities.ListAsync(stoppingToken))
            await TryAsync(async () =>
            {
                await MineAsync(grains, community.Id, null, stoppingToken);
                await FillHistoryAsync(community.Id, stoppingToken);
            });

        using var timer = new PeriodicTimer(Pause, time);
        do
            await TryAsync(() => DeliverAsync(stoppingToken));
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        // Claiming writes; looking does not.
        if ((await outbox.CountAsync(cancellationToken)).Waiting == 0)
            return;
        var now = time.GetUtcNow();
        var messages = await outbox.ClaimAsync(now, Visibility, MessagesPerClaim, cancellationToken);
        foreach (var community in messages.Where(m => Kinds.Contains(m.Kind)).GroupBy(m => OpinionMessage.Parse(m.Payload).CommunityId))
        {
            var done = await MineAsync(grains, community.Key, null, cancellationToken);
            if (community.Any(m => m.Kind == OpinionMessage.Imported))
                await FillHistoryAsync(community.Key, cancellationToken);
            foreach (var message in community)
                await (done ? outbox.DoneAsync(message, cancellationToken) : outbox.FailedAsync(message, "mined elsewhere", now + 5 * Pause, cancellationToken));
        }
    }

    /// <summary>What came in is of long ago: its topics have a past to show.</summary>
    private async Task FillHistoryAsync(string communityId, CancellationToken cancellationToken)
    {
        var miner = grains.GetGrain<ITopicMinerGrain>(communityId);
        while (await miner.FillHistoryAsync())
            cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Mining failed; it is tried again.");
        }
    }
}
