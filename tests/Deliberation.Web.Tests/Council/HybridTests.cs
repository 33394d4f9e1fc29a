using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Roster;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Council;

public sealed class HybridTests
{
    [Fact]
    public async Task A_session_is_led_from_the_console_and_everyone_sees_it()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var leads = await scene.App.SignInAs(Role.Facilitator);
        var phone = scene.App.Browse();
        var seat = await scene.PageOfAsync(Hybrid.Li);

        var console = await leads.PressAsync(await leads.GetAsync(scene.Home + "/session"), "开始议第 1 项：说说堵点");
        Assert.Equal("开始议第 1 项。", console.One("#agenda .done-heading").TextContent);
        await phone.PressAsync(await phone.GetAsync(seat), "我要发言");
        Assert.Contains("您排在第 1 位", (await phone.GetAsync(seat)).Main, StringComparison.Ordinal);
        console = await leads.PressAsync(await leads.GetAsync(scene.Home + "/session"), "请 文具店老李 发言");
        Assert.Contains("轮到您发言了", (await phone.GetAsync(seat)).Main, StringComparison.Ordinal);
        console = await leads.PressAsync(console, "加 1 分钟");
        Assert.Equal(240, (await scene.MeetingAsync()).Floor.Turn!.Seconds);

        var screen = await scene.App.Browse().GetAsync($"/meetings/{scene.Id:D}/screen");
        Assert.Contains("1. 说说堵点", screen.Main, StringComparison.Ordinal);
        Assert.Contains("文具店老李", screen.Main, StringComparison.Ordinal);
        Assert.NotNull(screen.Document.QuerySelector("svg.qr"));
        Assert.Empty(screen.Document.QuerySelectorAll("a, form"));
        Assert.NotNull(screen.Document.QuerySelector("noscript"));
        var story = await scene.App.Browse().GetAsync($"/meetings/{scene.Id:D}");
        Assert.Contains("正在发言", story.Main, StringComparison.Ordinal);

        console = await leads.PressAsync(console, "说完了");
        Assert.Null((await scene.MeetingAsync()).Floor.Turn);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leads.SubmitAsync(console, new() { ["Statement.Speaker"] = "3幢张阿姨", ["Statement.Text"] = "插话" }, "#statement form")).Status);
    }

    [Fact]
    public async Task A_vote_from_a_phone_counts_once_and_is_acknowledged()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var leads = await scene.App.SignInAs(Role.Facilitator);
        await OpenAsync(scene, leads, "划十九个车位", VoteRule.PerHousehold, secret: false);
        var phone = scene.App.Browse();
        var page = await phone.GetAsync(await scene.PageOfAsync(Hybrid.Li));

        var voted = await phone.PressAsync(page, "赞成");
        Assert.Equal("已投", voted.One(".receipt").TextContent.Trim());
        Assert.Contains("您投的是：赞成", voted.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await phone.PressAsync(page, "赞成")).Status); // the same button again
        var other = await phone.PressAsync(page, "反对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("一个席位只投一次", other.Main, StringComparison.Ordinal);

        var console = await leads.GetAsync(scene.Home + "/session");
        console = await leads.PressAsync(console, "记下现场的票", new() { [$"hand-{Hybrid.Zhang.Id:N}"] = "Against" });
        Assert.Contains("已投 2 席", console.Main, StringComparison.Ordinal);
        console = await leads.PressAsync(console, "结束表决，公布结果");
        Assert.Contains("没有通过", console.One("#resolution .done-heading").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.PressAsync(page, "弃权")).Status);

        foreach (var address in new[] { $"/meetings/{scene.Id:D}", $"/meetings/{scene.Id:D}/screen", await scene.PageOfAsync(Hybrid.Zhang) })
            Assert.Contains("按户数：赞成 1 户，反对 1 户", (await phone.GetAsync(address)).Main, StringComparison.Ordinal);
        Assert.Equal(new VoteCount(1, 1, 0), (await scene.MeetingAsync()).Motions[0].Result!.Votes);
    }

    [Fact]
    public async Task A_secret_vote_shows_only_how_many_voted_until_it_ends()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var leads = await scene.App.SignInAs(Role.Facilitator);
        await OpenAsync(scene, leads, "选谁当组长", VoteRule.TwoThirds, secret: true);
        var phone = scene.App.Browse();
        var voted = await phone.PressAsync(await phone.GetAsync(await scene.PageOfAsync(Hybrid.Li)), "反对");

        Assert.Contains("谁也看不到您投了什么", voted.Main, StringComparison.Ordinal);
        var screen = await phone.GetAsync($"/meetings/{scene.Id:D}/screen");
        Assert.Contains("已投 1 席", screen.Main, StringComparison.Ordinal);
        Assert.Null(screen.Document.QuerySelector(".count"));
        Assert.DoesNotContain("against", await scene.LogAsync(), StringComparison.OrdinalIgnoreCase);

        var console = await leads.GetAsync(scene.Home + "/session");
        var wrong = await leads.PressAsync(console, "记下现场的票", new() { ["Paper.Seats"] = $"{Hybrid.Zhang.Id}", ["Paper.For"] = "2" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        console = await leads.PressAsync(console, "记下现场的票", new() { ["Paper.Seats"] = $"{Hybrid.Zhang.Id}", ["Paper.For"] = "1" });
        await leads.PressAsync(console, "结束表决，公布结果");
        Assert.Equal(new MotionResult(new(1, 1, 0), null, 2, false), (await scene.MeetingAsync()).Motions[0].Result);
    }

    [Fact]
    public async Task Whoever_is_invited_signs_in_changes_the_room_and_leaves()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var phone = scene.App.Browse();
        var page = await phone.GetAsync(await scene.PageOfAsync(Hybrid.Chen));
        Assert.True(page.Response.Headers.CacheControl?.NoStore);

        page = await phone.PressAsync(page, "我在现场");
        Assert.Contains("您已签到：现场", page.Main, StringComparison.Ordinal);
        page = await phone.PressAsync(page, "我在网上");
        Assert.Contains("您已签到：网上", page.Main, StringComparison.Ordinal);
        await phone.PressAsync(page, "我要离会");
        Assert.Equal(2, (await scene.MeetingAsync()).Participants.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/seat/x/session")).Status);
    }

    [Fact]
    public async Task A_question_waits_outside_the_log_until_it_is_taken()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var (visitor, resident, leads) = (scene.App.Browse(), await scene.App.SignInAs(Role.Resident), await scene.App.SignInAs(Role.Facilitator));
        var address = $"/meetings/{scene.Id:D}/ask";

        var unknown = await visitor.SubmitAsync(await visitor.GetAsync(address), new() { ["Input.Text"] = "什么时候划？", ["Input.Code"] = "0000" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "什么时候划？"), (unknown.Status, unknown.Value("Input.Text")));
        Assert.NotEmpty(unknown.ErrorOf("Input.Code"));
        Assert.Contains("还没有查询码？", unknown.Main, StringComparison.Ordinal);

        var form = await resident.GetAsync(address);
        await resident.SubmitAsync(form, new() { ["Input.Text"] = "<b>我</b>是13812345678，什么时候划？" });
        await resident.SubmitAsync(form, new() { ["Input.Text"] = "<b>我</b>是13812345678，什么时候划？" });
        var second = await resident.SubmitAsync(await resident.GetAsync(address), new() { ["Input.Text"] = "还有呢？" });
        Assert.Contains("您已经有一个提问在等主持人了", second.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("什么时候划", await scene.LogAsync(), StringComparison.Ordinal);

        var console = await leads.GetAsync(scene.Home + "/session");
        Assert.DoesNotContain("13812345678", console.Main, StringComparison.Ordinal);
        console = await leads.PressAsync(console, "在会上念");
        await leads.PressAsync(console, "记下回答", new() { ["answer"] = "下个月" });
        var story = await visitor.GetAsync($"/meetings/{scene.Id:D}");
        Assert.Contains("什么时候划？ 答：下个月", story.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", await scene.LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_can_be_laid_aside_by_who_leads_only()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var phone = scene.App.Browse();
        await phone.PressAsync(await phone.GetAsync(await scene.PageOfAsync(Hybrid.Li)), "送出提问", new() { ["Input.Text"] = "谁出钱？" });
        var (secretary, leads) = (await scene.App.SignInAs(Role.Secretary), await scene.App.SignInAs(Role.Facilitator));

        Assert.DoesNotContain("不念", (await secretary.GetAsync(scene.Home + "/session")).Main, StringComparison.Ordinal);
        var console = await leads.PressAsync(await leads.GetAsync(scene.Home + "/session"), "不念");
        Assert.Contains("没有等着念的提问", console.Main, StringComparison.Ordinal);
        Assert.Empty((await scene.MeetingAsync()).Questions);
    }

    [Fact]
    public async Task An_adjourned_session_goes_on_with_what_is_left_of_the_agenda()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var console = await staff.PressAsync(await staff.GetAsync(scene.Home + "/session"), "开始议第 1 项：说说堵点");
        console = await staff.PressAsync(console, "第 1 项议完了");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.PressAsync(console, "休会")).Status);

        var convene = await staff.PressAsync(console, "休会", new() { ["Adjourning.Reason"] = "太晚了" });
        Assert.Equal(scene.Home + "/convene", convene.Address);
        Assert.Equal(("商量办法", ""), (convene.Value("Input.Agenda[0].Title"), convene.Value("Input.Agenda[1].Title")));
        Assert.Equal(MeetingStage.Adjourned, (await scene.MeetingAsync()).Stage);
        Assert.Contains("休会", (await scene.App.Browse().GetAsync($"/meetings/{scene.Id:D}/screen")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(scene.Home)).Status);
    }

    [Fact]
    public async Task The_code_on_the_wall_leads_back_to_the_own_seat()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var names = scene.App.Services.GetRequiredService<SeatNames>();
        var (address, seat) = ($"/meetings/{scene.Id:D}/join", await scene.PageOfAsync(Hybrid.Zhang));
        var phone = scene.App.Browse();

        var wrong = await phone.SubmitAsync(await phone.GetAsync(address), new() { ["Input.Code"] = "AAAA-AAAA" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotEmpty(wrong.ErrorOf("Input.Code"));
        var code = (await names.CodeOfAsync(scene.Id, Hybrid.Zhang.Id)).ToLowerInvariant().Replace('-', ' ');
        Assert.Equal(seat, (await phone.SubmitAsync(wrong, new() { ["Input.Code"] = code })).Address);
        Assert.NotNull((await phone.GetAsync(address)).Document.QuerySelector($"a[href='{seat}']"));
        Assert.Null((await scene.App.Browse().GetAsync(address)).Document.QuerySelector("a[href^='/seat/']"));
    }

    [Fact]
    public async Task An_account_of_the_roster_finds_its_seat_on_the_page_of_the_meeting()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var services = scene.App.Services;
        var account = await scene.App.AddAccountAsync("wangayi", TestApp.CommunityId, null, Role.Councillor);
        var wang = new Councillor(Guid.CreateVersion7(scene.App.Clock.GetUtcNow()), TestApp.CommunityId, "王阿姨", "居民", "", account.Id);
        await services.GetRequiredService<CouncillorStore>().SaveAsync(wang);
        var seat = await services.GetRequiredService<SeatNames>().SeatOfAsync(scene.Id, wang);
        await scene.HappenAsync(new SeatsInvited(scene.App.Clock.GetUtcNow(), "王芳", [seat]));
        var (own, other) = (scene.App.Browse(), await scene.App.SignInAs(Role.Councillor));
        await own.SignInAsync("wangayi", TestApp.Password);

        var address = await scene.PageOfAsync(seat);
        Assert.NotNull((await own.GetAsync($"/meetings/{scene.Id:D}")).Document.QuerySelector($"a[href='{address}']"));
        Assert.Null((await other.GetAsync($"/meetings/{scene.Id:D}")).Document.QuerySelector("a[href^='/seat/']"));
    }

    [Fact]
    public async Task Open_pages_are_handed_their_parts()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var leads = await scene.App.SignInAs(Role.Facilitator);
        foreach (var (browser, address, part) in new[]
                 {
                     (leads, scene.Home + "/session?handler=Live", "[data-part=floor]"),
                     (scene.App.Browse(), await scene.PageOfAsync(Hybrid.Li) + "?handler=Live", "[data-part=vote]"),
                     (scene.App.Browse(), $"/meetings/{scene.Id:D}/screen?handler=Live", ".now"),
                 })
        {
            var parts = await browser.GetAsync(address);
            Assert.NotNull(parts.Document.QuerySelector(part));
            Assert.Null(parts.Document.QuerySelector("main"));
            Assert.Equal($"{(await scene.MeetingAsync()).Version}", parts.Response.Headers.GetValues("Meeting-Version").Single());
        }
    }

    [Fact]
    public async Task A_secretary_signs_in_and_writes_down_but_does_not_lead()
    {
        await using var scene = await Hybrid.InSessionAsync();
        var (secretary, leads) = (await scene.App.SignInAs(Role.Secretary), await scene.App.SignInAs(Role.Facilitator));
        var page = await secretary.PressAsync(await secretary.GetAsync(scene.Home + "/session"), "现场签到");
        Assert.Equal(3, (await scene.MeetingAsync()).Quorate);
        Assert.Null(page.Document.QuerySelector("#floor"));

        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "OpenEntry&number=1", "OpenMotion", "GiveFloor", "CloseMotion&number=1", "DismissQuestion", "Adjourn" })
            Assert.Equal(HttpStatusCode.Forbidden, (await secretary.PostAsync($"{scene.Home}/session?handler={handler}", [new("__RequestVerificationToken", token)])).Status);
        Assert.NotNull((await leads.GetAsync(scene.Home + "/session")).Document.QuerySelector("#floor"));
    }

    [Fact]
    public async Task Pages_of_a_meeting_of_another_community_are_not_found()
    {
        await using var scene = await Scene.AcceptedAsync("elsewhere");
        foreach (var page in new[] { "screen", "join", "ask" })
            Assert.Equal(HttpStatusCode.NotFound, (await scene.App.Browse().GetAsync($"/meetings/{scene.Id:D}/{page}")).Status);
    }

    private static async Task OpenAsync(Scene scene, Browser leads, string text, VoteRule rule, bool secret) => Assert.Equal(
        HttpStatusCode.OK,
        (await leads.PressAsync(
            await leads.GetAsync(scene.Home + "/session"),
            "开始表决",
            new() { ["Input.Text"] = text, ["Input.Rule"] = rule.ToString(), ["Input.Secret"] = secret.ToString() })).Status);
}
