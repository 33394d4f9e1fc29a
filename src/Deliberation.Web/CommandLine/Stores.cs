using Deliberation.Storage;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Migrations;

namespace Deliberation.Web.CommandLine;

/// <summary>The database as commands open it.</summary>
internal static class Stores
{
    /// <summary>The stores without looking at the state of the database.</summary>
    public static ServiceProvider Open(StorageOptions options, TimeProvider clock) =>
        new ServiceCollection().AddSingleton(clock).AddStorage(options).BuildServiceProvider();

    /// <summary>Brings the database up to date and returns how many migrations that took.</summary>
    public static Task<int> MigrateAsync(IServiceProvider services, Terminal terminal, CancellationToken cancellationToken) =>
        terminal.Progress(
            Texts.Get("migrate.running"),
            progress => services.GetRequiredService<MigrationRunner>().RunAsync(new Steps(progress), cancellationToken));

    /// <exception cref="CommandException">There is no such community; the message names those there are.</exception>
    public static async Task RequireCommunityAsync(IServiceProvider services, string communityId, CancellationToken cancellationToken)
    {
        var known = await services.GetRequiredService<CommunityStore>().ListAsync(cancellationToken);
        if (!known.Any(community => community.Id == communityId))
            throw new CommandException(Texts.Get("community.unknown", communityId, string.Join(' ', known.Select(community => community.Id))));
    }

    private sealed class Steps(Action<double> progress) : IProgress<MigrationStep>
    {
        public void Report(MigrationStep value) => progress((double)value.Done / value.Total);
    }
}
