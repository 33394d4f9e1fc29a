using System.Collections.Concurrent;

namespace Deliberation.LocalSilo.Tests;

/// <summary>What grains and a test tell each other: a log, signals that something was reached, and gates that hold a grain until opened.</summary>
public sealed class Script
{
    private readonly ConcurrentQueue<string> log = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> signals = new();

    public string[] Log => [.. log];

    public void Say(string what)
    {
        log.Enqueue(what);
        Signal(what).TrySetResult();
    }

    public Task Said(string what) => Signal(what).Task.Soon();

    public void Open(string gate) => Signal("gate " + gate).TrySetResult();

    public Task Gate(string gate) => Signal("gate " + gate).Task;

    private TaskCompletionSource Signal(string name) =>
        signals.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
