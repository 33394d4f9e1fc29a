using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Keeps the activations of one process and brings calls to them. Takes calls from its making until the host stops.</summary>
internal sealed class LocalSilo : IClusterClient, IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<GrainAddress, Activation> activations = new();
    private readonly ILookup<Type, GrainClass> classes;
    private readonly IServiceScopeFactory scopes;
    private readonly ITimer collector;
    private volatile bool stopping;

    public LocalSilo(
        IOptions<LocalSiloOptions> options,
        IEnumerable<IIncomingGrainCallFilter> filters,
        IServiceScopeFactory scopes,
        TimeProvider time,
        ILogger<LocalSilo> log)
    {
        (Options, Filters, this.scopes, Time, Log) = (options.Value, [.. filters], scopes, time, log);
        classes = GrainClass.ByInterface(Options.Assemblies);
        collector = time.CreateTimer(_ => Collect(), null, Options.CollectionQuantum, Options.CollectionQuantum);
    }

    public LocalSiloOptions Options { get; }

    public IReadOnlyList<IIncomingGrainCallFilter> Filters { get; }

    public TimeProvider Time { get; }

    public ILogger Log { get; }

    public T GetGrain<T>(string primaryKey, string? grainClassNamePrefix = null)
        where T : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrEmpty(primaryKey);
        return GrainReference.To<T>(this, new(ClassOf(typeof(T), grainClassNamePrefix), primaryKey));
    }

    public T GetGrain<T>(Guid primaryKey, string? grainClassNamePrefix = null)
        where T : IGrainWithGuidKey => GrainReference.To<T>(this, new(ClassOf(typeof(T), grainClassNamePrefix), primaryKey.ToKey()));

    public AsyncServiceScope CreateScope() => scopes.CreateAsyncScope();

    public Task<object?> Call(GrainAddress address, GrainMethod method, object?[] arguments)
    {
        var request = new CallRequest(this, method, arguments);

        // While the host stops, grains may still call each other to finish what was accepted.
        if (stopping && TurnScheduler.CurrentActivation is null)
        {
            request.Refuse(new SiloUnavailableException("The host is stopping."));
        }
        else
        {
            request.Watch();
            Send(address, request);
        }

        return method.IsOneWay ? Task.FromResult<object?>(null) : request.Reply;
    }

    public void Send(GrainAddress address, GrainRequest request)
    {
        while (!activations.GetOrAdd(address, static (at, silo) => new(silo, at), this).TryReceive(request))
        {
        }
    }

    public void Forget(Activation activation) => activations.TryRemove(new(activation.Address, activation));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        stopping = true;
        using var limit = new CancellationTokenSource(Options.DrainTimeout, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // Again, because a grain that finishes its work may have called one that was gone already.
            while (!activations.IsEmpty)
                await Task.WhenAll(activations.Values.Select(StopAsync)).WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            Log.LogWarning("{Count} grains had not finished when the host stopped", activations.Count);
            foreach (var activation in activations.Values)
                activation.Abandon(new SiloUnavailableException("The host stopped before this call was run."));
        }
    }

    public void Dispose() => collector.Dispose();

    private static Task StopAsync(Activation activation) =>
        activation.StopAsync(new(DeactivationReasonCode.ShuttingDown, "The host stops."));

    private void Collect()
    {
        var now = Time.GetUtcNow();
        foreach (var activation in activations.Values) activation.DeactivateIfIdle(now);
    }

    private GrainClass ClassOf(Type contract, string? prefix)
    {
        var fitting = classes[contract].Where(grain => grain.FullName.StartsWith(prefix ?? "", StringComparison.Ordinal)).ToArray();
        return fitting is [var only]
            ? only
            : throw new ArgumentException($"{fitting.Length} grain classes implement {contract.FullName}; exactly one must.", nameof(contract));
    }
}
