using Deliberation.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;

namespace Deliberation.LocalSilo.Tests;

/// <summary>A host of its own for one test.</summary>
public sealed class TestSilo : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public TestSilo(Action<IServiceCollection>? more = null)
    {
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Script)
            .AddScoped<Drawer>()
            .AddLocalSilo(options => options.AddGrainsFrom(typeof(DeskGrain).Assembly));
        more?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new();

    public Script Script { get; } = new();

    public IGrainFactory Grains => services.GetRequiredService<IGrainFactory>();

    public IClusterClient Client => services.GetRequiredService<IClusterClient>();

    public IDeskGrain Desk(string key = "one") => Grains.GetGrain<IDeskGrain>(key);

    public Task StopAsync(CancellationToken limit = default) => services.GetRequiredService<IHostedService>().StopAsync(limit);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

internal static class Waiting
{
    /// <summary>Turns a hang into a failure; never decides a passing test.</summary>
    public static Task Soon(this Task task) => task.WaitAsync(TimeSpan.FromSeconds(20));

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(20));
}
