using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;

namespace Deliberation.Grains.Hosting;

/// <summary>Hosts the grains in an Orleans silo; the silos that share a database form one cluster.</summary>
public static class GrainHosting
{
    /// <summary>Adds the silo and <see cref="Orleans.IGrainFactory"/>. Reads <c>Storage:Provider</c> and <c>Storage:ConnectionString</c>: on SQLite the silo stands
    /// alone, otherwise the database holds the tables of Orleans's own clustering scripts.</summary>
    public static IHostApplicationBuilder AddGrainHost(this IHostApplicationBuilder builder)
    {
        var provider = builder.Configuration["Storage:Provider"];
        return builder.UseOrleans(silo =>
        {
            if (Invariant(provider) is { } invariant)
            {
                var connection = builder.Configuration["Storage:ConnectionString"]
                    ?? throw new InvalidOperationException("Storage:ConnectionString is missing.");
                silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (invariant, connection));
                silo.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = "deliberation");
            }
            else
            {
                silo.UseLocalhostClustering();
            }

            // The domain knows no serializer, so its types travel as JSON; those marked [GenerateSerializer] use generated code.
            silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(IsMessage));
        });
    }

    private static string? Invariant(string? provider) => provider?.ToLowerInvariant() switch
    {
        null or "" or "sqlite" => null,
        "postgresql" => "Npgsql",
        "sqlserver" => "Microsoft.Data.SqlClient",
        _ => throw new NotSupportedException($"Storage:Provider '{provider}' is unknown."),
    };

    private static bool IsMessage(Type type) =>
        !type.IsInterface && !type.IsAssignableTo(typeof(Exception)) && type.Namespace?.StartsWith("Deliberation.", StringComparison.Ordinal) == true;
}
