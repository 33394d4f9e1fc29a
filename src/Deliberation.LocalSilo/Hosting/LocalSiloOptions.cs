using System.Reflection;

namespace Orleans.Hosting;

/// <summary>Settings of the embedded host for grains.</summary>
public sealed class LocalSiloOptions
{
    /// <summary>A grain without a call for this long is deactivated. Default: 15 minutes, as in Orleans.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle grains are looked for. Default: 1 minute, as in Orleans.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A call not answered for this long fails with <see cref="TimeoutException"/>; also the limit of activating and of deactivating. Default: 30 seconds, as in Orleans.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stopping host lets accepted calls finish. Default: 20 seconds; the host's own shutdown timeout also counts.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    internal HashSet<Assembly> Assemblies { get; } = [];

    /// <summary>Hosts every grain class of the assembly.</summary>
    public LocalSiloOptions AddGrainsFrom(Assembly assembly)
    {
        Assemblies.Add(assembly);
        return this;
    }
}
