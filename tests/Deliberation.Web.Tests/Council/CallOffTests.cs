using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Council;

public sealed class CallOffTests
{
    [Fact]
    public async Task Staff_call_a_meeting_off_and_everybody_reads_that_and_why()
    {
        await using var scene = await Scene.AcceptedAsync();
        var now = scene.App.Clock.GetUtcNow();
        await scene.HappenAsync(Called(scene, now.AddDays(3)), new SeatsInvited(now, "王芳", [Hybrid.Zhang]));
        var staff = await scene.App.SignInAs(Role.Staff);
        var home = await staff.GetAsync(scene.Home);
        Assert.Equal("取消会议", home.One($"a[href='{scene.Home}/call-off']").TextContent.Trim());

        var page = await staff.GetAsync(scene.Home + "/call-off");
        var refused = await staff.SubmitAsync(page, new() { ["Input.Reason"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.ErrorOf("Input.Reason"));
        var done = await staff.SubmitAsync(page, new() { ["Input.Reason"] = "台风停工" });
        Assert.Contains("会议取消了", done.Main, StringComparison.Ordinal);
        Assert.Contains("另定时间", done.Main, StringComparison.Ordinal);
        Assert.Equal(MeetingStage.Accepted, (await scene.MeetingAsync()).Stage);
        // The second click of the same form changes nothing.
        var version = (await scene.MeetingAsync()).Version;
        await staff.SubmitAsync(page, new() { ["Input.Reason"] = "台风停工" });
        Assert.Equal(version, (await scene.MeetingAsync()).Version);

        var visitor = scene.App.Browse();
        var link = (await scene.PageOfAsync(Hybrid.Zhang))[..^"/session".Length];
        foreach (var path in new[] { scene.Public(), link, link + "/session", scene.Public() + "/chain", scene.Home })
            Assert.Contains("台风停工", (await (path == scene.Home ? staff : visitor).GetAsync(path)).Main, StringComparison.Ordinal);
        Assert.Contains("您不用来了", (await visitor.GetAsync(link)).Main, StringComparison.Ordinal);
        foreach (var file in new[] { link, scene.Public() })
            Assert.Contains("METHOD:CANCEL", await (await visitor.GetAsync(file + "/meeting.ics")).Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("取消了会议", (await visitor.GetAsync(scene.Public() + "/log")).Main, StringComparison.Ordinal);

        // Setting another date starts from what was called off.
        Assert.Equal("议事厅", (await staff.GetAsync(scene.Home + "/convene")).Value("Input.Place"));
        await scene.HappenAsync(Called(scene, now.AddDays(9)));
        Assert.Contains("取消过一次：台风停工", (await visitor.GetAsync(scene.Public())).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("台风停工", (await visitor.GetAsync(link)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_set_meanwhile_is_not_called_off_and_what_was_typed_is_kept()
    {
        await using var scene = await Scene.AcceptedAsync();
        var now = scene.App.Clock.GetUtcNow();
        await scene.HappenAsync(Called(scene, now.AddDays(3)));
        var staff = await scene.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync(scene.Home + "/call-off");
        await scene.HappenAsync(Called(scene, now.AddDays(4)));

        var refused = await staff.SubmitAsync(page, new() { ["Input.Reason"] = "台风停工" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("台风停工", refused.One("textarea").TextContent.Trim());
        Assert.Equal(MeetingStage.Scheduled, (await scene.MeetingAsync()).Stage);
    }

    [Fact]
    public async Task Only_staff_of_the_community_call_off_and_only_what_was_called()
    {
        await using var scene = await Scene.AcceptedAsync();
        var path = scene.Home + "/call-off";
        Assert.Contains("现在", (await (await scene.App.SignInAs(Role.Staff)).GetAsync(path)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.App.SignInAs(Role.Facilitator)).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.App.SignInAs("elsewhere", null, Role.Staff)).GetAsync(path)).Status);
        Assert.Equal("/account/sign-in", (await scene.App.Browse().GetAsync(path)).Address.Split('?')[0]);
    }

    [Fact]
    public async Task A_running_session_is_called_off_with_its_record_kept_and_every_screen_says_so()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        await scene.HappenAsync(new MotionOpened(scene.App.Clock.GetUtcNow(), "周敏", 1, "划车位", VoteRule.Majority, false));
        Assert.Contains(scene.Home + "/call-off", (await staff.GetAsync(scene.Home + "/session")).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));

        await staff.SubmitAsync(await staff.GetAsync(scene.Home + "/call-off"), new() { ["Input.Reason"] = "停电了" });

        Assert.Equal((MeetingStage.Adjourned, 2), ((await scene.MeetingAsync()).Stage, (await scene.MeetingAsync()).Attended.Count));
        var visitor = scene.App.Browse();
        foreach (var path in new[] { scene.Public() + "/screen", await scene.PageOfAsync(Hybrid.Zhang), scene.Public() })
            Assert.Contains("停电了", (await visitor.GetAsync(path)).Main, StringComparison.Ordinal);
        Assert.Contains("文具店老李", (await visitor.GetAsync(scene.Public())).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_whose_date_is_gone_finds_why_behind_the_link()
    {
        await using var scene = await Scene.AcceptedAsync();
        var (now, names) = (scene.App.Clock.GetUtcNow(), scene.App.Services.GetRequiredService<SeatNames>());
        var proxy = new Proxy(Guid.CreateVersion7(now), Hybrid.Zhang.Id, "李四");
        await scene.HappenAsync(Called(scene, now.AddDays(3)), new SeatsInvited(now, "王芳", [Hybrid.Zhang]), new ProxyNamed(now, "3幢张阿姨", proxy));
        var (visitor, link) = (scene.App.Browse(), $"/seat/{await names.TokenOfAsync(proxy.Id)}");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link + "/dropped")).Status);
        Assert.Equal(link, (await visitor.GetAsync(link)).Address);

        await scene.HappenAsync(Called(scene, now.AddDays(4)));

        var told = await visitor.GetAsync(link + "/session");
        Assert.Equal(link + "/dropped", told.Address);
        Assert.Contains("李四，您好。您原来代3幢张阿姨参加", told.Main, StringComparison.Ordinal);
        await scene.HappenAsync(new SeatWithdrawn(now, "王芳", Hybrid.Zhang.Id, "搬走了"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).Status);
    }

    private static MeetingScheduled Called(Scene scene, DateTimeOffset at) =>
        new(scene.App.Clock.GetUtcNow(), "王芳", new Schedule(at, 90, "议事厅", "", scene.Facilitator.Id, "周敏", 2, [new("说说", 60)]), "");
}
