using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Local;

namespace Orleans.Hosting;

/// <summary>Registers the embedded host for grains.</summary>
public static class LocalSiloServiceCollectionExtensions
{
    /// <summary>Adds the host, <see cref="IGrainFactory"/> and <see cref="IClusterClient"/>. Call it before adding what calls grains: hosted services stop in
    /// reverse order, so the callers stop first and the grains then finish what they have.</summary>
    /// <param name="services">Where to add. A registered <see cref="TimeProvider"/> is used for all times.</param>
    /// <param name="configure">Names the assemblies that hold grains, and changes defaults.</param>
    public static IServiceCollection AddLocalSilo(this IServiceCollection services, Action<LocalSiloOptions> configure)
    {
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LocalSilo>();
        services.TryAddSingleton<IGrainFactory>(provider => provider.GetRequiredService<LocalSilo>());
        services.TryAddSingleton<IClusterClient>(provider => provider.GetRequiredService<LocalSilo>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<LocalSilo>());
        return services;
    }
}
