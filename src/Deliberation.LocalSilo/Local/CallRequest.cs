using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>One call on its way to a grain; its reply completes with the result, the grain's exception, a timeout or a cancellation.</summary>
internal sealed class CallRequest : GrainRequest
{
    private readonly TaskCompletionSource<object?> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LocalSilo silo;
    private readonly GrainMethod method;
    private readonly object?[] arguments;
    private ITimer? timeout;
    private CancellationTokenRegistration cancellation;

    public CallRequest(LocalSilo silo, GrainMethod method, object?[] arguments)
    {
        (this.silo, this.method, this.arguments) = (silo, method, arguments);
        Context = RequestContext.Values;
        ReentrancyId = RequestContext.ReentrancyId;
    }

    public override bool AlwaysInterleaves => method.AlwaysInterleaves;

    public override bool IsReadOnly => method.IsReadOnly;

    public override bool CountsAsUse => true;

    public override bool IsOver => reply.Task.IsCompleted;

    public override ImmutableDictionary<string, object> Context { get; }

    public override Guid ReentrancyId { get; }

    public Task<object?> Reply => reply.Task;

    /// <summary>Lets the reply fail when it takes too long or the caller cancels.</summary>
    public void Watch()
    {
        if (method.IsOneWay) return;
        timeout = silo.Time.CreateTimer(
            static state => ((CallRequest)state!).TimeOut(), this, silo.Options.ResponseTimeout, Timeout.InfiniteTimeSpan);
        cancellation = method.TokenIn(arguments).UnsafeRegister(
            static (state, token) => ((CallRequest)state!).reply.TrySetCanceled(token), this);
        reply.Task.ContinueWith(
            static (_, state) => ((CallRequest)state!).Unwatch(), this, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public override async Task RunAsync(Grain grain)
    {
        RequestContext.Values = Context;
        try
        {
            var call = new GrainCallContext(silo.Filters, grain, method, arguments);
            await call.Invoke();
            reply.TrySetResult(call.Result);
        }
        catch (OperationCanceledException cancelled) when (!method.IsOneWay)
        {
            reply.TrySetCanceled(cancelled.CancellationToken);
        }
        catch (Exception failure)
        {
            if (method.IsOneWay || !reply.TrySetException(failure))
                silo.Log.LogError(failure, "{Method} failed when nobody waited for it any more", method.Name);
        }
    }

    public override void Refuse(Exception reason)
    {
        if (method.IsOneWay) silo.Log.LogWarning("The one-way call {Method} was not run: {Reason}", method.Name, reason.Message);
        else reply.TrySetException(reason);
    }

    private void TimeOut() => reply.TrySetException(
        new TimeoutException($"{method.Name} did not answer within {silo.Options.ResponseTimeout}."));

    private void Unwatch()
    {
        timeout?.Dispose();
        cancellation.Dispose();
    }
}
