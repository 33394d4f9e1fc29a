using Deliberation.Grains.Classification;
using Deliberation.Mining.Assets;
using Deliberation.Storage.Categories;

namespace Deliberation.Web.Workers;

/// <summary>Trains the classifiers that staff asked for, one after the other. The rows are the record: a node that is shut down gives its training back, one that died is known by its silence.</summary>
public sealed class TrainingWorker(CategoryTrainingStore trainings, CategoryTraining training, TimeProvider time, ILogger<TrainingWorker> log) : BackgroundService
{
    /// <summary>A training whose node has been silent for so long counts as died.</summary>
    internal static readonly TimeSpan Alive = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "No training was taken up; it is tried again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Does the trainings that wait.</summary>
    internal async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (await trainings.TakeUpAsync(Alive, cancellationToken) is { } run)
            await TrainAsync(run, cancellationToken);
    }

    private async Task TrainAsync(CategoryTrainingRun run, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beating = BeatAsync(run.Seq, over);
        try
        {
            await trainings.FinishAsync(run.Seq, await training.TrainAsync(run.CommunityId, run.AskedBy, over.Token), CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await trainings.GiveBackAsync(run.Seq, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("Training {Seq} of {Community} was given up: it had been silent for too long.", run.Seq, run.CommunityId);
        }
        catch (Exception e)
        {
            log.LogError(e, "Training {Seq} of {Community} failed.", run.Seq, run.CommunityId);
            await trainings.FailAsync(run.Seq, e is MiningDataException, CancellationToken.None);
        }
        finally
        {
            await over.CancelAsync();
            await beating;
        }
    }

    /// <summary>Says again and again that the training is alive, and ends it when it is over for everybody else.</summary>
    private async Task BeatAsync(long seq, CancellationTokenSource over)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
                if (!await trainings.KeepAliveAsync(seq, Alive, over.Token))
                    await over.CancelAsync();
        }
        catch (OperationCanceledException)
        {
        }
    }
}
