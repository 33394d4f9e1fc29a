using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Deliberation.Web.Live;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary>One open page: does what <c>live.js</c> does, and notes when it was told of an event and when the part that shows it had come.</summary>
internal sealed class LiveFollower(HttpClient http, LiveMeeting meeting, int number)
{
    /// <summary>As in <c>live.js</c>, milliseconds.</summary>
    private const int Spread = 150;

    private readonly ConcurrentDictionary<long, TimeSpan> _told = new();
    private readonly ConcurrentDictionary<long, TimeSpan> _shown = new();
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<long> _news = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Completes when the connection stands.</summary>
    public Task Open => _open.Task;

    /// <summary>What the screen shows.</summary>
    public long Version { get; private set; }

    /// <summary>Size of the last part as it was sent.</summary>
    public int Bytes { get; private set; }

    public IEnumerable<TimeSpan> Told(long from) => _told.Where(pair => pair.Key >= from).Select(pair => pair.Value);

    public IEnumerable<TimeSpan> Shown(long from) => _shown.Where(pair => pair.Key >= from).Select(pair => pair.Value);

    /// <summary>Follows until it is cancelled.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        Version = meeting.Version;
        await UntilAsync(Task.WhenAll(ListenAsync(stop), ShowAsync(stop)), stop);
    }

    /// <summary>Asks for the whole page, and again a second after it came, until it is cancelled.</summary>
    public Task PollAsync(CancellationToken stop) => UntilAsync(AskAsync(stop), stop);

    private async Task AskAsync(CancellationToken stop)
    {
        await Task.Delay(number * 997 % 1000, stop);
        for (; ; await Task.Delay(1000, stop))
            await GetAsync(meeting.Address, stop);
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        using var response = await http.GetAsync($"/live{meeting.Address}?after={Version}", HttpCompletionOption.ResponseHeadersRead, stop);
        response.EnsureSuccessStatusCode();
        _open.SetResult();
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(stop));
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            if (!line.StartsWith("id: ", StringComparison.Ordinal))
                continue;
            var version = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            if (meeting.Since(version) is { } time)
                _told[version] = time;
            await _news.Writer.WriteAsync(version, stop);
        }
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        for (var turn = number; ; turn++)
        {
            for (var seen = await _news.Reader.ReadAsync(stop); Version < seen;)
            {
                await Task.Delay((turn * 61 + number * 37) % Spread, stop);
                await GetAsync($"{meeting.Address}?handler={LiveFragments.Handler}", stop);
            }
        }
    }

    private async Task GetAsync(string address, CancellationToken stop)
    {
        using var response = await http.GetAsync(address, stop);
        Bytes = (await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop)).Length;
        var version = long.Parse(response.Headers.GetValues(LiveFragments.VersionHeader).Single(), CultureInfo.InvariantCulture);
        for (var shown = Version + 1; shown <= version; shown++)
            if (meeting.Since(shown) is { } time)
                _shown[shown] = time;
        Version = Math.Max(Version, version);
    }

    private static async Task UntilAsync(Task work, CancellationToken stop)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The measurement is over.
        }
    }
}
