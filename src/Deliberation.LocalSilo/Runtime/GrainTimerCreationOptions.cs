using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>How a grain timer runs.</summary>
public readonly record struct GrainTimerCreationOptions
{
    /// <summary>Leaves both times to the initialiser.</summary>
    public GrainTimerCreationOptions()
    {
    }

    /// <summary>Sets both times.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time until the first callback; zero for at once, infinite for not yet.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of a callback to the next; infinite for only one.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether the callback may run while calls await. Default: no, it waits as a call does.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a callback counts as use and so puts off idle deactivation. Default: no.</summary>
    public bool KeepAlive { get; init; }
}
