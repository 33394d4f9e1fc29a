using System.Globalization;
using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Topics;

/// <summary>How hot it was, how long people wait, and what may come.</summary>
public sealed class HeatPageTests
{
    [Fact]
    public async Task The_formula_is_told_in_words_with_examples_computed_from_the_settings()
    {
        await using var app = new TestApp();

        var page = await app.Browse().GetAsync("/heat");

        Assert.Contains("每过 30 天，会变淡的那部分减掉一半；另外 50% 一直留着", page.Main, StringComparison.Ordinal);
        var heats = page.Document.QuerySelectorAll("main table:last-of-type tbody td").Select(cell => double.Parse(cell.TextContent, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(4, heats.Count);
        Assert.Equal(heats.OrderDescending(), heats);
        Assert.Equal(9, page.Document.QuerySelectorAll(".heat-parts")[0].QuerySelectorAll("tr").Length);
    }

    [Fact]
    public async Task The_topic_shows_its_heat_day_by_day_with_a_word_a_drawing_and_a_table()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车", heat: 6.75);
        await site.AddHeatAsync(id, (60, 1), (20, 5), (14, 5));
        var visitor = site.App.Browse();

        var month = await visitor.GetAsync($"/topics/{id}");

        Assert.Equal("升温", month.One(".heat-direction .status").TextContent.Trim());
        Assert.Equal("从 4月9日 (周四) 到 5月8日 (周五) 每天的热度：开始 1.0，现在 6.8，最高 6.8", month.One(".curve-chart").GetAttribute("aria-label"));
        Assert.Equal(30, month.One(".curve-line").GetAttribute("points")!.Split(' ').Length);
        Assert.Equal(["1.0", "1.0", "5.0", "5.0", "6.8"], month.Document.QuerySelectorAll("#heat ~ details td:last-child").Select(cell => cell.TextContent));
        Assert.Equal("/heat", month.One(".heat-why a").GetAttribute("href"));

        var long90 = await visitor.GetAsync($"/topics/{id}?days=90");
        Assert.Equal(61, long90.One(".curve-line").GetAttribute("points")!.Split(' ').Length);
        Assert.Equal("最近 90 天", long90.One("#heat ~ nav [aria-current]").TextContent);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/topics/{id}?days=x")).Status);
    }

    [Fact]
    public async Task A_topic_of_today_has_a_word_and_no_drawing()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");

        var page = await site.App.Browse().GetAsync($"/topics/{id}");

        Assert.NotEmpty(page.One(".heat-direction .status").TextContent);
        Assert.Null(page.Document.QuerySelector(".curve-chart"));
    }

    [Fact]
    public async Task The_list_can_begin_with_those_that_wait_longest()
    {
        await using var site = new Neighbourhood();
        var hot = await site.AddTopicAsync("学校门口堵车", heat: 9);
        var old = await site.AddTopicAsync("路灯不亮", heat: 1, category: "facilities", since: 200);
        var accepted = await site.AddTopicAsync("电梯", heat: 5, since: 300);
        await site.AddMeetingAsync(accepted, new ItemAccepted(site.Now, "王芳", "行"));
        var visitor = site.App.Browse();

        var page = await visitor.GetAsync("/topics?sort=waiting");

        Assert.Equal([$"/topics/{old}", $"/topics/{hot}"], page.Document.QuerySelectorAll(".card-link a").Select(a => a.GetAttribute("href")));
        Assert.Contains("等了 200 天，还没有答复", page.Main, StringComparison.Ordinal);
        Assert.Equal(["等得最久的在前", "全部 2"], page.Document.QuerySelectorAll(".filters [aria-current]").Select(a => a.TextContent));
        var facilities = await visitor.GetAsync("/topics?sort=waiting&category=facilities");
        Assert.Equal([$"/topics/{old}"], facilities.Document.QuerySelectorAll(".card-link a").Select(a => a.GetAttribute("href")));
        Assert.Contains("已经等了 200 天", (await visitor.GetAsync($"/topics/{old}")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("已经等了", (await visitor.GetAsync($"/topics/{accepted}")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有答复", (await visitor.GetAsync("/topics")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_waiting_is_said()
    {
        await using var site = new Neighbourhood();

        Assert.Equal("没有还在等答复的事", (await site.App.Browse().GetAsync("/topics?sort=waiting")).One(".empty-heading").TextContent);
    }

    [Fact]
    public async Task Staff_see_what_may_come_as_a_possibility_with_its_range_and_residents_do_not()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车", bodies: [.. Enumerable.Range(0, 8).Select(i => $"堵车第{i}次")]);

        var page = await (await site.App.SignInAs(Role.Staff)).GetAsync($"/staff/topics/{id}");

        Assert.Matches("接下来两周可能有 [1-9] 到 [0-9]+ 人次居民说到这件事（过去两周 8）", page.Main);
        Assert.DoesNotContain("接下来两周", (await site.App.Browse().GetAsync($"/topics/{id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_foretold_about_what_nobody_spoke_of_for_long()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        site.App.Clock.Advance(TimeSpan.FromDays(80));

        Assert.Contains("最近 8 周没有人说起，不作推算", (await (await site.App.SignInAs(Role.Staff)).GetAsync($"/staff/topics/{id}")).Main, StringComparison.Ordinal);
    }
}
