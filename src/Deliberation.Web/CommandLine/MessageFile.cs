using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>Reads a whole file of messages with a progress bar.</summary>
internal static class MessageFile
{
    private const int ReportEvery = 512;

    /// <exception cref="CommandException">There is no such file.</exception>
    /// <exception cref="MissingColumnsException">The header will not do.</exception>
    public static Task<(IReadOnlyList<Message> Messages, IReadOnlyList<RejectedRow> Rejected)> ReadAsync(
        string path, TimeProvider clock, Terminal terminal, bool anyLength, CancellationToken cancellationToken) =>
        terminal.Progress(Texts.Get("file.reading"), progress => Task.Run(
            () =>
            {
                if (!File.Exists(path))
                    throw new CommandException(Texts.Get("file.not-found", path));
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
                using var text = CsvText.Open(file);
                var reader = new MessageCsvReader(text, clock, anyLength);
                var messages = new List<Message>();
                foreach (var message in reader.Read())
                {
                    messages.Add(message);
                    if (messages.Count % ReportEvery == 0)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        progress((double)file.Position / file.Length);
                    }
                }

                return ((IReadOnlyList<Message>)messages, reader.Rejected);
            },
            cancellationToken));
}
