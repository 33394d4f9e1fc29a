using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Meetings;

public sealed class ShowTests
{
    [Fact]
    public async Task The_whole_way_stands_on_one_page()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        var page = await app.Browse().GetAsync(held.Address);

        Assert.Equal("放学路口拥堵", page.Heading);
        foreach (var words in (string[])
            [
                "9 位居民关心，说了 2 条，附议 1 次，热度 37", "王芳 提出了这件事", "理由：九户居民一个月内反映", "5月9日 (周六) 10:00", "社区议事厅", "会议号 123", "周敏",
                "说说堵点 40 分钟", "现场 2 人", "线上 1 人", "3幢张阿姨、2幢刘叔", "孩子没路走", "赞成 2，反对 0，弃权 1", "大家同意划车位", "划出十九个临停车位",
                "谁来办：交警中队", "20,000 元", "怎么算办成：早高峰通行时间减半", "车位已划好", "解决了 1 人，解决了一部分 1 人，没解决 0 人", "2 人回答，1 人满意", "好走多了",
                "办结：2 人回答",
            ])
            Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Equal(["通过", "没有通过"], page.Document.QuerySelectorAll(".resolutions .status").Select(pill => pill.TextContent.Trim()));
        Assert.Equal(8, page.Document.QuerySelectorAll("main .step-done").Length);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/topics/8']"));
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{held.Address}/log']"));
    }

    [Fact]
    public async Task What_did_not_happen_yet_says_what_will_come()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        var page = await app.Browse().GetAsync(held.Address);

        Assert.Contains("上不上会", page.One("main .step-current").TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.Document.QuerySelectorAll("main .step-ahead").Length);
        Assert.Contains("请刷新本页", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_item_ends_with_its_public_reason()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, [new ItemRejected(Held.Start, "王芳", "已由物业修好")]);
        var page = await app.Browse().GetAsync(held.Address);

        Assert.Contains("理由：已由物业修好", page.Main, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("main .step").Length);
        Assert.Empty(page.Document.QuerySelectorAll("[data-live-off]"));
    }

    [Fact]
    public async Task A_reopened_item_keeps_what_the_residents_said()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, [.. Held.Evaluated, new ItemReopened(Held.Start, "", new(3, 0, 0, 3, 0))]);
        var page = await app.Browse().GetAsync(held.Address);

        Assert.Contains("要重办：3 人回答，3 人说没解决", page.One("main .step-current").TextContent, StringComparison.Ordinal);
        Assert.Contains("重办过 1 次", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-27", "时间还够", "status-active")]
    [InlineData("2026-05-12", "快到期了", "status-warning")]
    [InlineData("2026-05-07", "过期了", "status-bad")]
    public async Task A_measure_carries_its_light_as_word_and_shape(string due, string word, string tone)
    {
        await using var app = new TestApp();
        var measure = Held.Measure with { Due = DateOnly.Parse(due) };
        var held = await Held.AddAsync(app, [.. Held.Planned[..^1], new PlanPublished(Held.Start, "王芳", [measure], "")]);
        var pill = (await app.Browse().GetAsync(held.Address)).One(".measures .status");

        Assert.Equal(word, pill.TextContent.Trim());
        Assert.Contains(tone, pill.ClassName!, StringComparison.Ordinal);
        Assert.NotNull(pill.QuerySelector("svg"));
    }

    [Fact]
    public async Task The_live_part_is_the_page_without_its_frame()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        var browser = app.Browse();
        await browser.GetAsync(held.Address);
        await held.HappenAsync(new ItemAccepted(Held.Start, "王芳", "列入五月的会"));
        var part = await browser.GetAsync(held.Address + "?handler=Live");

        Assert.Empty(part.Document.QuerySelectorAll("header, h1"));
        Assert.Contains("列入五月的会", part.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-store", part.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task What_people_wrote_is_shown_as_text()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, [new ItemRejected(Held.Start, "<b>王芳</b>", "<script>alert(1)</script>")], title: "<img src=x onerror=alert(1)>");
        foreach (var address in (string[])["/meetings", held.Address, held.Address + "/log"])
        {
            var page = await app.Browse().GetAsync(address);
            Assert.Empty(page.Document.QuerySelectorAll("main script, main img, main b"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Live")]
    [InlineData("/log")]
    [InlineData("/log.json")]
    public async Task An_unknown_meeting_and_one_of_another_community_are_not_found(string rest)
    {
        await using var app = new TestApp();
        var elsewhere = await Held.AddAsync(app, community: "elsewhere");

        Assert.Equal(HttpStatusCode.NotFound, (await app.Browse().GetAsync(elsewhere.Address + rest)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browse().GetAsync("/meetings/01970000-0000-7000-8000-000000000001" + rest)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browse().GetAsync("/meetings/1" + rest)).Status);
    }

    [Fact]
    public async Task Only_those_who_work_on_it_see_the_way_to_their_desk()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        await Held.AddAsync(app, number: 2, community: "elsewhere");

        foreach (var role in (Role[])[Role.Staff, Role.Facilitator, Role.Secretary])
            Assert.NotNull((await (await app.SignInAs(role)).GetAsync(held.Address)).Document.QuerySelector($"main a[href='/staff{held.Address}']"));
        foreach (var browser in new[] { app.Browse(), await app.SignInAs(Role.Resident), await app.SignInAs("elsewhere", null, Role.Staff) })
            Assert.Null((await browser.GetAsync(held.Address)).Document.QuerySelector($"main a[href^='/staff']"));
    }
}
