using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Tests.Topics;

public sealed class TopicTests
{
    [Fact]
    public async Task Opens_the_heat_to_a_sentence_and_a_value_for_each_part()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");

        var rows = (await site.App.Browse().GetAsync($"/topics/{id}")).Document.QuerySelectorAll(".heat-why tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ToList();

        Assert.Equal("9 位居民说过，最近一周 4 位，最近一个月 8 位。越近的分量越重。|+5.3", rows[0]);
        Assert.Equal("最近 30 天里有 8 位居民说到，平时大约 1 位。|+2.0", rows[1]);
        Assert.Equal("还没有人附议，不加。|0", rows[2]);
        Assert.Equal("说得最多的一位说了 6 次，占 40%。同一个人说很多遍不多算，还要打一点折。|−0.5", rows[3]);
        Assert.Equal("加起来|6.8", rows[4]);
    }

    [Fact]
    public async Task Shows_the_weeks_as_bars_with_the_table_behind()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");

        var page = await site.App.Browse().GetAsync($"/topics/{id}");

        // The first opinion was 20 days ago, the two stored ones are of this week.
        Assert.Equal([0, 0, 0, 100], page.Document.QuerySelectorAll(".trend-bar").Select(bar => int.Parse(bar.GetAttribute("height")!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["0", "0", "0", "2"], page.Document.QuerySelectorAll("details td + td").Select(cell => cell.TextContent));
        Assert.Contains("最多的一周 2 条", page.One(".trend-chart").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_was_said_without_numbers_that_tell_who()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车", bodies: ["堵车，打我电话 13912345678", "<script>alert(1)</script>堵车"]);

        var page = await site.App.Browse().GetAsync($"/topics/{id}");

        Assert.Contains("打我电话 13*********", page.Main, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>堵车", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
        Assert.DoesNotContain("13800000000", page.Main, StringComparison.Ordinal);
        Assert.Equal("和前面一条几乎一样", page.One("li.card .status").TextContent);
    }

    [Fact]
    public async Task Opinions_go_on_page_by_page()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车", bodies: [.. Enumerable.Range(0, 12).Select(i => $"堵车第{i}次")]);
        var visitor = site.App.Browse();

        var first = await visitor.GetAsync($"/topics/{id}");
        var second = await visitor.GetAsync(first.One(".pager a").GetAttribute("href")!.Split('#')[0]);

        Assert.Equal(["堵车第1次", "堵车第0次"], second.Document.QuerySelectorAll(".opinion-text").Select(text => text.TextContent));
    }

    [Fact]
    public async Task A_topic_that_became_part_of_another_leads_there()
    {
        await using var site = new Neighbourhood();
        var (from, into) = (await site.AddTopicAsync("校门堵车"), await site.AddTopicAsync("学校门口堵车"));
        var item = await site.AddMeetingAsync(from, new ItemAccepted(site.Now, "王芳", "九户居民反映"));
        await site.MergeAsync(from, into);
        var visitor = site.App.Browse();

        var old = await visitor.GetAsync($"/topics/{from}");
        Assert.Equal((HttpStatusCode.OK, $"/topics/{into}"), (old.Status, old.Address));

        var page = await visitor.GetAsync($"/topics/{into}");
        Assert.Contains("两边都说到：堵车、学校", page.Main, StringComparison.Ordinal);
        Assert.Contains("九户居民反映", page.Main, StringComparison.Ordinal);
        Assert.Equal($"/meetings/{item}", page.One(".card-link a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/topics/999999")]
    [InlineData("/topics/-1")]
    [InlineData("/topics/99999999999999999999")]
    [InlineData("/topics/x")]
    public async Task An_unknown_topic_is_not_found(string address)
    {
        await using var site = new Neighbourhood();

        Assert.Equal(HttpStatusCode.NotFound, (await site.App.Browse().GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_topic_of_another_community_is_not_found()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);

        Assert.Equal(HttpStatusCode.NotFound, (await site.App.Browse().GetAsync($"/topics/{id}")).Status);
    }

    [Fact]
    public async Task Staff_see_the_way_to_the_decision()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var link = $"main a[href='/staff/topics/{id}']";

        Assert.Null((await site.App.Browse().GetAsync($"/topics/{id}")).Document.QuerySelector(link));
        Assert.NotNull((await (await site.App.SignInAs(Role.Staff)).GetAsync($"/topics/{id}")).Document.QuerySelector(link));
    }
}
