using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Grains.Hosting;
using Deliberation.Grains.Meetings;
using Deliberation.Grains.Topics;
using Deliberation.Storage;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Migrations;
using Deliberation.Storage.Opinions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace Deliberation.Grains.Tests.Fixtures;

/// <summary>A community with its grains on one node; several nodes can share one database.</summary>
internal sealed class Council : IAsyncDisposable
{
    public const string Heming = "heming";
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("deliberation-grains-");
    private readonly List<IHost> _nodes = [];

    private Council()
    {
    }

    public MovableTime Time { get; } = new(new DateTimeOffset(2026, 5, 6, 2, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _nodes[0].Services;

    public static readonly Actor Staff = Person("王芳", Role.Staff);
    public static readonly Actor Facilitator = Person("周敏", Role.Facilitator);
    public static readonly Actor Secretary = Person("陈静", Role.Secretary);
    public static readonly Actor TrafficPolice = Person("交警中队", Role.ResponsibleUnit) with { UnitId = "traffic-police" };

    public static async Task<Council> StartAsync()
    {
        var council = new Council();
        var node = await council.AddNodeAsync();
        await node.GetRequiredService<CommunityStore>().SaveAsync(new Community(
            Heming, "禾鸣社区", "栖禾街道", "临棠市", [], [new Place("禾鸣小学", ["禾小"], "school")], [new ResponsibleUnit("traffic-police", "交警中队", "停车")]));
        return council;
    }

    /// <summary>One more process on the same database; with more lines in its file of keywords when they are given.</summary>
    public async Task<IServiceProvider> AddNodeAsync(params string[] keywords)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddLogging();
        builder.Services.AddStorage(new StorageOptions { DataDirectory = _directory.FullName });
        builder.Services.AddSingleton(WorkingDayCalendar.WeekendsOnly);
        builder.Services.AddGrainServices(CorpusWith(keywords), Path.Combine(AppContext.BaseDirectory, "dictionary"));
        builder.AddGrainHost();
        var host = builder.Build();
        await host.Services.GetRequiredService<MigrationRunner>().RunAsync();
        await host.StartAsync();
        _nodes.Add(host);
        return host.Services;
    }

    /// <summary>A resident without an account says something; the answer is the inquiry code.</summary>
    public async Task<InquiryCode> SayAsync(string resident, string body)
    {
        var code = InquiryCode.Create();
        var opinion = new Opinion(NewId(), Heming, Channel.Web, "", body, "", "", resident, Verification.Anonymous, Time.GetUtcNow(), code.Hash);
        Assert.IsType<SubmitResult.Accepted>(await Get<OpinionStore>().SubmitAsync(opinion, NewId()));
        return code;
    }

    public Task<MiningProgress> MineAsync(IServiceProvider? node = null, int limit = 100) => (node ?? Services).Grain<ITopicMinerGrain>(Heming).MineAsync(limit);

    public async Task<MeetingOutcome> DoAsync(Guid meetingId, Actor actor, MeetingCommand command, Guid? commandId = null, IServiceProvider? node = null) =>
        await (node ?? Services).Grain(meetingId).ExecuteAsync(new MeetingRequest(commandId ?? NewId(), actor, command));

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public Guid NewId() => Guid.CreateVersion7(Time.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.StopAsync();
            node.Dispose();
        }

        _directory.Delete(recursive: true);
    }

    private string CorpusWith(string[] keywords)
    {
        var corpus = Path.Combine(AppContext.BaseDirectory, "corpus");
        if (keywords.Length == 0)
            return corpus;
        var copy = _directory.CreateSubdirectory($"corpus-{_nodes.Count}");
        var lexicon = copy.CreateSubdirectory("lexicon").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, "lexicon")))
            File.Copy(file, Path.Combine(lexicon, Path.GetFileName(file)));
        File.AppendAllLines(Path.Combine(lexicon, "keywords.csv"), keywords);
        return copy.FullName;
    }

    private static Actor Person(string name, Role role) => new(new Guid(1 + (int)role, 0, 0, new byte[8]), name, Heming, new HashSet<Role> { role });
}

internal static class Nodes
{
    public static IMeetingGrain Grain(this IServiceProvider node, Guid meetingId) => node.GetRequiredService<IGrainFactory>().GetGrain<IMeetingGrain>(meetingId);

    public static T Grain<T>(this IServiceProvider node, string key) where T : IGrainWithStringKey => node.GetRequiredService<IGrainFactory>().GetGrain<T>(key);
}
