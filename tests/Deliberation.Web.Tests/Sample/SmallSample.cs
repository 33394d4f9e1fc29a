using Deliberation.Domain.Meetings;
using Deliberation.Storage.Access;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Hosting;
using Deliberation.Web.Sample;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Deliberation.Web.Tests.Sample;

/// <summary>A site with a part of the sample: three stories, in which three meetings end.</summary>
internal sealed class SmallSample : IDisposable
{
    private static readonly string[] Stories = ["ebike-charging", "dark-lane", "school-crossing"];
    private static readonly string Corpus = Path.Combine(Repository.Root, "corpus");
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("deliberation-sample-");

    public SmallSample()
    {
        File.Copy(Path.Combine(Corpus, "community.json"), Path.Combine(_files.FullName, "community.json"));
        File.Copy(Path.Combine(Corpus, "meetings.json"), Path.Combine(_files.FullName, "meetings.json"));
        File.Copy(Path.Combine(Corpus, "roster.json"), Path.Combine(_files.FullName, "roster.json"));
        var lines = File.ReadLines(Path.Combine(Corpus, "opinions.csv"))
            .Where((line, i) => i == 0 || Stories.Any(story => line.Contains($",{story},", StringComparison.Ordinal))).Where(line => line.Count(c => c == '"') % 2 == 0).ToList();
        Rows = lines.Count - 1;
        File.WriteAllLines(Path.Combine(_files.FullName, "opinions.csv"), lines);
        DataDirectory = Path.Combine(_files.FullName, "data");
        Directory.CreateDirectory(DataDirectory);
    }

    public string DataDirectory { get; }

    public int Rows { get; }

    public string Files => _files.FullName;

    /// <summary>What the last start wrote beside its result.</summary>
    public string Errors { get; private set; } = "";

    /// <summary>Starts the site, looks at what is there, and stops it.</summary>
    public async Task<Loaded> StartAsync(bool load = true, Func<IServiceProvider, Task>? look = null)
    {
        using var errors = new StringWriter();
        await using var site = Build(errors, load);
        await site.StartAsync();
        // What the clock calls for at the first look has happened before anybody compares.
        await site.Services.GetServices<IHostedService>().OfType<DeadlineSweeper>().Single().SweepAsync(default);
        if (look is not null)
            await look(site.Services);
        var loaded = await Loaded.OfAsync(site.Services);
        await site.StopAsync();
        Errors = errors.ToString();
        return loaded;
    }

    /// <summary>Works on the data without a start.</summary>
    public async Task WithAsync(Func<IServiceProvider, Task> work)
    {
        await using var site = Build(TextWriter.Null, load: false);
        await work(site.Services);
    }

    /// <summary>Starts the site and gives up when the progress has come so far.</summary>
    public async Task BreakOffAsync(string at)
    {
        using var stop = new CancellationTokenSource();
        await using var site = Build(new Tripwire(at, stop), load: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.StartAsync(stop.Token));
        await site.StopAsync();
    }

    public void Dispose() => _files.Delete(recursive: true);

    private WebApplication Build(TextWriter errors, bool load) => Site.Build(
        ["--urls", "http://127.0.0.1:0", "--Storage:DataDirectory", DataDirectory, "--Demo:Load", load ? "true" : "false"],
        services => services.AddSingleton(new Terminal(TextWriter.Null, errors)).AddSingleton(new SampleFiles(Files)));

    private sealed class Tripwire(string at, CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value!.EndsWith($"\uff1a{at}", StringComparison.Ordinal))
                stop.Cancel();
        }
    }
}

/// <summary>What a start left in the database.</summary>
internal sealed record Loaded(string Name, long Users, long Opinions, int Topics, IReadOnlyList<LoadedMeeting> Meetings)
{
    public static async Task<Loaded> OfAsync(IServiceProvider services)
    {
        var community = await services.GetRequiredService<CommunityStore>().GetAsync("heming");
        var topics = await services.GetRequiredService<TopicStore>().HotAsync("heming", limit: 1000);
        var meetings = new List<LoadedMeeting>();
        foreach (var id in await MeetingsAsync(services))
        {
            var row = await services.GetRequiredService<MeetingQueries>().FindAsync("heming", id);
            meetings.Add(new LoadedMeeting(id, row!.Stage, row.Version, await services.GetRequiredService<EventStore>().VerifyAsync(MeetingStore.StreamId(id)) is null));
        }

        return new Loaded(
            community!.Name,
            await services.GetRequiredService<UserStore>().CountAsync(),
            (await services.GetRequiredService<OpinionStore>().CountAsync("heming")).Opinions,
            topics.Items.Count,
            meetings);
    }

    private static async Task<IEnumerable<Guid>> MeetingsAsync(IServiceProvider services) =>
        (await services.GetRequiredService<EventStore>().ReadAllAsync(0, 1000)).Select(e => MeetingStore.MeetingOf(e.StreamId)).OfType<Guid>().Distinct();
}

internal sealed record LoadedMeeting(Guid Id, MeetingStage Stage, long Version, bool Verified);
