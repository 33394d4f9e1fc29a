using Orleans.Local;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Base of all grain classes. Constructor parameters come from dependency injection, with a scope for each activation.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly Activation? activation;

    /// <summary>Binds the new grain to the activation whose turn makes it.</summary>
    protected Grain() => activation = TurnScheduler.CurrentActivation;

    /// <summary>Gives references to other grains.</summary>
    protected IGrainFactory GrainFactory => Activation.Silo;

    /// <summary>The services of this activation's scope.</summary>
    protected internal IServiceProvider ServiceProvider => Activation.Services;

    internal Activation Activation => activation
        ?? throw new InvalidOperationException("This grain was not made by a silo.");

    /// <summary>Runs before the first call. When it throws, the waiting calls fail with its exception and the next call activates anew.</summary>
    /// <param name="cancellationToken">Cancelled when activation takes longer than a call may.</param>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last call. Its failure is logged and changes nothing; a crash skips it.</summary>
    /// <param name="reason">Why the grain goes.</param>
    /// <param name="cancellationToken">Cancelled when deactivation takes longer than a call may.</param>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Deactivates as soon as the running calls end; calls still waiting go to the next activation.</summary>
    protected void DeactivateOnIdle() => Activation.Deactivate(
        new(DeactivationReasonCode.ApplicationRequested, "The grain asked for it."));

    /// <summary>Keeps the grain from idle deactivation.</summary>
    /// <param name="timeSpan">For how long from now; zero returns to the usual age, infinite never ends.</param>
    protected void DelayDeactivation(TimeSpan timeSpan) => Activation.DelayDeactivation(timeSpan);
}
