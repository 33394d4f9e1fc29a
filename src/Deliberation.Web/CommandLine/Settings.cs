using Deliberation.Storage.Connections;

namespace Deliberation.Web.CommandLine;

/// <summary>The settings of the site that commands share: appsettings.json, environment variables, and <c>--Storage:…</c> anywhere among the arguments.</summary>
internal static class Settings
{
    private const string Prefix = "--Storage:";

    /// <summary>Where the data lives, and the arguments without those that said so.</summary>
    public static (StorageOptions Storage, string[] Others) Read(string[] args)
    {
        var settings = new List<string>();
        var others = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                others.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length)
                settings.Add(args[++i]);
        }

        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. settings])
            .Build();
        return (configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions(), [.. others]);
    }
}
