using System.Net;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Pages.Meetings;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Meetings;

public sealed class IndexTests
{
    [Fact]
    public async Task With_nothing_yet_it_says_what_will_appear_and_how_to_start()
    {
        await using var app = new TestApp();
        var page = await app.Browse().GetAsync("/meetings");

        Assert.Contains("还没有上会的事", page.Main, StringComparison.Ordinal);
        Assert.Equal("/opinions/new", page.One("main .empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Each_row_says_what_where_how_far_for_how_many_and_when_next()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Convened);
        var row = (await app.Browse().GetAsync("/meetings")).One("main .cards li");

        Assert.Equal(held.Address, row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("放学路口拥堵", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("向阳小学门口", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("9 位居民关心", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("开会：5月9日 (周六) 10:00", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("定了开会时间", row.QuerySelector(".status")!.TextContent.Trim());
        Assert.NotNull(row.QuerySelector(".status svg"));
    }

    [Fact]
    public async Task A_group_shows_only_its_own()
    {
        await using var app = new TestApp();
        await Held.AddAsync(app, Held.Answered, 1, title: "解决了的事");
        await Held.AddAsync(app, [new ItemRejected(Held.Start, "王芳", "不归社区管")], 2, title: "没列入的事");
        var all = await app.Browse().GetAsync("/meetings");
        var solved = await app.Browse().GetAsync("/meetings?group=solved");

        Assert.Equal(["solved", "declined"], all.Document.QuerySelectorAll("main section h2").Select(h => h.Id!));
        Assert.Contains("解决了的事", solved.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("没列入的事", solved.Main, StringComparison.Ordinal);
        Assert.StartsWith("解决了", solved.One("main .filters [aria-current]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_a_group_hold_every_meeting_once()
    {
        await using var app = new TestApp();
        for (var i = 1; i <= 23; i++)
            await Held.AddAsync(app, number: i, title: $"第{i}件事");
        var browser = app.Browse();
        var first = await browser.GetAsync("/meetings?group=discussed");
        var next = first.One("main .pager a[rel=next]").GetAttribute("href")!;
        var second = await browser.GetAsync(next);

        var titles = new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll("main .card-heading").Select(h => h.TextContent)).ToList();
        Assert.Equal(20, first.Document.QuerySelectorAll("main .card-heading").Length);
        Assert.Equal(23, titles.Distinct().Count());
        Assert.Equal(23, titles.Count);
        Assert.Empty(second.Document.QuerySelectorAll("main .pager"));
    }

    [Theory]
    [InlineData("/meetings?group=nonsense")]
    [InlineData("/meetings?group=discussed&before=x")]
    [InlineData("/meetings?group=discussed&before=99999999999999999_00000000000000000000000000000000")]
    [InlineData("/meetings?group=%3Cscript%3E&before=")]
    public async Task A_made_up_address_shows_the_list_from_its_beginning(string address)
    {
        await using var app = new TestApp();
        await Held.AddAsync(app);
        var page = await app.Browse().GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("main .card-heading"));
    }

    [Fact]
    public async Task Meetings_of_another_community_are_not_listed()
    {
        await using var app = new TestApp();
        await Held.AddAsync(app, community: "elsewhere");

        Assert.DoesNotContain("放学路口拥堵", (await app.Browse().GetAsync("/meetings")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_stage_of_a_meeting_is_in_one_group() => Assert.Equal(
        Enum.GetValues<MeetingStage>().Where(stage => stage != MeetingStage.None),
        MeetingGroup.All.SelectMany(group => group.Stages).Order());
}
