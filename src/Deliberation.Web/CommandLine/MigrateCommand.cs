using System.CommandLine;
using Deliberation.Storage.Connections;

namespace Deliberation.Web.CommandLine;

/// <summary><c>migrate</c>: makes the database, or brings it up to date.</summary>
internal sealed class MigrateCommand(Terminal terminal, TimeProvider clock, StorageOptions storage)
{
    public Command Create()
    {
        var command = new Command("migrate", Texts.Get("migrate"));
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var services = Stores.Open(storage, clock);
        var applied = await Stores.MigrateAsync(services, terminal, cancellationToken);
        terminal.Out.WriteLine(applied == 0 ? Texts.Get("migrate.none") : Texts.Get("migrate.done", applied));
        return ExitCode.Done;
    }
}
