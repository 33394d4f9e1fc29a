using Deliberation.Storage.Access;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Deliberation.Storage;

/// <summary>Registers the stores.</summary>
public static class StorageServices
{
    /// <summary>Adds the database and every store as singletons. The migrations are not run by it: see <see cref="MigrationRunner"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<Database>()
            .AddSingleton<MigrationRunner>()
            .AddSingleton<UserStore>()
            .AddSingleton<CommunityStore>();
    }
}
