using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Deliberation.Web.Tests.Notifications;

/// <summary>A mail server that knows as much SMTP as it needs, keeps what it took, and refuses or falls silent when told.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public MailServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every message that was taken, headers and body as they came.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>Answers to the next recipients; empty accepts them.</summary>
    public ConcurrentQueue<string> Recipients { get; } = new();

    public bool Silent { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                if (Silent)
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                await writer.WriteLineAsync("220 test");
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    var answer = line.Split(' ', ':')[0].ToUpperInvariant() switch
                    {
                        "RCPT" => Recipients.TryDequeue(out var refused) ? refused : "250 ok",
                        "DATA" => "354 go on",
                        "QUIT" => "221 bye",
                        _ => "250 ok",
                    };
                    await writer.WriteLineAsync(answer);
                    if (answer[0] == '3')
                    {
                        var message = new StringBuilder();
                        while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                            message.AppendLine(part);
                        Taken.Enqueue(message.ToString());
                        await writer.WriteLineAsync("250 taken");
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away, or the test is over.
            }
        }
    }
}
