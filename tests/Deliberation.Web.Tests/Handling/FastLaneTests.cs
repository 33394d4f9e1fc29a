using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Handling;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Handling;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Opinions;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Deliberation.Web.Tests.Handling;

/// <summary>An urgent opinion from its first minute to its end, and the others by their class.</summary>
public sealed class FastLaneTests
{
    private const string Fire = "3幢楼道里着火了，浓烟很大，快来人，电话 13912345678";
    private const string Take = "main form[action*='handler=Take']";

    [Fact]
    public async Task Staff_press_three_times_and_the_resident_sees_what_was_done_and_when()
    {
        await using var app = new TestApp();
        var (opinion, code) = await SayAsync(app, Fire);
        var staff = await app.SignInAs(Role.Staff);

        var desk = await staff.GetAsync("/staff");
        Assert.Equal("fast", desk.One(".desk-section h2").Id);
        Assert.Contains("还剩 5 分钟", desk.One("[aria-labelledby=fast] .status:not(.desk-head *)").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", desk.Main, StringComparison.Ordinal);
        var address = desk.One("[aria-labelledby=fast] .desk-rows a").GetAttribute("href")!;
        Assert.Equal($"/staff/handling/{opinion.Id:D}", address);

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var page = await staff.GetAsync(address);
        Assert.Equal(["已接收", "已到场", "已办结"], page.Document.QuerySelectorAll($"{Take} button").Select(button => button.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.SubmitAsync(page, [], Take)).Status);
        var received = await staff.SubmitAsync(page, new() { ["Input.Note"] = "物业带灭火器过去了" }, Take);
        Assert.Equal(address, received.Address);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await staff.SubmitAsync(received, new() { ["Input.Note"] = "已经到 3 幢" , ["Input.Step"] = "OnSite" }, Take);
        await staff.SubmitAsync(received, new() { ["Input.Note"] = "已经到 3 幢", ["Input.Step"] = "OnSite" }, Take); // a double click
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        var closed = await staff.SubmitAsync(await staff.GetAsync(address), new() { ["Input.Note"] = "火灭了，没有人受伤", ["Input.Step"] = "Close" }, Take);
        Assert.Null(closed.Document.QuerySelector(Take));
        Assert.Equal(3, closed.Document.QuerySelectorAll(".handling-history li").Length);
        Assert.Null((await staff.GetAsync("/staff")).Document.QuerySelector("[aria-labelledby=fast]"));

        var way = (await app.Browse().GetAsync($"/opinions/{code}")).Main;
        foreach (var word in new[] { "签收：物业带灭火器过去了", "14:32", "到场：已经到 3 幢", "14:42", "办结：火灭了，没有人受伤", "15:12" })
            Assert.Contains(word, way, StringComparison.Ordinal);
        Assert.DoesNotContain("王阿姨", way, StringComparison.Ordinal);
        Assert.Equal(3, (await AuditAsync(app)).Count(action => action == "handling.take-step"));
    }

    [Fact]
    public async Task What_is_late_is_brought_up_once_also_after_a_week_without_the_sweeper()
    {
        await using var app = new TestApp();
        var (opinion, _) = await SayAsync(app, Fire);
        var supervisor = await app.SignInAs(Role.Supervisor);
        Assert.Null((await supervisor.GetAsync("/staff")).Document.QuerySelector("[aria-labelledby=escalated]"));

        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await SweepAsync(app);
        var desk = await supervisor.GetAsync("/staff");
        Assert.Contains("已督办", desk.One("[aria-labelledby=escalated] .desk-rows").TextContent, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await SweepAsync(app);
        await SweepAsync(app);

        var street = await (await app.SignInAs(null, null, Role.StreetAdmin)).GetAsync("/staff");
        Assert.Contains("已报街道督办", street.One("[aria-labelledby=fast] .desk-rows").TextContent, StringComparison.Ordinal);
        Assert.Equal(8, (await AuditAsync(app)).Count(action => action == "handling.escalate"));
        var page = await supervisor.GetAsync($"/staff/handling/{opinion.Id:D}");
        Assert.Contains("签收超时，已督办", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Setting_the_alarm_aside_takes_it_out_of_the_fast_lane()
    {
        await using var app = new TestApp();
        var (opinion, _) = await SayAsync(app, Fire);
        var staff = await app.SignInAs(Role.Staff);
        await staff.SubmitAsync(await staff.GetAsync($"/staff/opinions/{opinion.Id:D}"), new() { ["Input.Reason"] = "邻居熏腊肉" }, "main form[action$='handler=SetAside']");

        app.Clock.Advance(TimeSpan.FromHours(1));
        await SweepAsync(app);
        Assert.Null((await staff.GetAsync("/staff")).Document.QuerySelector("[aria-labelledby=fast]"));
        Assert.DoesNotContain("handling.escalate", await AuditAsync(app));
        Assert.Contains("邻居熏腊肉", (await staff.GetAsync($"/staff/handling/{opinion.Id:D}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_give_another_class_with_a_reason_and_the_resident_sees_the_new_day()
    {
        await using var app = new TestApp();
        var (opinion, code) = await SayAsync(app, "小区健身器材生锈了，能不能换");
        Assert.Contains("最晚 5月18日 (周一) 答复您", (await app.Browse().GetAsync($"/opinions/{code}")).Main, StringComparison.Ordinal); // Saturday 9 May is worked
        var staff = await app.SignInAs(Role.Staff);
        const string change = "main form[action*='handler=Change']";
        var page = await staff.GetAsync($"/staff/handling/{opinion.Id:D}");
        Assert.Equal(["已接收"], page.Document.QuerySelectorAll($"{Take} button").Select(button => button.TextContent.Trim()));
        Assert.NotEmpty((await staff.SubmitAsync(page, new() { ["Input.Reason"] = "要几家一起看" }, change)).ErrorOf("Input.Class")!);
        Assert.NotEmpty((await staff.SubmitAsync(page, new() { ["Input.Class"] = "Complex" }, change)).ErrorOf("Input.Reason")!);
        var changed = await staff.SubmitAsync(page, new() { ["Input.Class"] = "Complex", ["Input.Reason"] = "要几家一起看" }, change);
        Assert.Contains("期限类别改成“复杂”", changed.Main, StringComparison.Ordinal);
        Assert.Contains("最晚 5月28日 (周四) 答复您", (await app.Browse().GetAsync($"/opinions/{code}")).Main, StringComparison.Ordinal);
        Assert.Contains("handling.reclassify", await AuditAsync(app));
    }

    [Theory]
    [InlineData(Fire, DeadlineClass.Danger)]
    [InlineData("2幢从昨晚停水到现在，一点水都没有", DeadlineClass.Utilities)]
    [InlineData("小区健身器材生锈了，能不能换", DeadlineClass.Ordinary)]
    public async Task The_class_is_found_from_what_was_said(string body, DeadlineClass expected)
    {
        await using var app = new TestApp();
        var (opinion, _) = await SayAsync(app, body);
        Assert.Equal(expected, (await app.Get<HandlingClockStore>().GetAsync(TestApp.CommunityId, opinion.Id))!.Handling.Class);
        var staff = await app.SignInAs(Role.Staff);
        Assert.Single((await staff.GetAsync($"/staff/handling?class={expected}")).Document.QuerySelectorAll("[data-row]"));
        (await staff.GetAsync("/staff/handling?class=Complex")).One(".empty");
    }

    [Fact]
    public async Task Others_may_not_open_it_and_an_unknown_one_is_not_found()
    {
        await using var app = new TestApp();
        var (opinion, _) = await SayAsync(app, Fire);
        var (elsewhere, _) = await SayAsync(app, Fire, "elsewhere");
        foreach (var role in new[] { Role.Resident, Role.ResponsibleUnit, Role.Facilitator, Role.Councillor })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).GetAsync($"/staff/handling/{opinion.Id:D}")).Status);
        var staff = await app.SignInAs(Role.Staff);
        foreach (var id in new[] { elsewhere.Id, app.NewId() })
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/staff/handling/{id:D}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs("elsewhere", null, Role.Staff)).GetAsync("/staff/handling")).Status);
    }

    private static async Task<(Opinion Opinion, InquiryCode Code)> SayAsync(TestApp app, string body, string community = TestApp.CommunityId)
    {
        if (community != TestApp.CommunityId)
            await app.Get<Deliberation.Storage.Communities.CommunityStore>().SaveAsync(new(community, "别处", "", "", [], [], []));
        var said = await app.SayAsync("zhang", body, community);
        await app.MineAsync();
        await SweepAsync(app);
        return said;
    }

    private static Task SweepAsync(TestApp app) => app.Services.GetServices<IHostedService>().OfType<HandlingSweeper>().Single().SweepAsync(CancellationToken.None);

    private static async Task<IReadOnlyList<string>> AuditAsync(TestApp app) => [.. (await app.Get<AuditLog>().ListAsync(TestApp.CommunityId)).Select(record => record.Entry.Action)];
}
