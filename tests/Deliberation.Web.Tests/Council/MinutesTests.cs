using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Pages.Staff.Meetings;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Deliberation.Web.Tests.Council;

public sealed class MinutesTests
{
    private static readonly Guid SeatId = new("01970000-0000-7000-8000-0000000000a1");

    [Fact]
    public async Task The_draft_holds_who_was_there_in_both_rooms_the_agenda_what_was_said_and_what_was_resolved()
    {
        await using var scene = await Scene.InSessionAsync();
        await HappenAsync(scene, now => [new StatementRecorded(now, "周敏", new("3幢张阿姨", "早上堵得走不动", now)), new ResolutionRecorded(now, "周敏", new("划十九个车位。", 2, 0, 0, now))]);
        var draft = scene.App.Services.GetRequiredService<MinutesDraft>();
        var meeting = await scene.MeetingAsync();

        Assert.Equal(
            """
            议题：放学路口拥堵
            时间和地点：5月11日 (周一) 14:30，议事厅
            促动师：周敏

            【议程】
            1. 说说（60 分钟）

            【到会】2 人，其中现场 1 人，网上 1 人
            3幢张阿姨（居民，现场）
            文具店老李（网上）

            【发言】
            3幢张阿姨：早上堵得走不动

            【决议】
            1. 划十九个车位。赞成 2 票，反对 0 票，弃权 0 票，通过。
            """.ReplaceLineEndings("\n"),
            draft.Write(meeting));
        Assert.Equal(["", "【议程】", "【到会】2 人，其中现场 1 人，网上 1 人", "【发言】", "【决议】"], draft.Sections(meeting).Select(section => section.Heading));
        Assert.Equal("议题：放学路口拥堵", draft.Write(meeting with { Schedule = null, Participants = [], Statements = [], Resolutions = [] }).Split('\n')[0]);
    }

    [Fact]
    public async Task The_draft_of_a_second_session_does_not_repeat_the_first()
    {
        await using var scene = await Scene.InSessionAsync();
        var meeting = await scene.MeetingAsync();
        var then = scene.App.Clock.GetUtcNow();
        var first = new MinutesRecord([new(1, "第一次", "陈静", then, "")], null, null, [], []);
        meeting = meeting with { EarlierMinutes = [first], Statements = [new("甲", "那时说的", then.AddDays(-1)), new("乙", "这次说的", then.AddDays(1))] };
        var text = scene.App.Services.GetRequiredService<MinutesDraft>().Write(meeting);
        Assert.DoesNotContain("那时说的", text, StringComparison.Ordinal);
        Assert.Contains("这次说的", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_objection_by_telephone_is_answered_with_a_new_version_and_everyone_sees_what_changed()
    {
        await using var scene = await OpenAsync();
        var secretary = await scene.App.SignInAs(Role.Secretary);
        var (page, visitor) = (await secretary.GetAsync(scene.Home + "/minutes"), scene.App.Browse());

        var refused = await secretary.SubmitAsync(page, new() { ["Objection.Text"] = "我说的是十五个" }, "#object form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.ErrorOf("Objection.Way"));
        Assert.Equal("我说的是十五个", refused.Value("Objection.Text"));
        page = await ObjectAsync(secretary, page);
        Assert.Contains("异议已经记下", page.Main, StringComparison.Ordinal);
        Assert.Contains("有 1 条异议还没有答复", (await visitor.GetAsync(scene.Public())).Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("#publish"));

        Assert.NotEmpty((await secretary.SubmitAsync(page, [], "#answer-1 form")).ErrorOf("Answer.Answer"));
        page = await secretary.SubmitAsync(page, new() { ["Answer.Answer"] = "是十五个，已改。", ["Answer.Text"] = "大家同意划十五个车位。" }, "#answer-1 form");
        Assert.Contains("新的一版纪要", page.Main, StringComparison.Ordinal);

        var shown = await visitor.GetAsync(scene.Public() + "/minutes");
        Assert.Equal("会议纪要", shown.Heading);
        foreach (var said in (string[])["公示中", "大家同意划十五个车位。", "我说的是十五个", "是十五个，已改。", "纪要已照此修改", "第 2 版（现在的）"])
            Assert.Contains(said, shown.Main, StringComparison.Ordinal);
        Assert.Contains("大家同意划车位。", (await visitor.GetAsync(scene.Public() + "/minutes?version=1")).Main, StringComparison.Ordinal);
        var changes = await visitor.GetAsync(scene.Public() + "/minutes/changes/1/2");
        Assert.Equal("新增十五个", changes.One(".difference ins").TextContent);
        Assert.Equal("大家同意划新增十五个车位。", changes.One(".difference").TextContent);
    }

    [Fact]
    public async Task The_clock_confirms_minutes_to_which_nobody_objects_and_waits_for_an_answer()
    {
        await using var scene = await OpenAsync();
        var secretary = await scene.App.SignInAs(Role.Secretary);
        await ObjectAsync(secretary, await secretary.GetAsync(scene.Home + "/minutes"));
        var sweeper = scene.App.Services.GetServices<IHostedService>().OfType<DeadlineSweeper>().Single();

        scene.App.Clock.Advance(TimeSpan.FromDays(6));
        await sweeper.SweepAsync(default);
        Assert.Equal((MinutesState.Open, new DateOnly(2026, 5, 19)), ((await scene.MeetingAsync()).MinutesRecord.State, (await scene.MeetingAsync()).MinutesRecord.Due));

        await secretary.SubmitAsync(await secretary.GetAsync(scene.Home + "/minutes"), new() { ["Answer.Answer"] = "录音里是十九个。" }, "#answer-1 form");
        scene.App.Clock.Advance(TimeSpan.FromDays(6));
        await sweeper.SweepAsync(default);
        Assert.Equal(MinutesState.Confirmed, (await scene.MeetingAsync()).MinutesRecord.State);
        Assert.Contains("已确认", (await scene.App.Browse().GetAsync(scene.Public() + "/minutes")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_waits_for_the_answer_and_staff_are_led_to_it()
    {
        await using var scene = await OpenAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var plan = await staff.GetAsync(scene.Home + "/plan");
        await ObjectAsync(staff, await staff.GetAsync(scene.Home + "/minutes"));

        var home = await staff.GetAsync(scene.Home);
        Assert.Equal(scene.Home + "/minutes", home.One(".next .actions a").GetAttribute("href"));
        Assert.DoesNotContain(home.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == scene.Home + "/plan");
        Assert.Contains("异议", (await staff.GetAsync("/staff")).One("section[aria-labelledby=objections]").TextContent, StringComparison.Ordinal);
        plan.One("[name=Version]").SetAttribute("value", $"{(await scene.MeetingAsync()).Version}");
        var refused = await staff.SubmitAsync(plan, new()
        {
            ["Input.Measures[0].Title"] = "划车位", ["Input.Measures[0].UnitId"] = "jiaojing", ["Input.Measures[0].Due"] = "2026-06-01",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("异议没有答复", refused.Main, StringComparison.Ordinal);
        Assert.Equal("划车位", refused.Value("Input.Measures[0].Title"));
    }

    [Fact]
    public async Task One_who_was_there_confirms_through_the_personal_link_once_and_can_still_object()
    {
        await using var scene = await OpenAsync(seat: true);
        var (link, person) = (await LinkAsync(scene), scene.App.Browse());
        Assert.Equal(link + "/minutes", (await person.GetAsync(link)).One(".next a").GetAttribute("href"));
        var page = await person.GetAsync(link + "/minutes");
        Assert.Equal("请您看看纪要对不对", page.Heading);

        await person.SubmitAsync(page, [], "form[action$='Confirm']");
        var again = await person.SubmitAsync(page, [], "form[action$='Confirm']");
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("您已经确认这一版纪要", again.Main, StringComparison.Ordinal);
        Assert.Single((await scene.MeetingAsync()).MinutesRecord.Consents);
        Assert.Contains("1 位参会人确认了这一版：3幢张阿姨", (await scene.App.Browse().GetAsync(scene.Public())).Main, StringComparison.Ordinal);

        Assert.NotEmpty((await person.SubmitAsync(again, [], "#object form")).ErrorOf("Input.Text"));
        var objected = await person.SubmitAsync(again, new() { ["Input.Text"] = "<b>十五个</b>" }, "#object form");
        Assert.Contains("<b>十五个</b>", objected.Main, StringComparison.Ordinal);
        Assert.Contains("正在等答复", objected.Main, StringComparison.Ordinal);
        Assert.Empty(objected.Document.QuerySelectorAll("main form"));
        var objection = Assert.Single((await scene.MeetingAsync()).MinutesRecord.Objections);
        Assert.Equal(("3幢张阿姨", "3幢张阿姨", ObjectionWay.Online), (objection.Participant, objection.By, objection.Way));
    }

    [Fact]
    public async Task One_who_did_not_come_reads_and_does_not_write()
    {
        await using var scene = await OpenAsync(seat: true, seatName: "5幢王伯伯");
        var person = scene.App.Browse();
        var page = await person.GetAsync(await LinkAsync(scene) + "/minutes");
        Assert.Contains("只有参加了会议的人", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/seat/x/minutes")).Status);
    }

    [Fact]
    public async Task A_link_after_the_period_and_before_there_are_minutes_says_so()
    {
        await using var scene = await OpenAsync(seat: true);
        scene.App.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Contains("公示期已经结束", (await scene.App.Browse().GetAsync(await LinkAsync(scene) + "/minutes")).Main, StringComparison.Ordinal);

        await using var early = await Scene.AcceptedAsync();
        Assert.Contains("纪要还没有公布", (await early.App.Browse().GetAsync(early.Public() + "/minutes")).Main, StringComparison.Ordinal);
        foreach (var path in (string[])["/minutes?version=1", "/minutes.docx", "/minutes/changes/1/2"])
            Assert.Equal(HttpStatusCode.NotFound, (await early.App.Browse().GetAsync(early.Public() + path)).Status);
    }

    [Fact]
    public async Task Minutes_of_another_community_are_not_found()
    {
        await using var scene = await Scene.AcceptedAsync("elsewhere");
        var visitor = scene.App.Browse();
        foreach (var path in (string[])["/minutes", "/minutes.docx", "/minutes/changes/1/2"])
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(scene.Public() + path)).Status);
    }

    private static Task<Shown> ObjectAsync(Browser secretary, Shown page)
    {
        page.One("[name='Objection.Way'][value=Telephone]").SetAttribute("checked", "");
        return secretary.SubmitAsync(page, new() { ["Objection.Participant"] = "文具店老李", ["Objection.Text"] = "我说的是十五个" }, "#object form");
    }

    /// <summary>Minutes published today, a Friday: open until Wednesday.</summary>
    private static async Task<Scene> OpenAsync(bool seat = false, string seatName = "3幢张阿姨")
    {
        var scene = await Scene.InSessionAsync();
        await HappenAsync(scene, now =>
        [
            .. seat ? [new SeatsInvited(now, "王芳", [new(SeatId, seatName, "居民")])] : (MeetingEvent[])[],
            new SessionClosed(now, "周敏"),
            new MinutesPublished(now, "陈静", "大家同意划车位。", Due: new DateOnly(2026, 5, 13)),
        ]);
        return scene;
    }

    private static Task HappenAsync(Scene scene, Func<DateTimeOffset, MeetingEvent[]> events) => scene.HappenAsync(events(scene.App.Clock.GetUtcNow()));

    private static async Task<string> LinkAsync(Scene scene) => "/seat/" + await scene.App.Services.GetRequiredService<SeatNames>().TokenOfAsync(SeatId);
}
