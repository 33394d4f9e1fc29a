using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Deliberation.Web.Tests.Council;

/// <summary>A community with its units, a facilitator, and an item about a school crossing behind which two neighbours stand.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public const string Title = "放学路口拥堵";

    private Scene(TestApp app) => App = app;

    public TestApp App { get; }

    public Guid Id { get; } = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public UserAccount Facilitator { get; private set; } = null!;

    public string Home => $"/staff/meetings/{Id:D}";

    public string Public() => $"/meetings/{Id:D}";

    public static async Task<Scene> ProposedAsync(string community = TestApp.CommunityId, Action<IServiceCollection>? configure = null)
    {
        // No miner: the topic is given.
        var scene = new Scene(new TestApp(services =>
        {
            foreach (var worker in services.Where(s => s.ImplementationType == typeof(MiningWorker)).ToList())
                services.Remove(worker);
            configure?.Invoke(services);
        }));
        var (app, services) = (scene.App, scene.App.Services);
        foreach (var id in new[] { TestApp.CommunityId, "elsewhere", community }.Distinct())
            await services.GetRequiredService<CommunityStore>().SaveAsync(new Community(
                id, "鹤鸣社区", "小河街道", "杭州", [], [], [new("jiaojing", "交警中队", "道路交通"), new("wuye", "物业公司", "小区物业")]));
        scene.Facilitator = await app.AddAccountAsync("cudongshi", TestApp.CommunityId, null, Role.Facilitator);
        var now = app.Clock.GetUtcNow();
        var opinions = new[] { scene.Opinion(community, "R1"), scene.Opinion(community, "R2") };
        var database = services.GetRequiredService<Database>();
        foreach (var opinion in opinions)
            await services.GetRequiredService<OpinionStore>().SubmitAsync(opinion, Guid.CreateVersion7(now));
        await database.WriteAsync(async work =>
        {
            var topic = await work.ScalarAsync<long>("SELECT MIN(seq) FROM opinions");
            await work.ExecuteAsync(
                """
                INSERT INTO topics (id, community_id, title, place, heat, parts, messages, residents, supporters, first_at, last_at, headline, examples)
                VALUES (@topic, @community, '放学路口拥堵', '', 9, '[]', 2, 2, 0, 0, 0, @topic, '[]')
                """,
                new { topic, community });
            return await work.ExecuteAsync(
                "INSERT INTO findings (seq, community_id, said_at, topic_id, keywords, urgency) SELECT seq, community_id, said_at, @topic, '[]', '[]' FROM opinions",
                new { topic });
        });
        await scene.HappenAsync(new ItemProposed(
            now, "王芳", scene.Id, community, 1, Title, "向阳小学", "traffic", new Evidence([.. opinions.Select(o => o.Id)], 2, 0, 9, now, now)));
        return scene;
    }

    public static async Task<Scene> AcceptedAsync(string community = TestApp.CommunityId, Action<IServiceCollection>? configure = null)
    {
        var scene = await ProposedAsync(community, configure);
        await scene.HappenAsync(new ItemAccepted(scene.App.Clock.GetUtcNow(), "王芳", "两户居民反映"));
        return scene;
    }

    /// <summary>The item with its meeting in session and two people in the room.</summary>
    public static async Task<Scene> InSessionAsync()
    {
        var scene = await AcceptedAsync();
        var now = scene.App.Clock.GetUtcNow();
        await scene.HappenAsync(
            new MeetingScheduled(now, "王芳", new Schedule(now.AddDays(3), 90, "议事厅", "", scene.Facilitator.Id, "周敏", 2, [new("说说", 60)]), ""),
            new SessionOpened(now, "周敏"),
            new ParticipantSignedIn(now, "周敏", new Participant("3幢张阿姨", "居民", Room.OnSite)),
            new ParticipantSignedIn(now, "周敏", new Participant("文具店老李", "", Room.Online)));
        return scene;
    }

    public static async Task<Scene> WithMinutesAsync()
    {
        var scene = await InSessionAsync();
        var now = scene.App.Clock.GetUtcNow();
        await scene.HappenAsync(new SessionClosed(now, "周敏"), new MinutesPublished(now, "陈静", "大家同意划车位。"));
        return scene;
    }

    public static async Task<Scene> WithPlanAsync(params (Guid Id, string UnitId, string Unit, DateOnly Due)[] measures)
    {
        var scene = await WithMinutesAsync();
        await scene.HappenAsync(new PlanPublished(
            scene.App.Clock.GetUtcNow(), "王芳", [.. measures.Select(m => new Domain.Plans.Measure(m.Id, $"{m.Unit}划车位", m.UnitId, m.Unit, m.Due, "", null))], ""));
        return scene;
    }

    public Task<Meeting> MeetingAsync() => App.Services.GetRequiredService<IGrainFactory>().GetGrain<IMeetingGrain>(Id).GetAsync();

    /// <summary>Writes to the log what happened before the test begins.</summary>
    public async Task HappenAsync(params MeetingEvent[] events)
    {
        var store = App.Services.GetRequiredService<MeetingStore>();
        var before = Meeting.Empty.Apply(await store.ReadAsync(Id));
        Assert.Equal(AppendStatus.Appended, await store.AppendAsync(before, before.Apply(events), events, Guid.CreateVersion7(App.Clock.GetUtcNow()), null));
    }

    /// <summary>One more item of the community, from a topic of its own.</summary>
    public async Task<Guid> AddItemAsync(string title)
    {
        var (id, now) = (Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), App.Clock.GetUtcNow());
        MeetingEvent[] events = [new ItemProposed(now, "王芳", id, TestApp.CommunityId, 2, title, "", null, new Evidence([], 1, 0, 3, now, now))];
        Assert.Equal(AppendStatus.Appended, await App.Services.GetRequiredService<MeetingStore>().AppendAsync(Meeting.Empty, Meeting.Empty.Apply(events), events, id, null));
        return id;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private Opinion Opinion(string community, string resident) => new(
        Guid.CreateVersion7(App.Clock.GetUtcNow()), community, Channel.Web, "", "放学时路口堵得走不动", "", "", resident, Verification.Anonymous,
        App.Clock.GetUtcNow(), InquiryCode.Create().Hash);
}
