using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Deliberation.Grains.Hosting;

/// <summary>Hosts the grains in this process.</summary>
public static class GrainHosting
{
    /// <summary>Adds the host of the grains and <see cref="Orleans.IGrainFactory"/>. Add it before whatever calls grains, so that it stops after them.</summary>
    public static IHostApplicationBuilder AddGrainHost(this IHostApplicationBuilder builder)
    {
        builder.Services.AddLocalSilo(options => options.AddGrainsFrom(typeof(GrainHosting).Assembly));
        return builder;
    }
}
