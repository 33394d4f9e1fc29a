namespace Orleans.Local;

/// <summary>Runs the turns of one activation on the thread pool, one after the other. Tasks awaited in a turn continue here because it is the current scheduler.</summary>
internal sealed class TurnScheduler(Activation activation) : TaskScheduler, IThreadPoolWorkItem
{
    private const int TurnsPerSlice = 64;
    private readonly Queue<Task> turns = new();
    private bool running;

    /// <summary>The activation whose turn runs on this thread, if any.</summary>
    public static Activation? CurrentActivation => (Current as TurnScheduler)?.Activation;

    private Activation Activation { get; } = activation;

    /// <summary>Starts code in a turn of its own, without what flows from the caller (logging scopes, the web request); a call carries its RequestContext itself.</summary>
    public void Start(Func<Task> turn)
    {
        using (ExecutionContext.SuppressFlow())
            Task.Factory.StartNew(turn, CancellationToken.None, TaskCreationOptions.None, this);
    }

    void IThreadPoolWorkItem.Execute()
    {
        for (var left = TurnsPerSlice; left > 0; left--)
        {
            Task? turn;
            lock (turns)
            {
                if (!turns.TryDequeue(out turn))
                {
                    running = false;
                    return;
                }
            }

            TryExecuteTask(turn);
        }

        // A busy grain gives the thread back so that the others get their turn.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task)
    {
        lock (turns)
        {
            turns.Enqueue(task);
            if (running) return;
            running = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Never: a turn must not start inside another.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (turns) return [.. turns];
    }
}
