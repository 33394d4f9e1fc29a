using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Deliberation.Web.Tests.Durability;

/// <summary>A running <see cref="WriterProgram"/> and what it acknowledged.</summary>
internal sealed class Writer : IDisposable
{
    private readonly Process _process;
    private readonly Task _output;
    private readonly Task<string> _errors;
    private readonly SemaphoreSlim _heard = new(0);

    public Writer(string dataDirectory, string name, Guid meetingId, int changes = 0)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(WriterProgram).Assembly.Location, dataDirectory, name, meetingId.ToString(), changes.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _output = ListenAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Command and what it made, for each acknowledged opinion.</summary>
    public ConcurrentDictionary<Guid, Guid> Opinions { get; } = new();

    /// <summary>Command and version, for each acknowledged command to the meeting.</summary>
    public ConcurrentDictionary<Guid, long> Meetings { get; } = new();

    /// <summary>Waits until so many more changes are acknowledged.</summary>
    public async Task HearAsync(int changes)
    {
        for (var heard = 0; heard < changes; heard++)
        {
            var next = _heard.WaitAsync();
            if (await Task.WhenAny(next, _output) == _output && !next.IsCompleted)
                Assert.Fail($"The writer ended early: {await _errors}");
        }
    }

    /// <summary>Ends it as a power cut would, and hears what it still said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _output;
    }

    /// <summary>Waits until it is through.</summary>
    public async Task FinishAsync()
    {
        await _process.WaitForExitAsync();
        await _output;
        Assert.True(_process.ExitCode == 0, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        _heard.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line that the kill cut short acknowledged nothing.
            if (line.Split(' ') is not [var what, var command, var made] || !Guid.TryParse(command, out var id))
            {
                Assert.DoesNotContain("refused", line, StringComparison.Ordinal);
                continue;
            }

            if (what == "opinion" && made.Length == Guid.Empty.ToString().Length)
                Opinions[id] = Guid.Parse(made);
            else if (what == "meeting")
                Meetings[id] = long.Parse(made, CultureInfo.InvariantCulture);
            _heard.Release();
        }
    }
}
