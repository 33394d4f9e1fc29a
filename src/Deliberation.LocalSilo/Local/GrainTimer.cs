using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Sends its activation a tick when due; the next one is set when that tick has ended, so ticks never overlap.</summary>
internal sealed class GrainTimer : GrainRequest, IGrainTimer
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Activation activation;
    private readonly Func<CancellationToken, Task> callback;
    private readonly GrainTimerCreationOptions options;
    private readonly ITimer clock;
    private TimeSpan period;
    private TimeSpan? changed;
    private bool ticking;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        (this.activation, this.callback, this.options, period) = (activation, callback, options, options.Period);
        clock = activation.Silo.Time.CreateTimer(
            static timer => ((GrainTimer)timer!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        activation.Add(this);
        Change(options.DueTime, options.Period);
    }

    public override bool AlwaysInterleaves => options.Interleave;

    public override bool IsReadOnly => false;

    public override bool CountsAsUse => options.KeepAlive;

    public override bool IsOver => ended.IsCancellationRequested;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        lock (gate)
        {
            this.period = period;
            if (ticking) changed = dueTime;
            else if (!IsOver) clock.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public override async Task RunAsync(Grain grain)
    {
        try
        {
            await callback(ended.Token);
        }
        catch (OperationCanceledException) when (IsOver)
        {
        }
        catch (Exception failure)
        {
            activation.Silo.Log.LogError(failure, "A timer of {Grain} failed", activation.Address.Class.Name);
        }

        lock (gate)
        {
            ticking = false;
            if (!IsOver) clock.Change(changed ?? period, Timeout.InfiniteTimeSpan);
            changed = null;
        }
    }

    public override void Refuse(Exception reason) => Dispose();

    public void Dispose()
    {
        ended.Cancel();
        clock.Dispose();
        activation.Remove(this);
    }

    private void Tick()
    {
        lock (gate)
        {
            if (ticking || IsOver) return;
            ticking = true;
        }

        activation.TryReceive(this);
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time != Timeout.InfiniteTimeSpan) ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
    }
}
