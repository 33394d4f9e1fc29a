using Orleans.Local;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain can do with itself.</summary>
public static class GrainBaseExtensions
{
    /// <summary>Starts a timer whose callback runs on the grain's turns; it ends with the activation.</summary>
    /// <param name="grain">The calling grain.</param>
    /// <param name="callback">Its token is cancelled when the timer or the activation ends. A failure is logged and the timer goes on.</param>
    /// <param name="options">When it runs, and whether it may interleave with calls (default: no).</param>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) =>
        grain.RegisterGrainTimer(static (call, token) => call(token), callback, options);

    /// <inheritdoc cref="RegisterGrainTimer(IGrainBase, Func{CancellationToken, Task}, GrainTimerCreationOptions)"/>
    /// <param name="grain">The calling grain.</param>
    /// <param name="callback">Its token is cancelled when the timer or the activation ends. A failure is logged and the timer goes on.</param>
    /// <param name="state">Passed to every callback.</param>
    /// <param name="options">When it runs, and whether it may interleave with calls (default: no).</param>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options) =>
        new GrainTimer(((Grain)grain).Activation, token => callback(state, token), options);
}
