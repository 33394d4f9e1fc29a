using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Rates;

public sealed class RatesTests
{
    [Fact]
    public async Task Each_figure_stands_beside_its_fraction_and_opens_to_what_is_behind_it()
    {
        await using var site = await RatedAsync();
        var visitor = site.App.Browse();

        var page = await visitor.GetAsync("/rates");
        Assert.Equal(["交通出行 50% 1/2", "100% 1/1 1 位没回音", "100% 1/1 1 位没回音"], Row(page, "by-category", 0));
        Assert.Equal(["合计 33% 1/3", "100% 1/1 1 位没回音", "100% 1/1 1 位没回音"], Row(page, "by-category", 6));
        Assert.Contains("响应率 = ", page.One("#how").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#by-community"));

        string Href(int cell) => page.Document.QuerySelectorAll("[aria-labelledby=by-category] tbody tr")[0].QuerySelectorAll("a")[cell].GetAttribute("href")!;
        var responded = await visitor.GetAsync(Href(0));
        Assert.Contains("校门口早上堵车", responded.One("li.card").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", responded.Main, StringComparison.Ordinal);
        var waiting = await visitor.GetAsync(responded.One("nav.filters a:not([aria-current]), main nav a:not([aria-current])").GetAttribute("href")!);
        Assert.Contains("学校门口又堵了", waiting.One("li.card").TextContent, StringComparison.Ordinal);
        Assert.Contains("请了 2 位，1 位说解决了，0 位说解决了一部分，0 位说没解决，1 位满意，1 位没回音", (await visitor.GetAsync(Href(1))).Main, StringComparison.Ordinal);
        foreach (var address in new[] { "/rates/behind?rate=x", "/rates/behind?community=" + Neighbourhood.Elsewhere })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_month_counts_its_own_and_an_unreadable_one_is_all_time()
    {
        await using var site = await RatedAsync();
        var visitor = site.App.Browse();
        Assert.Equal("合计 33% 1/3", Row(await visitor.GetAsync("/rates?month=2026-05"), "by-category", 6)[0]);
        Assert.Equal("合计 还没有", Row(await visitor.GetAsync("/rates?month=2026-04"), "by-category", 6)[0]);
        Assert.Equal("合计 33% 1/3", Row(await visitor.GetAsync("/rates?month=soon"), "by-category", 6)[0]);
    }

    [Fact]
    public async Task The_street_sees_its_communities_side_by_side_and_nobody_else_does()
    {
        await using var site = await RatedAsync();
        await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);
        var street = await site.App.SignInAs(null, null, Role.StreetAdmin);

        var page = await street.GetAsync("/rates");
        Assert.Equal(["鹤鸣社区 33% 1/3", "青岚社区 0% 0/2"], [.. new[] { 0, 1 }.Select(row => Row(page, "by-community", row)[0])]);
        Assert.Equal(HttpStatusCode.OK, (await street.GetAsync($"/rates/behind?waiting=true&community={Neighbourhood.Elsewhere}")).Status);
        Assert.Null((await (await site.App.SignInAs(Role.Staff)).GetAsync("/rates")).Document.QuerySelector("#by-community"));
    }

    [Fact]
    public async Task The_table_is_downloaded_as_a_file_with_every_figure()
    {
        await using var site = await RatedAsync();
        using var http = site.App.CreateClient();
        var file = await http.GetAsync("/rates.csv");
        var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("月份,类别,收到意见,有回应,响应率,请了评价,作了回答,解决了,解决一部分,没解决,没回音,解决率,满意,满意率", lines[0].TrimStart('\uFEFF'));
        Assert.Contains("2026-05,交通出行,2,1,0.5,2,1,1,0,0,1,1,1,1", lines);
    }

    private static async Task<Neighbourhood> RatedAsync()
    {
        var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("学校门口堵车");
        await site.AddTopicAsync("路灯不亮", category: "facilities", bodies: "路灯不亮");
        var first = (await site.Get<OpinionStore>().GetBySeqAsync(TestApp.CommunityId, [topic]))[0].Opinion.Id;
        await site.Get<HandlingStore>().ReplyAsync(TestApp.CommunityId, first, new OpinionReply("明天起值守", "王芳", site.Now), null, site.NewId());
        var (yes, silent) = (site.NewId(), site.NewId());
        await site.AddMeetingAsync(500, new ResidentsAsked(site.Now, "王芳", [yes, silent], new DateOnly(2026, 5, 20)), new OutcomeRated(site.Now, "", new(yes, 5, 5, 5, Solved.Yes, "", site.Now)));
        return site;
    }

    private static string[] Row(Shown page, string section, int row)
    {
        var line = page.Document.QuerySelectorAll($"[aria-labelledby={section}] tbody tr")[row];
        var cells = line.QuerySelectorAll("td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray();
        cells[0] = line.QuerySelector("th")!.TextContent + " " + cells[0];
        return cells;
    }
}
