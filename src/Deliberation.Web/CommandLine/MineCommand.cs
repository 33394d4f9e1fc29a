using System.CommandLine;
using System.Globalization;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary><c>mine FILE</c>: the hot topics of a file of messages, without a database.</summary>
internal sealed class MineCommand(Terminal terminal, TimeProvider clock, IFileMiner miner)
{
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
        using var file = new MessageFile(path, clock, anyLength: true);
        var messages = await ReadAsync(file, cancellationToken);
        var read = clock.GetElapsedTime(start);
        var rejected = file.Rejected;
        Rejections.Tell(terminal, rejected);
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

    private Task<List<Message>> ReadAsync(MessageFile file, CancellationToken cancellationToken) =>
        terminal.Progress(Texts.Get("file.reading"), progress => Task.Run(
            () =>
            {
                var messages = new List<Message>();
                foreach (var message in file.Read())
                {
                    messages.Add(message);
                    cancellationToken.ThrowIfCancellationRequested();
                    progress(file.Done);
                }

                return messages;
            },
            cancellationToken));

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
