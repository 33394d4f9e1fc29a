using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Deliberation.LocalSilo.Tests;

public interface IDeskGrain : IGrainWithStringKey
{
    /// <summary>Says "start name", waits for the gate, says "end name".</summary>
    Task WorkAsync(string name);

    [ReadOnly]
    Task ReadAsync(string name);

    /// <summary>Runs after every turn that was due before it, also while work waits.</summary>
    [AlwaysInterleave]
    Task<string[]> LogAsync();

    Task<int> CountAsync();

    [AlwaysInterleave]
    Task<int> YieldingCountAsync();

    Task<string> KeyAsync();

    Task<object?> ContextAsync(string key);

    Task<bool> FlowsAsync();

    Task<bool> SameTurnsAsync();

    Task ThrowAsync(Exception failure);

    Task ThrowAtOnceAsync(Exception failure);

    ValueTask<int> DoubleAsync(int number);

    ValueTask NothingAsync();

    Task<T> EchoAsync<T>(T value);

    [OneWay]
    Task TellAsync(string name);

    [OneWay]
    Task TellAndFailAsync();

    Task WaitForCancelAsync(string name, CancellationToken cancellation);

    Task LeaveAsync();

    Task StayAsync(TimeSpan span);

    Task<int> DrawerAsync();
}

public sealed class Drawer : IDisposable
{
    private static int made;
    private readonly Script script;

    public Drawer(Script script)
    {
        this.script = script;
        Number = Interlocked.Increment(ref made);
    }

    public int Number { get; }

    public void Dispose() => script.Say("drawer closed");
}

public class DeskGrain(Script script, Drawer drawer) : Grain, IDeskGrain
{
    public static readonly AsyncLocal<string?> CallersOwn = new();
    private int count;
    private int inside;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        script.Say("activated");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        script.Say($"deactivated {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public async Task WorkAsync(string name)
    {
        script.Say("start " + name);
        await script.Gate(name);
        script.Say("end " + name);
    }

    public Task ReadAsync(string name) => WorkAsync(name);

    public Task<string[]> LogAsync() => Task.FromResult(script.Log);

    public async Task<int> CountAsync()
    {
        var before = count;
        await Task.Yield();
        return count = before + 1;
    }

    public async Task<int> YieldingCountAsync()
    {
        await Task.Yield();
        if (Interlocked.Increment(ref inside) != 1) throw new InvalidOperationException("Two turns at once.");
        Thread.SpinWait(50);
        Interlocked.Decrement(ref inside);
        return ++count;
    }

    public Task<string> KeyAsync() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<object?> ContextAsync(string key)
    {
        var value = RequestContext.Get(key);
        RequestContext.Set(key, "changed by the grain");
        return Task.FromResult(value);
    }

    public Task<bool> FlowsAsync() => Task.FromResult(CallersOwn.Value is not null);

    public async Task<bool> SameTurnsAsync()
    {
        var before = TaskScheduler.Current;
        await Task.Run(() => { });
        await script.Gate("turns");
        return before == TaskScheduler.Current && before != TaskScheduler.Default;
    }

    public async Task ThrowAsync(Exception failure)
    {
        await Task.Yield();
        throw failure;
    }

    public Task ThrowAtOnceAsync(Exception failure) => throw failure;

    public async ValueTask<int> DoubleAsync(int number)
    {
        await Task.Yield();
        return 2 * number;
    }

    public ValueTask NothingAsync() => ValueTask.CompletedTask;

    public Task<T> EchoAsync<T>(T value) => Task.FromResult(value);

    public Task TellAsync(string name) => WorkAsync(name);

    public Task TellAndFailAsync()
    {
        script.Say("told");
        throw new InvalidOperationException("Nobody hears this.");
    }

    public async Task WaitForCancelAsync(string name, CancellationToken cancellation)
    {
        script.Say("start " + name);
        await using var registration = cancellation.UnsafeRegister(_ => script.Say("cancelled " + name), null);
        await script.Gate(name);
    }

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task StayAsync(TimeSpan span)
    {
        DelayDeactivation(span);
        return Task.CompletedTask;
    }

    public Task<int> DrawerAsync() => Task.FromResult(drawer.Number);
}
