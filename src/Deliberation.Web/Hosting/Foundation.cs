using Deliberation.Storage;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Secrets;
using Deliberation.Web.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Hosting;

/// <summary>What every part stands on: settings, the clock, the database, and the keys kept beside it.</summary>
public static class Foundation
{
    public static void AddFoundation(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<CommunityOptions>(builder.Configuration.GetSection(CommunityOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CommunityCalendar>();
        services.AddSingleton<CurrentCommunity>();

        var storage = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        storage = storage with { DataDirectory = Path.GetFullPath(storage.DataDirectory) };
        PrivateDirectory(storage.DataDirectory);
        services.AddStorage(storage);
        services.AddHostedService<DatabaseStart>();
        // Signed-in people stay signed in after a restart.
        var protection = services.AddDataProtection().SetApplicationName("Deliberation");
        if (storage.Provider.Equals("sqlite", StringComparison.OrdinalIgnoreCase))
            protection.PersistKeysToFileSystem(PrivateDirectory(Path.Combine(storage.DataDirectory, "keys")));
        else
            services.AddOptions<KeyManagementOptions>().Configure<SecretStore>((keys, secrets) => keys.XmlRepository = new SharedKeys(secrets));
    }

    /// <summary>The settings of the community that this site serves.</summary>
    public static CommunityOptions Community(this IServiceProvider services) => services.GetRequiredService<IOptions<CommunityOptions>>().Value;

    /// <summary>A directory that only the site's own user can read; one that exists keeps its rights.</summary>
    private static DirectoryInfo PrivateDirectory(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
