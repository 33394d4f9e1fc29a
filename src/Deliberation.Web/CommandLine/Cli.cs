using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Deliberation.Storage.Migrations;
using Deliberation.Web.CommandLine.Bench;
using Deliberation.Web.CommandLine.Evaluate;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>The commands of the program. Without a command it serves the site.</summary>
public static class Cli
{
    private const string Serve = "serve";

    /// <summary>Runs the command in <paramref name="args"/> and gives its exit code; null when the site is to be served.</summary>
    public static Task<int?> Run(string[] args) => Run(args, Terminal.OfProcess(), TimeProvider.System, new FileMiner());

    internal static async Task<int?> Run(string[] args, Terminal terminal, TimeProvider clock, IFileMiner miner)
    {
        var (storage, words) = Settings.Read(args);
        if (Serves(words))
            return null;
        if (CultureInfo.CurrentUICulture.Equals(CultureInfo.InvariantCulture))
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var root = new RootCommand(Texts.Get("root"))
        {
            new Command(Serve, Texts.Get(Serve)),
            new MineCommand(terminal, clock, miner).Create(),
            EvaluateCommand.Create(terminal, clock, miner),
            BenchCommand.Create(terminal, clock),
            new MigrateCommand(terminal, clock, storage).Create(),
            new ImportCommand(terminal, clock, storage).Create(),
            new ExportCommand(terminal, clock, storage).Create(),
            new VerifyCommand(terminal).Create(),
        };
        try
        {
            return await root.Parse(words).InvokeAsync(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (MissingColumnsException e)
        {
            var columns = e.Columns.Select(column => string.Join('/', MessageHeader.Names(column).Take(2)));
            terminal.Error.WriteLine(Texts.Get("file.missing-columns", string.Join(' ', columns)));
        }
        catch (CommandException e)
        {
            terminal.Error.WriteLine(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or MigrationException or ExternalException or TimeoutException or NotSupportedException)
        {
            terminal.Error.WriteLine(Texts.Get("failed", e.Message));
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine(Texts.Get("cancelled"));
        }

        return ExitCode.NothingDone;
    }

    /// <summary>Settings such as <c>--urls</c> are for the site; a lone word is a command.</summary>
    private static bool Serves(string[] args) =>
        args is [] or [Serve, ..] || (args[0] is not ("-h" or "-?" or "--help" or "--version") && (args[0].StartsWith('-') || args[0].Contains('=', StringComparison.Ordinal)));
}
