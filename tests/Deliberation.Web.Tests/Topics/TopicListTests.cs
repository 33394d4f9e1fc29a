namespace Deliberation.Web.Tests.Topics;

public sealed class TopicListTests
{
    [Fact]
    public async Task Says_what_will_appear_when_nobody_has_spoken()
    {
        await using var site = new Neighbourhood();

        var page = await site.App.Browse().GetAsync("/topics");

        Assert.Equal("大家关心的事", page.Heading);
        Assert.Equal("/opinions/new", page.One(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Lists_the_hottest_first_with_its_figures()
    {
        await using var site = new Neighbourhood();
        var cool = await site.AddTopicAsync("路灯不亮", heat: 2, category: "facilities");
        var hot = await site.AddTopicAsync("学校门口堵车", heat: 9);
        await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);

        var page = await site.App.Browse().GetAsync("/topics");

        Assert.Equal([$"/topics/{hot}", $"/topics/{cool}"], page.Document.QuerySelectorAll(".card-link a").Select(a => a.GetAttribute("href")));
        Assert.Contains("2 位居民", page.Main, StringComparison.Ordinal);
        Assert.Contains("交通出行", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("别处的事", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_shows_only_its_own_and_tells_how_many()
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("路灯不亮", category: "facilities");
        await site.AddTopicAsync("学校门口堵车");

        var page = await site.App.Browse().GetAsync("/topics?category=facilities");

        Assert.Equal("路灯不亮", page.One(".card-heading").TextContent);
        Assert.Equal("房屋与设施 1", page.One("[aria-label='按类别看'] [aria-current]").TextContent);
    }

    [Fact]
    public async Task What_only_one_person_said_stands_apart()
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("学校门口堵车");
        var single = await site.AddTopicAsync("想要一张长椅", bodies: "想要一张长椅");
        var visitor = site.App.Browse();

        Assert.DoesNotContain("长椅", (await visitor.GetAsync("/topics")).Main, StringComparison.Ordinal);
        Assert.Equal($"/topics/{single}", (await visitor.GetAsync("/topics?single=true")).One(".card-link a").GetAttribute("href"));
    }

    [Fact]
    public async Task Goes_on_after_the_last_one_seen()
    {
        await using var site = new Neighbourhood();
        for (var i = 0; i < 21; i++)
            await site.AddTopicAsync($"第{i}件事", heat: 100 - i);
        var visitor = site.App.Browse();

        var next = (await visitor.GetAsync("/topics")).One(".pager a[rel=next]").GetAttribute("href")!;
        var second = await visitor.GetAsync(next);

        Assert.Equal("第20件事", second.One(".card-heading").TextContent);
        Assert.Empty(second.Document.QuerySelectorAll(".pager"));
    }

    [Theory]
    [InlineData("/topics?category=nonsense")]
    [InlineData("/topics?after=x_y")]
    [InlineData("/topics?single=maybe")]
    [InlineData("/topics?category=<script>alert(1)</script>")]
    public async Task A_strange_address_shows_the_list(string address)
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("学校门口堵车");

        Assert.Equal("学校门口堵车", (await site.App.Browse().GetAsync(address)).One(".card-heading").TextContent);
    }
}
