using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Deliberation.Mining.Evaluation;
using Deliberation.Web.Hosting;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary><c>bench live</c>: a meeting in session with so many followers over HTTP, all in this process; how long from a command to every screen.</summary>
internal sealed class LiveBench(Terminal terminal, TimeProvider clock)
{
    /// <summary>Events before those that count: the compiler has done its work then.</summary>
    private const int Warm = 5;

    /// <summary>Events of the peer, a page that asks again every second.</summary>
    private const int PeerEvents = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Option<int> _followers = SyntheticBench.Count("--followers", "bench.followers", 500);
    private readonly Option<int> _events = SyntheticBench.Count("--events", "bench.events", 60);
    private readonly Option<int> _perSecond = SyntheticBench.Count("--per-second", "bench.per-second", 2);

    public Command Create()
    {
        var command = new Command("live", Texts.Get("bench.live")) { _followers, _events, _perSecond };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            Figures.Print(terminal, await MeasureAsync(arguments.GetValue(_followers), arguments.GetValue(_events), arguments.GetValue(_perSecond), cancellationToken));
            return ExitCode.Done;
        });
        return command;
    }

    private async Task<object> MeasureAsync(int followers, int events, int perSecond, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("deliberation-live-");
        try
        {
            await using var site = Site.Build(Arguments(folder.FullName, followers), services => services.AddSingleton(new Terminal(TextWriter.Null, TextWriter.Null)));
            await site.StartAsync(cancellationToken);
            var meeting = await LiveMeeting.BeginAsync(site.Services, clock, cancellationToken);
            using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue };
            using var http = new HttpClient(handler) { BaseAddress = new Uri(site.Urls.First()), Timeout = Timeout.InfiniteTimeSpan };
            http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");

            var live = await PushAsync(http, meeting, followers, events, perSecond, cancellationToken);
            var polling = await PollAsync(http, meeting, followers, Math.Min(events, PeerEvents), cancellationToken);
            await site.StopAsync(cancellationToken);
            return new { followers, events, perSecond, live.Event, live.Screen, live.Missed, live.ProcessorMsPerEvent, live.FragmentKb, polling };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<(object Event, object Screen, int Missed, double ProcessorMsPerEvent, double FragmentKb)> PushAsync(
        HttpClient http, LiveMeeting meeting, int followers, int events, int perSecond, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var people = Enumerable.Range(0, followers).Select(number => new LiveFollower(http, meeting, number)).ToList();
        var following = people.Select(person => person.FollowAsync(over.Token)).ToList();
        await Task.WhenAll(people.Select(person => person.Open));
        await meeting.SpeakAsync(Warm, perSecond, cancellationToken);
        await AllAsync(people, meeting.Version, cancellationToken);

        using var process = Process.GetCurrentProcess();
        var (first, worked) = (meeting.Version + 1, process.TotalProcessorTime);
        await meeting.SpeakAsync(events, perSecond, cancellationToken);
        await AllAsync(people, meeting.Version, cancellationToken);
        process.Refresh();
        var processors = process.TotalProcessorTime - worked;
        over.Cancel();
        await Task.WhenAll(following);
        return (
            Times(people.SelectMany(person => person.Told(first))),
            Times(people.SelectMany(person => person.Shown(first))),
            people.Sum(person => events - person.Told(first).Count()),
            processors.TotalMilliseconds / events,
            people.Max(person => person.Bytes) / 1024.0);
    }

    /// <summary>The same people with a page that is asked for again a second after it came.</summary>
    private async Task<object> PollAsync(HttpClient http, LiveMeeting meeting, int followers, int events, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var people = Enumerable.Range(0, followers).Select(number => new LiveFollower(http, meeting, number)).ToList();
        var asking = people.Select(person => person.PollAsync(over.Token)).ToList();
        await AllAsync(people, meeting.Version, cancellationToken);
        var first = meeting.Version + 1;
        await meeting.SpeakAsync(events, 1, cancellationToken);
        await AllAsync(people, meeting.Version, cancellationToken);
        over.Cancel();
        await Task.WhenAll(asking);
        return Times(people.SelectMany(person => person.Shown(first)));
    }

    private async Task AllAsync(List<LiveFollower> people, long version, CancellationToken cancellationToken)
    {
        for (var start = clock.GetTimestamp(); people.Any(person => person.Version < version) && clock.GetElapsedTime(start) < Patience;)
            await Task.Delay(50, cancellationToken);
    }

    private static object Times(IEnumerable<TimeSpan> times)
    {
        var all = new Latencies();
        foreach (var time in times)
            all.Add(time);
        return new { P50Ms = all.Percentile(0.5), P95Ms = all.Percentile(0.95), P99Ms = all.Percentile(0.99), MaxMs = all.Percentile(1) };
    }

    private static string[] Arguments(string folder, int followers) =>
    [
        "--urls=http://127.0.0.1:0", $"--Storage:DataDirectory={folder}", "--Storage:Provider=sqlite",
        $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "live.db")}", $"--Community:Id={LiveMeeting.Community}", "--Demo:Load=false",
        string.Create(CultureInfo.InvariantCulture, $"--Live:PerAddress={followers + 1}"), string.Create(CultureInfo.InvariantCulture, $"--Live:PerMeeting={followers + 1}"),
        string.Create(CultureInfo.InvariantCulture, $"--Live:Altogether={followers + 1}"), "--Logging:LogLevel:Default=Warning",
    ];
}
