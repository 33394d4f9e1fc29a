using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Domain.Plans;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Deliberation.Web.Tests.Opinions;

/// <summary>What the tests of the residents' pages do besides pressing buttons: neighbours who speak, staff who act.</summary>
internal static class Neighbourhood
{
    public const string SchoolGate = "禾鸣小学门口放学的时候堵车堵得厉害，车都停在路中间，小孩子过马路太危险了";

    public static readonly Actor Staff = Person("王芳", Role.Staff);
    public static readonly Actor Facilitator = Person("周敏", Role.Facilitator);
    public static readonly Actor Secretary = Person("陈静", Role.Secretary);
    public static readonly Actor Police = Person("交警中队", Role.ResponsibleUnit) with { UnitId = "traffic-police" };

    public static Guid NewId(this TestApp app) => Guid.CreateVersion7(app.Clock.GetUtcNow());

    public static T Get<T>(this TestApp app)
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A neighbour says something, in this community or another.</summary>
    public static async Task<(Opinion Opinion, InquiryCode Code)> SayAsync(this TestApp app, string resident, string body, string community = TestApp.CommunityId)
    {
        var code = InquiryCode.Create();
        var opinion = new Opinion(app.NewId(), community, Channel.Web, "", body, "", "", resident, Verification.Anonymous, app.Clock.GetUtcNow(), code.Hash);
        await app.Get<OpinionStore>().SubmitAsync(opinion, app.NewId());
        return (opinion, code);
    }

    public static async Task<InquiryCode> SecondAsync(this TestApp app, Opinion opinion, string resident)
    {
        var code = InquiryCode.Create();
        await app.Get<OpinionStore>().SecondAsync(opinion.CommunityId, new Second(app.NewId(), opinion.Id, resident, Verification.Anonymous, app.Clock.GetUtcNow(), code.Hash), app.NewId());
        return code;
    }

    public static Task MineAsync(this TestApp app) => MiningWorker.MineAsync(app.Get<IGrainFactory>(), TestApp.CommunityId, null, CancellationToken.None);

    /// <summary>A school and a unit, then three neighbours who speak of the same jam, and one who seconds.</summary>
    public static async Task<(Opinion Opinion, InquiryCode Code, InquiryCode Seconder)> JamAsync(this TestApp app)
    {
        await app.Get<CommunityStore>().SaveAsync(new Community(
            TestApp.CommunityId, "鹤鸣社区", "小河街道", "杭城", [new Estate("heyuan", "禾苑", [], [])], [new Place("禾鸣小学", ["禾小"], "school")], [new ResponsibleUnit("traffic-police", "交警中队", "停车")]));
        var (opinion, code) = await app.SayAsync("zhang", SchoolGate);
        await app.SayAsync("li", "早上送孩子，禾鸣小学门口堵车，堵得一动不动，能不能管管停车");
        await app.SayAsync("wang", "禾小门口接送孩子的车乱停，天天堵车，行人都过不去");
        var seconder = await app.SecondAsync(opinion, "zhao");
        await app.MineAsync();
        return (opinion, code, seconder);
    }

    public static async Task DoAsync(this TestApp app, Guid meetingId, Actor actor, MeetingCommand command)
    {
        var outcome = await app.Get<IGrainFactory>().GetGrain<IMeetingGrain>(meetingId).ExecuteAsync(new MeetingRequest(app.NewId(), actor, command));
        Assert.Null(outcome.Refusal);
    }

    public static async Task<Guid> ProposeAsync(this TestApp app, Opinion opinion)
    {
        var topic = (await app.Get<OpinionStore>().GetAsync(opinion.CommunityId, opinion.Id))!.Finding!.TopicId!.Value;
        var id = app.NewId();
        await app.DoAsync(id, Staff, new ProposeItem(TestApp.CommunityId, topic, "小学门口堵车怎么办"));
        return id;
    }

    public static async Task ScheduleAsync(this TestApp app, Guid id)
    {
        await app.DoAsync(id, Staff, new AcceptItem("三户反映，一户附议"));
        await app.DoAsync(id, Staff, new ScheduleMeeting(new Schedule(
            app.Clock.GetUtcNow().AddDays(3), 60, "社区议事厅", "", Facilitator.UserId!.Value, "周敏", 1, [new("商量办法", 60)])));
    }

    public static async Task MeetAsync(this TestApp app, Guid id)
    {
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.DoAsync(id, Facilitator, new OpenSession());
        await app.DoAsync(id, Facilitator, new SignIn(new("张奶奶", "居民", Room.OnSite)));
        await app.DoAsync(id, Facilitator, new RecordResolution("划十九个限时车位", 1, 0, 0));
        await app.DoAsync(id, Facilitator, new CloseSession());
    }

    public static async Task<Guid> PlanAsync(this TestApp app, Guid id)
    {
        var measure = app.NewId();
        await app.DoAsync(id, Secretary, new PublishMinutes("一致同意。"));
        await app.DoAsync(id, Staff, new PublishPlan([new Measure(measure, "划限时停车位", "traffic-police", "交警中队", new DateOnly(2026, 6, 1), "通行时间减半", null)]));
        return measure;
    }

    /// <summary>All the way until the residents are asked.</summary>
    public static async Task<Guid> AskAsync(this TestApp app, Opinion opinion)
    {
        var id = await app.ProposeAsync(opinion);
        await app.ScheduleAsync(id);
        await app.MeetAsync(id);
        await app.DoAsync(id, Police, new ReportProgress(await app.PlanAsync(id), "划好了", Done: true));
        await app.DoAsync(id, Staff, new AskResidents());
        return id;
    }

    public static Task<Shown> SayAsync(this Browser browser, Shown page, string body, string place = "", string contact = "") =>
        browser.SubmitAsync(page, new() { ["Input.Body"] = body, ["Input.Place"] = place, ["Input.Contact"] = contact });

    /// <summary>The inquiry code on a receipt.</summary>
    public static string Code(this Shown receipt) => receipt.One(".ticket-code").TextContent.Trim();

    private static Actor Person(string name, Role role) => new(new Guid(1 + (int)role, 0, 0, new byte[8]), name, TestApp.CommunityId, new HashSet<Role> { role });
}
