using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Meetings;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Results;

public sealed class ResultsTests
{
    private static readonly MeetingEvent[] Learned = [.. Held.Answered, new LessonRecorded(Held.Start, "王芳", "先试一个月再定下来")];

    [Fact]
    public async Task A_new_proposal_shows_what_became_of_a_similar_one_and_why_it_is_similar()
    {
        await using var site = new Neighbourhood();
        await Held.AddAsync(site.App, Learned);
        await Held.AddAsync(site.App, [new ItemRejected(Held.Start, "王芳", "已由物业修好")], number: 2, title: "楼道路灯不亮");
        var topic = await site.AddTopicAsync("幼儿园放学路口拥堵", place: "红日幼儿园", bodies: ["放学的路口太拥堵了", "幼儿园放学时路口拥堵"]);
        var staff = await site.App.SignInAs(Role.Staff);

        var page = await staff.GetAsync($"/staff/topics/{topic}");
        var similar = Assert.Single(page.Document.QuerySelectorAll("section[aria-labelledby=past] .card")).TextContent;
        foreach (var words in (string[])["放学路口拥堵", "已解决", "都说到", "拥堵", "九户居民一个月内反映", "划出十九个临停车位", "2 人回答：解决了 1 人，解决了一部分 1 人，没解决 0 人", "会议 4.0，结果 3.5，服务 4.0", "先试一个月再定下来"])
            Assert.Contains(words, similar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_page_of_a_proposal_shows_it_too_until_it_is_decided()
    {
        await using var site = new Neighbourhood();
        var past = await Held.AddAsync(site.App, Learned);
        var fresh = await Held.AddAsync(site.App, number: 2, title: "幼儿园放学路口拥堵");
        var link = $"section[aria-labelledby=past] a[href='{past.Address}']";
        var staff = await site.App.SignInAs(Role.Staff);

        Assert.NotNull((await site.App.Browse().GetAsync(fresh.Address)).Document.QuerySelector(link));
        Assert.NotNull((await staff.GetAsync("/staff" + fresh.Address)).Document.QuerySelector(link));
        await fresh.HappenAsync(new ItemAccepted(Held.Start, "王芳", "列入"));
        Assert.Null((await site.App.Browse().GetAsync(fresh.Address)).Document.QuerySelector(link));
    }

    [Fact]
    public async Task An_item_of_the_same_topic_stands_first_and_none_of_another_community_is_shown()
    {
        await using var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("垃圾桶没人收", place: "", bodies: ["垃圾桶满了没人收", "垃圾桶太臭"]);
        var own = await Held.AddAsync(site.App, [new ItemRejected(Held.Start, "王芳", "已经加了班次")], number: (int)topic - 7, title: "早上的气味");
        await Held.AddAsync(site.App, Learned, number: 50, community: "elsewhere", title: "垃圾桶没人收");

        var page = await (await site.App.SignInAs(Role.Staff)).GetAsync($"/staff/topics/{topic}");
        var card = Assert.Single(page.Document.QuerySelectorAll("section[aria-labelledby=past] .card"));
        Assert.NotNull(card.QuerySelector($"a[href='{own.Address}']"));
        Assert.Contains("是同一个议题", card.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "放学路口拥堵|楼道路灯不亮")]
    [InlineData("?category=traffic", "放学路口拥堵|楼道路灯不亮")]
    [InlineData("?category=safety", "")]
    [InlineData("?q=停车位", "放学路口拥堵")] // a measure
    [InlineData("?q=物业修好", "楼道路灯不亮")] // a reason
    [InlineData("?q=一个月再定", "放学路口拥堵")] // a lesson
    [InlineData("?q=潜水艇", "")]
    public async Task Past_items_are_found_by_category_and_by_every_word_of_them(string query, string titles)
    {
        await using var app = new TestApp();
        await Held.AddAsync(app, [new ItemRejected(Held.Start.AddDays(-1), "王芳", "已由物业修好")], number: 2, title: "楼道路灯不亮");
        await Held.AddAsync(app, Learned);
        await Held.AddAsync(app, Held.Planned, number: 3, title: "还在办的事");
        await Held.AddAsync(app, Learned, number: 4, community: "elsewhere", title: "别处的事");
        var page = await app.Browse().GetAsync("/results" + query);

        Assert.Equal(titles.Split('|', StringSplitOptions.RemoveEmptyEntries), page.Document.QuerySelectorAll("main .cards h3").Select(heading => heading.TextContent.Trim()));
        Assert.Equal(titles.Length == 0, page.Document.QuerySelector("main .empty") is not null);
    }

    [Fact]
    public async Task A_long_list_goes_on_page_by_page()
    {
        await using var app = new TestApp();
        for (var number = 1; number <= 12; number++)
            await Held.AddAsync(app, [new ItemRejected(Held.Start.AddDays(number), "王芳", "不列入")], number, title: $"第 {number} 件事");
        var browser = app.Browse();
        var first = await browser.GetAsync("/results");
        var second = await browser.GetAsync(first.One("main .pager a[rel=next]").GetAttribute("href")!);

        Assert.Equal(10, first.Document.QuerySelectorAll("main .cards > li").Length);
        Assert.Equal(["第 2 件事", "第 1 件事"], second.Document.QuerySelectorAll("main .cards h3").Select(heading => heading.TextContent.Trim()));
        Assert.Null(second.Document.QuerySelector("main .pager a[rel=next]"));
    }

    [Fact]
    public async Task What_changes_is_shown_anew()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        Assert.DoesNotContain("经验", (await app.Browse().GetAsync("/results")).One("main .cards").TextContent, StringComparison.Ordinal);
        await held.HappenAsync(Learned[^1]);
        Assert.Contains("先试一个月再定下来", (await app.Browse().GetAsync("/results")).One("main .cards").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_write_a_lesson_once_residents_have_answered()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        var staff = await app.SignInAs(Role.Staff);
        var home = await staff.GetAsync("/staff" + held.Address);
        var form = await staff.GetAsync(home.One($"main a[href='/staff{held.Address}/lesson']").GetAttribute("href")!);

        var refused = await staff.SubmitAsync(form, new() { ["Input.Text"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.ErrorOf("Input.Text"));

        var after = await staff.SubmitAsync(form, new() { ["Input.Text"] = "先和学校说好时间" });
        await staff.SubmitAsync(form, new() { ["Input.Text"] = "先和学校说好时间" }); // a double click
        Assert.Contains("经验保存好了", after.Main, StringComparison.Ordinal);
        Assert.Equal("先和学校说好时间", (await staff.GetAsync(form.Address)).Value("Input.Text"));
        Assert.Contains("经验：先和学校说好时间", (await app.Browse().GetAsync(held.Address)).Main, StringComparison.Ordinal);
        Assert.Single((await app.Browse().GetAsync(held.Address + "/log")).Document.QuerySelectorAll(".log > li strong"), words => words.TextContent == "写下经验");
    }

    [Fact]
    public async Task Before_that_and_to_others_there_is_nothing_to_write()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Evaluated);
        await Held.AddAsync(app, number: 2, community: "elsewhere");
        var staff = await app.SignInAs(Role.Staff);
        Assert.Null((await staff.GetAsync($"/staff{held.Address}/lesson")).Document.QuerySelector("main form[method=post].form"));
        await held.HappenAsync(new ItemAnswered(Held.Start, "", new OutcomeCount(3, 1, 1, 0, 1)));

        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Secretary)).GetAsync($"/staff{held.Address}/lesson")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAs("elsewhere", null, Role.Staff)).GetAsync($"/staff{held.Address}/lesson")).Status);
    }
}
