using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Deliberation.LocalSilo.Tests;

public interface IOpenDeskGrain : IGrainWithStringKey
{
    Task WorkAsync(string name);

    Task<string[]> LogAsync();

    Task<int> YieldingCountAsync();
}

[Reentrant]
public sealed class OpenDeskGrain(Script script) : Grain, IOpenDeskGrain
{
    private int inside;
    private int count;

    public async Task WorkAsync(string name)
    {
        script.Say("start " + name);
        await script.Gate(name);
        script.Say("end " + name);
    }

    public Task<string[]> LogAsync() => Task.FromResult(script.Log);

    public async Task<int> YieldingCountAsync()
    {
        await Task.Yield();
        if (Interlocked.Increment(ref inside) != 1) throw new InvalidOperationException("Two turns at once.");
        Thread.SpinWait(50);
        Interlocked.Decrement(ref inside);
        return ++count;
    }
}

public interface IChainGrain : IGrainWithGuidKey
{
    /// <summary>Calls the other, who calls back here.</summary>
    Task<string> ThereAndBackAsync(Guid other, bool allow);

    Task<string> AskBackAsync(Guid first);

    Task<string> HelloAsync();
}

public sealed class ChainGrain(Script script) : Grain, IChainGrain
{
    public async Task<string> ThereAndBackAsync(Guid other, bool allow)
    {
        script.Say("asking");
        using var section = allow ? RequestContext.AllowCallChainReentrancy() : RequestContext.SuppressCallChainReentrancy();
        return await GrainFactory.GetGrain<IChainGrain>(other).AskBackAsync(this.GetPrimaryKey());
    }

    public Task<string> AskBackAsync(Guid first) => GrainFactory.GetGrain<IChainGrain>(first).HelloAsync();

    public Task<string> HelloAsync() => Task.FromResult("hello");
}

public interface IWeakGrain : IGrainWithStringKey
{
    Task<string> HelloAsync();
}

/// <summary>Cannot be activated until the gate "cure" is open.</summary>
public sealed class WeakGrain(Script script) : Grain, IWeakGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        script.Say("tried");
        return script.Gate("cure").IsCompleted ? Task.CompletedTask : throw new InvalidOperationException("Not yet.");
    }

    public Task<string> HelloAsync() => Task.FromResult("hello");
}

public interface IClockGrain : IGrainWithStringKey
{
    Task StartAsync(GrainTimerCreationOptions options, bool hold);

    Task WorkAsync(string name);

    Task ChangeAsync(TimeSpan dueTime, TimeSpan period);

    Task EndAsync();

    [AlwaysInterleave]
    Task<string[]> LogAsync();
}

public sealed class ClockGrain(Script script) : Grain, IClockGrain
{
    private IGrainTimer? timer;
    private int ticks;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        script.Say("gone");
        return Task.CompletedTask;
    }

    public Task StartAsync(GrainTimerCreationOptions options, bool hold)
    {
        var turns = TaskScheduler.Current;
        timer = this.RegisterGrainTimer(
            async (own, cancellation) =>
            {
                var tick = ++own.ticks;
                script.Say($"tick {tick}" + (TaskScheduler.Current == turns ? "" : " elsewhere"));
                if (hold) await script.Gate($"tick {tick}");
                if (tick == 3) throw new InvalidOperationException("Broken.");
                script.Say($"tock {tick}");
            },
            this,
            options);
        return Task.CompletedTask;
    }

    public async Task WorkAsync(string name)
    {
        script.Say("start " + name);
        await script.Gate(name);
        script.Say("end " + name);
    }

    public Task ChangeAsync(TimeSpan dueTime, TimeSpan period)
    {
        timer!.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task EndAsync()
    {
        timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task<string[]> LogAsync() => Task.FromResult(script.Log);
}

public interface INobodyGrain : IGrainWithStringKey;

public interface ITwiceGrain : IGrainWithStringKey;

public sealed class FirstTwiceGrain : Grain, ITwiceGrain;

public sealed class SecondTwiceGrain : Grain, ITwiceGrain;
