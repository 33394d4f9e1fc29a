using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Orleans.Local;

/// <summary>One grain alive in memory: its mailbox, its turns and its life from the first request until it is gone.</summary>
internal sealed class Activation
{
    private enum Stage { New, Activating, Active, Deactivating, Gone }

    private readonly Lock gate = new();
    private readonly TurnScheduler turns;
    private readonly LinkedList<GrainRequest> waiting = [];
    private readonly HashSet<GrainRequest> running = [];
    private readonly List<Guid> sections = [];
    private readonly HashSet<GrainTimer> timers = [];
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int overtakers;
    private AsyncServiceScope scope;
    private Grain? grain;
    private Stage stage;
    private DeactivationReason? leaving;
    private bool finishQueue;
    private DateTimeOffset idleFrom;

    public Activation(LocalSilo silo, GrainAddress address)
    {
        (Silo, Address, turns, idleFrom) = (silo, address, new(this), silo.Time.GetUtcNow());
    }

    public LocalSilo Silo { get; }

    public GrainAddress Address { get; }

    public IServiceProvider Services => scope.ServiceProvider;

    /// <summary>Queues a request; false when this activation is gone and another must be made.</summary>
    public bool TryReceive(GrainRequest request)
    {
        lock (gate)
        {
            if (stage == Stage.Gone) return false;
            waiting.AddLast(request);
            if (request.MayOvertake) overtakers++;
            Pump();
            return true;
        }
    }

    /// <summary>Starts no further request and ends when the running ones have; the waiting ones go to the next activation.</summary>
    public void Deactivate(DeactivationReason reason)
    {
        lock (gate)
        {
            leaving ??= reason;
            Pump();
        }
    }

    /// <summary>Ends when everything accepted has run. The returned task completes when the grain is gone.</summary>
    public Task StopAsync(DeactivationReason reason)
    {
        EndTimers();
        lock (gate)
        {
            if (leaving is null) (leaving, finishQueue) = (reason, true);
            Pump();
        }

        return gone.Task;
    }

    public void DeactivateIfIdle(DateTimeOffset now)
    {
        lock (gate)
        {
            if (stage == Stage.Active && running.Count + waiting.Count == 0 && now - idleFrom >= Silo.Options.CollectionAge)
                Deactivate(new(DeactivationReasonCode.ActivationIdle, "No call for a long time."));
        }
    }

    public void DelayDeactivation(TimeSpan span)
    {
        var now = Silo.Time.GetUtcNow();
        lock (gate)
            idleFrom = span == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : Later(now, now + span - Silo.Options.CollectionAge);
    }

    /// <summary>Answers what is still waiting when a stopping host has run out of time.</summary>
    public void Abandon(Exception reason)
    {
        GrainRequest[] left;
        lock (gate)
        {
            left = [.. waiting];
            waiting.Clear();
            overtakers = 0;
        }

        foreach (var request in left) request.Refuse(reason);
    }

    public void EnterSection(Guid id)
    {
        lock (gate) sections.Add(id);
    }

    public void LeaveSection(Guid id)
    {
        lock (gate) sections.Remove(id);
    }

    public void Add(GrainTimer timer)
    {
        lock (gate) timers.Add(timer);
    }

    public void Remove(GrainTimer timer)
    {
        lock (gate) timers.Remove(timer);
    }

    /// <summary>Starts whatever may start now; always called under the gate.</summary>
    private void Pump()
    {
        if (stage == Stage.New)
        {
            stage = Stage.Activating;
            turns.Start(ActivateAsync);
        }

        if (stage != Stage.Active) return;
        for (var node = waiting.First; node is not null && (leaving is null || finishQueue);)
        {
            var (request, here) = (node.Value, node);
            node = node.Next;
            if (!request.IsOver && !MayRun(request))
            {
                if (overtakers == 0) break;
                continue;
            }

            waiting.Remove(here);
            if (request.MayOvertake) overtakers--;
            if (request.IsOver) continue;
            running.Add(request);
            turns.Start(() => RunAsync(request));
        }

        if (leaving is null || running.Count > 0 || (finishQueue && waiting.Count > 0)) return;
        stage = Stage.Deactivating;
        turns.Start(DeactivateAsync);
    }

    private bool MayRun(GrainRequest request) =>
        running.Count == 0
        || Address.Class.IsReentrant
        || request.AlwaysInterleaves
        || (request.ReentrancyId != Guid.Empty && sections.Contains(request.ReentrancyId))
        || running.All(other => other.AlwaysInterleaves || (other.IsReadOnly && request.IsReadOnly));

    private async Task RunAsync(GrainRequest request)
    {
        await request.RunAsync(grain!);
        lock (gate)
        {
            running.Remove(request);
            if (request.CountsAsUse) idleFrom = Later(idleFrom, Silo.Time.GetUtcNow());
            Pump();
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            scope = Silo.CreateScope();
            grain = Address.Class.Create(Services);
            await WithinLimit(grain.OnActivateAsync);
        }
        catch (Exception failure)
        {
            Silo.Log.LogError(failure, "{Grain} could not be activated", Address.Class.Name);
            foreach (var request in await EndAsync()) request.Refuse(failure);
            return;
        }

        lock (gate)
        {
            stage = Stage.Active;
            idleFrom = Later(idleFrom, Silo.Time.GetUtcNow());
            Pump();
        }
    }

    private async Task DeactivateAsync()
    {
        EndTimers();
        await LogFailure(() => WithinLimit(token => grain!.OnDeactivateAsync(leaving!.Value, token)));
        foreach (var request in await EndAsync()) Silo.Send(Address, request);
    }

    /// <summary>Frees the grain and its scope, and returns the requests that still wait.</summary>
    private async Task<GrainRequest[]> EndAsync()
    {
        EndTimers();
        await LogFailure(async () =>
        {
            if (grain is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
            else (grain as IDisposable)?.Dispose();
            await scope.DisposeAsync();
        });
        Silo.Forget(this);
        GrainRequest[] left;
        lock (gate)
        {
            stage = Stage.Gone;
            left = [.. waiting.Where(request => request is CallRequest && !request.IsOver)];
            waiting.Clear();
        }

        gone.SetResult();
        return left;
    }

    private void EndTimers()
    {
        GrainTimer[] all;
        lock (gate) all = [.. timers];
        foreach (var timer in all) timer.Dispose();
    }

    private async Task WithinLimit(Func<CancellationToken, Task> work)
    {
        using var limit = new CancellationTokenSource(Silo.Options.ResponseTimeout, Silo.Time);
        await work(limit.Token).WaitAsync(Silo.Options.ResponseTimeout, Silo.Time);
    }

    private async Task LogFailure(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            Silo.Log.LogError(failure, "{Grain} did not end cleanly", Address.Class.Name);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
