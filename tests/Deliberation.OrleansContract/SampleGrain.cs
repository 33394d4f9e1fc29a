using System.Reflection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Deliberation.OrleansContract;

/// <summary>Uses the whole API that the embedded host offers. The tests of that host compile this file too, so it stands for both.</summary>
[Alias("sample")]
public interface ISampleGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<SampleReply> ReadAsync(CancellationToken cancellation);

    [AlwaysInterleave]
    ValueTask PeekAsync();

    [OneWay]
    Task TellAsync();

    ValueTask<T> EchoAsync<T>(T value);
}

public interface ISampleByIdGrain : IGrainWithGuidKey
{
    Task<Guid> IdAsync();
}

[GenerateSerializer, Immutable, Alias("sample-reply")]
public sealed record SampleReply([property: Id(0)] string Key, [property: Id(1)] long Ticks);

[Reentrant]
public sealed class SampleGrain(TimeProvider time) : Grain, ISampleGrain, IIncomingGrainCallFilter
{
    private IGrainTimer? timer;
    private long ticks;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var options = new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true, KeepAlive = true };
        timer = this.RegisterGrainTimer(_ => Task.FromResult(ticks++), options);
        using var other = this.RegisterGrainTimer(
            static (clock, _) => Task.FromResult(clock.GetUtcNow()), time, new GrainTimerCreationOptions(options.DueTime, options.Period));
        timer.Change(TimeSpan.FromSeconds(1), options == default || !options.Equals(default) ? Timeout.InfiniteTimeSpan : TimeSpan.Zero);
        return base.OnActivateAsync(cancellationToken);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        timer?.Dispose();
        _ = reason.ReasonCode switch
        {
            DeactivationReasonCode.None or DeactivationReasonCode.ShuttingDown => reason.Description,
            DeactivationReasonCode.ActivationIdle or DeactivationReasonCode.ApplicationRequested => reason.ToString(),
            _ => "",
        };
        return reason == new DeactivationReason(DeactivationReasonCode.None, "") ? Task.CompletedTask : base.OnDeactivateAsync(reason, cancellationToken);
    }

    public async Task<SampleReply> ReadAsync(CancellationToken cancellation)
    {
        using (RequestContext.AllowCallChainReentrancy())
            await GrainFactory.GetGrain<ISampleByIdGrain>(Guid.Empty).IdAsync();
        using (RequestContext.SuppressCallChainReentrancy())
            await GrainFactory.GetGrain<ISampleGrain>("other", grainClassNamePrefix: null).EchoAsync(RequestContext.ReentrancyId);
        return new(this.GetPrimaryKeyString(), ticks);
    }

    public ValueTask PeekAsync()
    {
        RequestContext.Set("key", RequestContext.Get("key") ?? ServiceProvider);
        if (!RequestContext.Remove("key")) RequestContext.Clear();
        return ValueTask.CompletedTask;
    }

    public Task TellAsync()
    {
        DelayDeactivation(TimeSpan.FromMinutes(1));
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public ValueTask<T> EchoAsync<T>(T value) => ValueTask.FromResult(value);

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
            context.Result ??= context.Grain;
        }
        catch (SiloUnavailableException unavailable) when (unavailable is OrleansException)
        {
            MethodInfo[] methods = [context.InterfaceMethod, context.ImplementationMethod];
            throw new OrleansException($"{context.InterfaceName}.{context.MethodName} ({methods.Length})", unavailable);
        }
    }
}

public sealed class SampleByIdGrain : Grain, ISampleByIdGrain
{
    public Task<Guid> IdAsync() => Task.FromResult(this.GetPrimaryKey());
}

public static class SampleCaller
{
    public static IGrainWithStringKey Reference(IGrainFactory grains) => grains.GetGrain<ISampleGrain>("one");

    public static string Key(IAddressable grain) => grain is IGrain or IGrainBase ? grain.GetPrimaryKeyString() : "";
}
