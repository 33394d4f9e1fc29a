using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Council;

public sealed class WholeWayTests
{
    [Fact]
    public async Task An_item_goes_from_accepted_to_evaluating_through_the_pages()
    {
        await using var scene = await Scene.AcceptedAsync();
        var app = scene.App;
        var staff = await app.SignInAs(Role.Staff);
        var secretary = await app.SignInAs(Role.Secretary);
        var facilitator = app.Browse();
        await facilitator.SignInAsync(scene.Facilitator.UserName, TestApp.Password);
        var unit = await app.SignInAs(TestApp.CommunityId, "jiaojing", Role.ResponsibleUnit);

        var convene = await FollowAsync(staff, await staff.GetAsync(scene.Home));
        Assert.Equal(5, convene.Document.QuerySelectorAll(".rows .row").Length);
        var convened = await staff.SubmitAsync(convene, new()
        {
            ["Input.Day"] = "2026-05-12", ["Input.Time"] = "14:30", ["Input.Place"] = "二楼议事厅", ["Input.OnlineRoom"] = "会议号 12345",
            ["Input.FacilitatorId"] = scene.Facilitator.Id.ToString("D"), ["Input.Quorum"] = "2",
        });
        Assert.Equal(scene.Home, convened.Address);
        Assert.Contains("会期已经公布", convened.One("main .done-heading").TextContent, StringComparison.Ordinal);
        var schedule = (await scene.MeetingAsync()).Schedule!;
        Assert.Equal(new DateTimeOffset(2026, 5, 12, 6, 30, 0, TimeSpan.Zero), schedule.StartsAt);
        Assert.Equal([("介绍情况", 15), ("大家说说", 45), ("商量办法", 30)], schedule.Agenda.Select(e => (e.Title, e.Minutes)));

        var session = await FollowAsync(facilitator, await facilitator.GetAsync(scene.Home));
        Assert.Contains("还差 2 人", session.Main, StringComparison.Ordinal);
        session = await SignAsync(facilitator, session, "3幢张阿姨", "OnSite");
        session = await facilitator.SubmitAsync(session, [], "#start form");
        Assert.Equal("会议开始了。", session.One("#start .done-heading").TextContent);
        session = await SignAsync(facilitator, session, "文具店老李", "Online");
        Assert.Contains("法定人数到了", session.Main, StringComparison.Ordinal);
        Assert.Contains("到会 2 人：现场 1 人，网上 1 人", session.Main, StringComparison.Ordinal);

        var writing = await secretary.GetAsync(scene.Home + "/session");
        writing = await secretary.SubmitAsync(writing, new() { ["Statement.Speaker"] = "3幢张阿姨", ["Statement.Text"] = "早上堵得走不动" }, "#statement form");
        Assert.Equal("3幢张阿姨 的发言记下了。", writing.One("#statement .done-heading").TextContent);
        writing = await secretary.SubmitAsync(
            writing, new() { ["Resolution.Text"] = "划临停车位", ["Resolution.For"] = "2", ["Resolution.Against"] = "0" }, "#resolution form");
        Assert.Equal("决议通过，已经记下。", writing.One("#resolution .done-heading").TextContent);
        Assert.Null(writing.Document.QuerySelector("#close"));

        var closed = await facilitator.SubmitAsync(await facilitator.GetAsync(scene.Home + "/session"), [], "#close form");
        Assert.Equal(scene.Home, closed.Address);
        Assert.Null(closed.Document.QuerySelector("section.next a.button"));

        var minutes = await FollowAsync(secretary, await secretary.GetAsync(scene.Home));
        foreach (var part in (string[])["放学路口拥堵", "二楼议事厅", "3幢张阿姨（居民，现场）", "文具店老李（居民，网上）", "介绍情况", "3幢张阿姨：早上堵得走不动", "划临停车位。赞成 2 票，反对 0 票，弃权 0 票，通过"])
            Assert.Contains(part, minutes.Value("Input.Text"), StringComparison.Ordinal);
        Assert.Equal(scene.Home, (await secretary.SubmitAsync(minutes, [])).Address);

        var plan = await FollowAsync(staff, await staff.GetAsync(scene.Home));
        var planned = await staff.SubmitAsync(plan, new()
        {
            ["Input.Measures[0].Title"] = "划出十九个临停车位", ["Input.Measures[0].UnitId"] = "jiaojing", ["Input.Measures[0].Due"] = "2026-06-01",
            ["Input.Measures[0].BudgetYuan"] = "20000.5",
        });
        Assert.Equal(scene.Home, planned.Address);
        var measure = Assert.Single((await scene.MeetingAsync()).Measures).Measure;
        Assert.Equal(("交警中队", new DateOnly(2026, 6, 1), 20000.5m), (measure.Unit, measure.Due, measure.BudgetYuan!.Value));

        var report = await unit.GetAsync((await unit.GetAsync("/unit")).One(".card a").GetAttribute("href")!);
        var reported = await unit.SubmitAsync(report, new() { ["Input.Text"] = "车位划好了", ["Input.Done"] = "True" });
        Assert.Equal("/unit", reported.Address);
        Assert.Contains("现在没有要办的事", reported.Main, StringComparison.Ordinal);

        var ask = await FollowAsync(staff, await staff.GetAsync(scene.Home));
        Assert.Contains("将请 2 位居民评价", ask.Main, StringComparison.Ordinal);
        var asked = await staff.SubmitAsync(ask, []);
        Assert.Contains("请了 2 人，已有 0 人回答", asked.Main, StringComparison.Ordinal);
        // Ten working days from a Friday whose Saturday is a make-up workday.
        Assert.Contains("5月21日", asked.Main, StringComparison.Ordinal);
        Assert.Equal(MeetingStage.Evaluating, (await scene.MeetingAsync()).Stage);
        Assert.Null(asked.Document.QuerySelector("section.next a.button, main form"));
    }

    /// <summary>Presses the one obvious button of the meeting's page.</summary>
    private static async Task<Shown> FollowAsync(Browser browser, Shown home)
    {
        Assert.Equal(HttpStatusCode.OK, home.Status);
        var page = await browser.GetAsync(home.One("section.next a.button").GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static Task<Shown> SignAsync(Browser browser, Shown page, string name, string room) =>
        browser.SubmitAsync(page, new() { ["Person.Name"] = name, ["Person.Group"] = "居民", ["Person.Room"] = room }, "#sign-in form");
}
