using System.Collections.Immutable;

namespace Orleans.Local;

/// <summary>Something an activation is asked to run: a call or a tick of a timer.</summary>
internal abstract class GrainRequest
{
    public abstract bool AlwaysInterleaves { get; }

    public abstract bool IsReadOnly { get; }

    /// <summary>Whether it puts off idle deactivation.</summary>
    public abstract bool CountsAsUse { get; }

    /// <summary>Nobody waits for it any more (timed out or cancelled), so a waiting one is dropped.</summary>
    public abstract bool IsOver { get; }

    public virtual ImmutableDictionary<string, object> Context => ImmutableDictionary<string, object>.Empty;

    public virtual Guid ReentrancyId => Guid.Empty;

    /// <summary>Whether it may ever run before one that came earlier.</summary>
    public bool MayOvertake => AlwaysInterleaves || IsReadOnly || ReentrancyId != Guid.Empty;

    /// <summary>Runs on the grain's turns; never fails.</summary>
    public abstract Task RunAsync(Grain grain);

    /// <summary>Answers it without running it.</summary>
    public abstract void Refuse(Exception reason);
}
