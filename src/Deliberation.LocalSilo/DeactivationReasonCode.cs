namespace Orleans;

/// <summary>The kinds of <see cref="DeactivationReason"/> that happen in one process.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>None given.</summary>
    None,

    /// <summary>The host stops.</summary>
    ShuttingDown,

    /// <summary>No call for longer than the collection age.</summary>
    ActivationIdle,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested,
}
