using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Home;

public sealed class HomeTests
{
    [Fact]
    public async Task Offers_the_two_ways_and_says_what_will_appear()
    {
        await using var site = new Neighbourhood();

        var page = await site.App.Browse().GetAsync("/");

        Assert.Equal(["/opinions/new", "/opinions"], page.Document.QuerySelectorAll(".hero a.button").Select(a => a.GetAttribute("href")));
        Assert.Equal(3, page.Document.QuerySelectorAll(".empty").Length);
        Assert.Equal(["还没有", "还没有", "还没有"], page.Document.QuerySelectorAll(".rate-figure").Select(figure => figure.TextContent));
    }

    [Fact]
    public async Task Shows_the_five_hottest_and_what_is_discussed_and_solved()
    {
        await using var site = new Neighbourhood();
        for (var i = 0; i < 6; i++)
            await site.AddTopicAsync($"第{i}件事", heat: i);
        var coming = await site.AddMeetingAsync(1, site.Scheduled(site.Now.AddDays(2)));
        var solved = await site.AddMeetingAsync(3, new ItemAnswered(site.Now, "", new OutcomeCount(0, 0, 0, 0, 0)));

        var page = await site.App.Browse().GetAsync("/");

        Assert.Equal(["第5件事", "第4件事", "第3件事", "第2件事", "第1件事"], page.Document.QuerySelectorAll("[aria-labelledby=hot] .card-heading").Select(heading => heading.TextContent));
        Assert.Equal($"/meetings/{coming}", page.One("[aria-labelledby=coming] .card-heading a").GetAttribute("href"));
        Assert.Equal($"/meetings/{solved}", page.One("[aria-labelledby=solved] .card-heading a").GetAttribute("href"));
    }

    [Fact]
    public async Task Tells_the_three_rates_with_their_formula_and_who_did_not_answer()
    {
        await using var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("学校门口堵车", bodies: ["堵车", "又堵车", "还堵车"]);
        await site.AddTopicAsync("路灯不亮", bodies: "路灯不亮");
        var (yes, no, silent) = (site.NewId(), site.NewId(), site.NewId());
        await site.AddMeetingAsync(
            topic,
            new ItemAccepted(site.Now, "王芳", "三户居民反映"),
            new ResidentsAsked(site.Now, "王芳", [yes, no, silent], new DateOnly(2026, 6, 1)),
            new OutcomeRated(site.Now, "", new(yes, 5, 5, 5, Solved.Yes, "", site.Now)),
            new OutcomeRated(site.Now, "", new(no, 1, 1, 1, Solved.No, "还堵", site.Now)));

        var page = await site.App.Browse().GetAsync("/");

        Assert.Equal(["75%", "50%", "50%"], page.Document.QuerySelectorAll(".rate-figure").Select(figure => figure.TextContent));
        Assert.Equal(["算法：3 ÷ 4", "算法：1 ÷ 2", "算法：1 ÷ 2"], page.Document.QuerySelectorAll(".rate-formula").Select(formula => formula.TextContent));
        Assert.Contains("另有 1 位请了还没有回答", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_the_rates_anew_after_a_minute()
    {
        await using var site = new Neighbourhood();
        var visitor = site.App.Browse();
        await visitor.GetAsync("/");
        await site.AddTopicAsync("路灯不亮", bodies: "路灯不亮");

        Assert.Contains("收到 0 条意见", (await visitor.GetAsync("/")).Main, StringComparison.Ordinal);
        site.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("收到 1 条意见", (await visitor.GetAsync("/")).Main, StringComparison.Ordinal);
    }
}
