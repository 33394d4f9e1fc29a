using System.Net;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Connections;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Meetings;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Results;

public sealed class ChainTests
{
    [Fact]
    public async Task Every_step_stands_with_its_day_its_people_and_its_entry_in_the_log()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, [.. Held.Answered, new LessonRecorded(Held.Start, "王芳", "先试一个月再定下来")]);
        var browser = app.Browse();
        var page = await browser.GetAsync(held.Address + "/chain");

        Assert.Equal("放学路口拥堵", page.Heading);
        Assert.Equal(["居民说", "合在一起", "提上来", "开会议", "定下来办", "居民评"], page.Document.QuerySelectorAll(".chain-part").Select(part => part.TextContent.Trim()));
        foreach (var words in (string[])
            [
                "9 位居民说了 2 条，附议 1 次", "热度 37", "理由：九户居民一个月内反映", "5月9日", "社区议事厅，周敏 主持", "划临停车位：通过，", "赞成 2，反对 0，弃权 1", "现场 2 人，线上 1 人；发言 1 次",
                "划出十九个临停车位，交警中队，最晚", "车位已划好", "请 3 位居民评价", "2 人回答：解决了 1 人，解决了一部分 1 人，没解决 0 人；没回答 1 人", "先试一个月再定下来",
            ])
            Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Event.", page.Main, StringComparison.Ordinal);
        var steps = page.Document.QuerySelectorAll(".chain-step");
        Assert.All(steps, step => Assert.NotNull(step.QuerySelector(".chain-when time")));
        var log = await browser.GetAsync(held.Address + "/log");
        Assert.All(steps, step => Assert.NotNull(log.Document.GetElementById(step.QuerySelector(".chain-log a")!.GetAttribute("href")!.Split('#')[1])));
        Assert.Equal(log.One(".log-head").TextContent, page.One(".chain-proof .code").TextContent);
        Assert.NotNull(page.One(".chain-head svg.qr"));
    }

    [Fact]
    public async Task A_proposal_that_has_just_begun_says_that_it_is_not_over()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        var page = await app.Browse().GetAsync(held.Address + "/chain");

        Assert.Equal(3, page.Document.QuerySelectorAll(".chain-step").Length);
        Assert.Contains("还没完", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reopened_item_goes_through_the_parts_again()
    {
        await using var app = new TestApp();
        var again = new Measure(new Guid(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), "加派一名协管员", "traffic-police", "交警中队", new DateOnly(2026, 7, 1), "", null);
        var held = await Held.AddAsync(app, [.. Held.Evaluated, new ItemReopened(Held.Start, "", new OutcomeCount(3, 0, 0, 2, 0)), new PlanPublished(Held.Start, "王芳", [Held.Measure, again], "居民说没解决")]);
        var page = await app.Browse().GetAsync(held.Address + "/chain");

        Assert.Equal(["居民评", "定下来办"], page.Document.QuerySelectorAll(".chain-part").Select(part => part.TextContent.Trim()).TakeLast(2));
        Assert.Contains("加派一名协管员", page.Main, StringComparison.Ordinal);
        Assert.Contains("理由：居民说没解决", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_item_leads_to_the_whole_and_the_whole_to_its_parts()
    {
        await using var app = new TestApp();
        var whole = await Held.AddAsync(app, Held.Convened);
        var part = await Held.AddAsync(app, [new ItemMerged(Held.Start, "王芳", whole.MeetingId, "放学路口拥堵", "是一回事")], number: 2, title: "校门口停车");

        Assert.NotNull((await app.Browse().GetAsync(part.Address + "/chain")).One($".chain-what a[href='{whole.Address}/chain']"));
        Assert.NotNull((await app.Browse().GetAsync(whole.Address + "/chain")).One($".chain-what a[href='{part.Address}/chain']"));
    }

    [Fact]
    public async Task A_long_log_is_entered_at_the_right_page()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, [.. Held.Planned[..3], .. Enumerable.Range(1, 120).Select(i => new ParticipantSignedIn(Held.Start, "周敏", new($"{i}号", "居民", Room.OnSite))), new SessionClosed(Held.Start, "周敏")]);
        var browser = app.Browse();
        var address = (await browser.GetAsync(held.Address + "/chain")).Document.QuerySelectorAll(".chain-log a")[^1].GetAttribute("href")!;

        Assert.Equal($"{held.Address}/log?from=101#v{held.Version}", address);
        Assert.NotNull((await browser.GetAsync(address.Split('#')[0])).Document.GetElementById($"v{held.Version}"));
    }

    [Fact]
    public async Task A_row_changed_behind_the_program_is_named()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        await app.Services.GetRequiredService<Database>().WriteAsync(work => work.ExecuteAsync("UPDATE events SET data = REPLACE(data, '九户', '一户') WHERE version = 2"));

        Assert.Contains("第 2 条对不上", (await app.Browse().GetAsync(held.Address + "/chain")).One(".chain-proof").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_meeting_and_one_of_another_community_are_not_found()
    {
        await using var app = new TestApp();
        var elsewhere = await Held.AddAsync(app, community: "elsewhere");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browse().GetAsync(elsewhere.Address + "/chain")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browse().GetAsync("/meetings/01970000-0000-7000-8000-000000000001/chain")).Status);
    }
}
