using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Leases;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Topics;

/// <summary>A site whose topics are set by the test: the miner and the clocks stand still.</summary>
public sealed class Neighbourhood : IAsyncDisposable
{
    public const string Elsewhere = "qinglan";

    private static readonly IReadOnlyList<HeatPart> Parts =
    [
        new("residents", 5.25, new Dictionary<string, double> { ["residents"] = 9, ["thisWeek"] = 4, ["thisMonth"] = 8, ["effective"] = 8 }),
        new("burst", 2, new Dictionary<string, double> { ["most"] = 8, ["days"] = 30, ["expected"] = 1, ["endedDaysAgo"] = 0 }),
        new("seconds", 0, new Dictionary<string, double> { ["seconders"] = 0, ["supports"] = 0 }),
        new("loudest", -0.5, new Dictionary<string, double> { ["messages"] = 6, ["share"] = 0.4 }),
    ];

    private readonly Dictionary<string, long> _fences = [];

    private static readonly Type[] Still = [typeof(MiningWorker), typeof(HandlingSweeper), typeof(TrainingWorker)];

    public TestApp App { get; } = new(services =>
    {
        foreach (var worker in services.Where(service => Still.Contains(service.ImplementationType)).ToList())
            services.Remove(worker);
    });

    public TopicStore Topics => Get<TopicStore>();

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Opinions that are one topic; its id is the number of the first.</summary>
    public async Task<long> AddTopicAsync(
        string title, double heat = 6.75, string community = TestApp.CommunityId, string? category = "traffic", string[]? urgency = null, int since = 20, string place = "禾鸣小学", params string[] bodies)
    {
        await Get<CommunityStore>().SaveAsync(new Community(Elsewhere, "青岚社区", "小河街道", "杭城", [], [], []));
        if (bodies.Length == 0)
            bodies = ["校门口早上堵车", "学校门口又堵了"];
        var seqs = new List<long>();
        foreach (var body in bodies)
            seqs.Add(Assert.IsType<SubmitResult.Accepted>(await Get<OpinionStore>().SubmitAsync(Opinion(community, body), NewId())).Seq);
        var topic = new Topic(
            seqs[0], community, title, place, category, heat, Parts, seqs.Count, seqs.Count, 1, Now.AddDays(-since), Now.AddHours(-1), seqs[0], [seqs[0]]);
        await SaveAsync(
            community,
            [.. seqs.Zip(bodies, (seq, body) => new MinedOpinion(seq, Terms(body), new Finding([], category, urgency ?? [], seq == seqs[0] ? null : seqs[0], topic.Id)))],
            [topic],
            []);
        return topic.Id;
    }

    public Task MergeAsync(long from, long into) =>
        SaveAsync(TestApp.CommunityId, [], [], [], new TopicMerge(from, into, Now, """{"sharedWords":["堵车","学校"]}"""));

    /// <summary>What the heat was on past days.</summary>
    public Task AddHeatAsync(long topic, params (int DaysAgo, double Heat)[] days) =>
        SaveAsync(TestApp.CommunityId, [], [], [.. days.Select(day => new DayHeat(topic, WorkingDayCalendar.DayOf(Now).AddDays(-day.DaysAgo), day.Heat))]);

    /// <summary>Events of a new meeting of the topic, stored as they are.</summary>
    public async Task<Guid> AddMeetingAsync(long topic, params MeetingEvent[] events)
    {
        var proposed = new ItemProposed(
            Now.AddDays(-3), "王芳", NewId(), TestApp.CommunityId, topic, "放学路口拥堵", "禾鸣小学", "traffic", new Evidence([NewId()], 9, 2, 12.5, Now.AddDays(-30), Now));
        MeetingEvent[] all = [proposed, .. events];
        var status = await Get<MeetingStore>().AppendAsync(Meeting.Empty, Meeting.Empty.Apply(all), all, NewId(), null);
        Assert.Equal(AppendStatus.Appended, status);
        return proposed.MeetingId;
    }

    public MeetingScheduled Scheduled(DateTimeOffset at) => new(Now.AddDays(-1), "王芳", new Schedule(at, 60, "社区议事厅", "", NewId(), "周敏", 2, [new("堵车", 60)]), "");

    public Guid NewId() => Guid.CreateVersion7(Now);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task SaveAsync(string community, IReadOnlyList<MinedOpinion> opinions, IReadOnlyList<Topic> topics, IReadOnlyList<DayHeat> heat, params IReadOnlyList<TopicMerge> merges)
    {
        if (!_fences.TryGetValue(community, out var fence))
            _fences[community] = fence = (await Get<LeaseStore>().TryAcquireAsync(TopicStore.LeaseName(community), "test", TimeSpan.FromDays(1), Now))!.Value;
        var position = await Topics.PositionAsync(community);
        Assert.Equal(SaveOutcome.Saved, await Topics.SaveAsync(new MinedBatch(community, fence, position, position, Now, opinions, topics, merges, heat)));
    }

    private static string[] Terms(string body) => [.. new[] { "堵车", "学校", "校门口", "路灯" }.Where(word => body.Contains(word, StringComparison.Ordinal))];

    private Opinion Opinion(string community, string body)
    {
        var id = NewId();
        return new(id, community, Channel.Phone, "", body, "禾鸣小学", "13800000000", $"resident-{id:N}", Verification.Contact, Now.AddDays(-2), $"hash-{id:N}");
    }
}
