using System.CommandLine;
using System.Text.Json;
using Deliberation.Storage.Events;
using Deliberation.Web.Pages.Meetings;

namespace Deliberation.Web.CommandLine;

/// <summary><c>verify FILE</c>: whether the downloaded log of a meeting holds. See <c>docs/verify.md</c>.</summary>
internal sealed class VerifyCommand(Terminal terminal)
{
    public Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Texts.Get("verify.file") };
        var head = new Option<string?>("--head") { Description = Texts.Get("verify.head"), HelpName = "HASH" };
        var command = new Command("verify", Texts.Get("verify")) { file, head };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetRequiredValue(file), arguments.GetValue(head), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string path, string? head, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new CommandException(Texts.Get("file.not-found", path));
        List<StoredEvent> events;
        try
        {
            await using var file = File.OpenRead(path);
            events = [.. (await LogFile.ReadAsync(file, cancellationToken)).Select(row => row.ToEvent())];
        }
        catch (Exception e) when (e is JsonException or ArgumentOutOfRangeException)
        {
            throw new CommandException(Texts.Get("verify.unreadable", path));
        }

        if (EventHash.Verify(events) is { } broken)
            return Tell(ExitCode.SomeRejected, "verify.broken", broken);
        var last = events.Count > 0 ? events[^1].Hash : "";
        return head is not null && !string.Equals(head, last, StringComparison.OrdinalIgnoreCase)
            ? Tell(ExitCode.SomeRejected, "verify.wrong-head", events.Count, last)
            : Tell(ExitCode.Done, "verify.holds", events.Count, last);
    }

    private int Tell(int code, string key, params object[] values)
    {
        (code == ExitCode.Done ? terminal.Out : terminal.Error).WriteLine(Texts.Get(key, values));
        return code;
    }
}
