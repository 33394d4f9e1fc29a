using Deliberation.Domain.Agenda;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Meetings;

/// <summary>A meeting that is written into the log of an app, event by event.</summary>
public sealed class Held(TestApp app, Meeting meeting)
{
    public static readonly DateTimeOffset Start = new(2026, 5, 6, 2, 0, 0, TimeSpan.Zero); // a Wednesday, 10:00 in the community
    public static readonly Guid MeasureId = Id(2);
    public static readonly Guid[] Voices = [Id(11), Id(12), Id(13)];

    public static readonly Schedule Schedule = new(
        Start.AddDays(3), 90, "社区议事厅", "会议号 123", Id(3), "周敏", 2, [new("说说堵点", 40), new("商量办法", 50)]);

    public static readonly Measure Measure = new(
        MeasureId, "划出十九个临停车位", "traffic-police", "交警中队", new DateOnly(2026, 6, 1), "早高峰通行时间减半", 20_000m);

    public static readonly MeetingEvent[] Convened =
    [
        new ItemAccepted(Start, "王芳", "九户居民一个月内反映"),
        new MeetingScheduled(Start, "王芳", Schedule, ""),
    ];

    public static readonly MeetingEvent[] Planned =
    [
        .. Convened,
        new SessionOpened(Start, "周敏"),
        new ParticipantSignedIn(Start, "周敏", new("3幢张阿姨", "居民", Room.OnSite)),
        new ParticipantSignedIn(Start, "周敏", new("2幢刘叔", "居民", Room.OnSite)),
        new ParticipantSignedIn(Start, "周敏", new("文具店老李", "商户", Room.Online)),
        new StatementRecorded(Start, "周敏", new("3幢张阿姨", "放学时车停三排，孩子没路走。", Start)),
        new ResolutionRecorded(Start, "周敏", new("划临停车位", 2, 0, 1, Start)),
        new ResolutionRecorded(Start, "周敏", new("全天禁停", 1, 2, 0, Start)),
        new SessionClosed(Start, "周敏"),
        new MinutesPublished(Start, "陈静", "大家同意划车位。\n先试一个月。"),
        new PlanPublished(Start, "王芳", [Measure], ""),
    ];

    public static readonly MeetingEvent[] Evaluated =
    [
        .. Planned,
        new ProgressReported(Start, "交警中队", MeasureId, "车位已划好", true),
        new ResidentsAsked(Start, "王芳", Voices, new DateOnly(2026, 5, 20)),
        new OutcomeRated(Start, "", new(Voices[0], 5, 4, 5, Solved.Yes, "好走多了", Start)),
        new OutcomeRated(Start, "", new(Voices[1], 3, 3, 3, Solved.Partly, "", Start)),
    ];

    public static readonly MeetingEvent[] Answered = [.. Evaluated, new ItemAnswered(Start, "", new(3, 1, 1, 0, 1))];

    public Guid MeetingId => meeting.Id;

    public string Address => $"/meetings/{meeting.Id:D}";

    public long Version => meeting.Version;

    /// <summary>A proposal of its own topic, with more events after it.</summary>
    public static async Task<Held> AddAsync(
        TestApp app, IEnumerable<MeetingEvent>? more = null, int number = 1, string community = TestApp.CommunityId, string title = "放学路口拥堵")
    {
        if (community != TestApp.CommunityId)
            await app.Services.GetRequiredService<CommunityStore>().SaveAsync(new Community(community, "别处社区", "别处街道", "别处市", [], [], []));
        var evidence = new Evidence([Voices[0], Voices[1]], 9, 1, 37.4, Start.AddDays(-30), Start.AddDays(-1));
        var held = new Held(app, Meeting.Empty);
        await held.HappenAsync(
            [new ItemProposed(Start, "王芳", Id(1000 + number), community, 7 + number, title, "向阳小学门口", "traffic", evidence), .. more ?? []]);
        return held;
    }

    public async Task HappenAsync(params MeetingEvent[] events)
    {
        var after = meeting.Apply(events);
        Assert.Equal(AppendStatus.Appended, await app.Services.GetRequiredService<MeetingStore>().AppendAsync(
            meeting, after, events, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), null));
        meeting = after;
    }

    private static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}
