using System.CommandLine;
using System.Globalization;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary><c>mine FILE</c>: the hot topics of a file of messages, without a database.</summary>
internal sealed class MineCommand(Terminal terminal, TimeProvider clock, IFileMiner miner)
{
    private const int ShownRejections = 20;

    public Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Texts.Get("mine.file") };
        var report = new Option<string?>("--out") { Description = Texts.Get("mine.out"), HelpName = "report.json" };
        var top = new Option<int>("--top") { Description = Texts.Get("mine.top"), DefaultValueFactory = _ => 20 };
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1))
                result.AddError(Texts.Get("mine.top-wrong"));
        });
        var command = new Command("mine", Texts.Get("mine")) { file, report, top };
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetRequiredValue(file), arguments.GetValue(report), arguments.GetValue(top), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string path, string? reportPath, int top, CancellationToken cancellationToken)
    {
        if (reportPath is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(reportPath))))
            throw new CommandException(Texts.Get("mine.out-missing", reportPath));
        var start = clock.GetTimestamp();
        var (messages, rejected) = await MessageFile.ReadAsync(path, clock, terminal, anyLength: true, cancellationToken);
        var read = clock.GetElapsedTime(start);
        Tell(rejected);
        if (messages.Count == 0)
        {
            terminal.Error.WriteLine(Texts.Get("file.no-messages"));
            return ExitCode.NothingDone;
        }

        var topics = await terminal.Progress(Texts.Get("mine.mining"), progress => Task.Run(() => miner.Mine(messages, progress, cancellationToken), cancellationToken));
        var total = clock.GetElapsedTime(start);
        var elapsed = new Elapsed(Seconds(read), Seconds(total - read), Seconds(total));
        terminal.Write(HotTopicTable.Of(topics.Take(top)));
        terminal.Out.WriteLine(Texts.Get("mine.summary", messages.Count, rejected.Count, topics.Count, elapsed.Read, elapsed.Mine, elapsed.Total));
        if (reportPath is not null)
            await new MiningReport(messages.Count, rejected, elapsed, topics).SaveAsync(reportPath, cancellationToken);
        return rejected.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private void Tell(IReadOnlyList<RejectedRow> rejected)
    {
        foreach (var row in rejected.Take(ShownRejections))
            terminal.Error.WriteLine(Texts.Get("file.rejected", row.Line, Texts.Get(row.Reason)));
        if (rejected.Count > ShownRejections)
            terminal.Error.WriteLine(Texts.Get("file.more-rejected", rejected.Count - ShownRejections));
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
