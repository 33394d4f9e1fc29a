using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Opinions;

public sealed class ShowTests
{
    [Fact]
    public async Task What_is_not_mined_yet_says_so()
    {
        await using var app = new TestApp();
        var (_, code) = await app.SayAsync("li", "路灯坏了");

        var page = await WayAsync(app, code);

        Assert.StartsWith("正在进行：和大家的声音放在一起", Current(page), StringComparison.Ordinal);
        Assert.Equal(6, page.Document.QuerySelectorAll(".step-ahead, .step-current").Length);
        Assert.Contains("5月9日 (周六)", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heard_with_others_shows_how_many_and_leads_to_the_topic()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();

        var page = await WayAsync(app, code);

        Assert.Equal(opinion.Body, page.One("blockquote.words").TextContent);
        Assert.Contains("一共有 3 位居民说了这件事，1 位附议。", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.One("a[href^='/topics/']"));
    }

    [Fact]
    public async Task A_proposal_waits_for_a_decision_by_staff()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        await app.ProposeAsync(opinion);

        var page = await WayAsync(app, code);

        Assert.StartsWith("正在进行：提到议事会上", Current(page), StringComparison.Ordinal);
        Assert.Contains("接下来：社区工作人员决定要不要列入", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postponement_says_why_and_until_when()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        await app.DoAsync(await app.ProposeAsync(opinion), Neighbourhood.Staff, new PostponeItem("等学校放假", new DateOnly(2026, 7, 1)));

        var page = await WayAsync(app, code);

        Assert.Contains("等学校放假", page.Main, StringComparison.Ordinal);
        Assert.Contains("7月1日 (周三)", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_says_why_ends_the_way_and_does_not_answer_who_speaks_later()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        await app.DoAsync(await app.ProposeAsync(opinion), Neighbourhood.Staff, new RejectItem("交警已经在办"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        var (_, later) = await app.SayAsync("sun", Neighbourhood.SchoolGate);
        await app.MineAsync();

        var page = await WayAsync(app, code);
        var laterPage = await WayAsync(app, later);

        Assert.Contains("没有列入议事会", page.Main, StringComparison.Ordinal);
        Assert.Contains("交警已经在办", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".step-ahead, .step-current"));
        Assert.StartsWith("正在进行：和大家的声音放在一起", Current(laterPage), StringComparison.Ordinal);
        Assert.Contains("以前议过", laterPage.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_stage_of_the_meeting_is_told_with_what_comes_next()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        var id = await app.ProposeAsync(opinion);

        await app.ScheduleAsync(id);
        var scheduled = await WayAsync(app, code);
        Assert.StartsWith("正在进行：开会商量", Current(scheduled), StringComparison.Ordinal);
        Assert.Contains("三户反映，一户附议", scheduled.Main, StringComparison.Ordinal);
        Assert.Contains("5月11日 (周一) 14:30", scheduled.Main, StringComparison.Ordinal);
        Assert.Contains("社区议事厅", scheduled.Main, StringComparison.Ordinal);

        await app.MeetAsync(id);
        var met = await WayAsync(app, code);
        Assert.StartsWith("正在进行：定下来的", Current(met), StringComparison.Ordinal);
        Assert.Contains("划十九个限时车位", met.Main, StringComparison.Ordinal);
        Assert.Contains("接下来：记录员整理会议纪要", met.Main, StringComparison.Ordinal);

        var measure = await app.PlanAsync(id);
        var planned = await WayAsync(app, code);
        Assert.StartsWith("正在进行：办理", Current(planned), StringComparison.Ordinal);
        Assert.Contains("划限时停车位", planned.One(".measures").TextContent, StringComparison.Ordinal);
        Assert.Contains("看会议纪要", planned.Main, StringComparison.Ordinal);

        await app.DoAsync(id, Neighbourhood.Police, new ReportProgress(measure, "划好了", Done: true));
        Assert.Contains("措施都办完了", (await WayAsync(app, code)).Main, StringComparison.Ordinal);

        await app.DoAsync(id, Neighbourhood.Staff, new AskResidents());
        var asked = await WayAsync(app, code);
        Assert.StartsWith("正在进行：请您评价", Current(asked), StringComparison.Ordinal);
        Assert.Equal($"/opinions/{code}/rate", asked.One(".done a.button").GetAttribute("href"));
    }

    [Theory]
    [InlineData(Solved.Yes, "这件事办结了")]
    [InlineData(Solved.No, "要重办")]
    public async Task The_residents_answer_is_the_outcome(Solved solved, string outcome)
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        var id = await app.AskAsync(opinion);
        foreach (var voice in await app.Get<EvidenceQueries>().VoicesAsync(TestApp.CommunityId, id))
            await app.DoAsync(id, Actor.Visitor with { VoiceId = voice.Id }, new RateOutcome(4, 4, 4, solved, "说说"));

        var page = await WayAsync(app, code);

        Assert.Contains(outcome, page.Main, StringComparison.Ordinal);
        Assert.Contains("您的回答：", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[href$='/rate']"));
    }

    [Fact]
    public async Task With_enough_seconders_the_author_puts_it_on_the_table_alone_and_once()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        Assert.Contains("现在有 1 位邻居附议", (await WayAsync(app, code)).Main, StringComparison.Ordinal);
        for (var i = 0; i < 4; i++)
            await app.SecondAsync(opinion, $"neighbour{i}");
        var visitor = app.Browse();
        var page = await visitor.GetAsync($"/opinions/{code}");

        Assert.NotEmpty((await visitor.SubmitAsync(page, new() { ["Input.Title"] = " " }, "main form")).ErrorOf("Input.Title"));
        var after = await visitor.SubmitAsync(page, new() { ["Input.Title"] = "小学门口堵车" }, "main form");
        await visitor.SubmitAsync(page, new() { ["Input.Title"] = "小学门口堵车" }, "main form");

        Assert.Contains("小学门口堵车", after.Main, StringComparison.Ordinal);
        Assert.Empty(after.Document.QuerySelectorAll("#propose"));
        var item = Assert.Single(await app.Get<MeetingQueries>().ListAsync(TestApp.CommunityId, [MeetingStage.Proposed], null, 9));
        Assert.Contains("由一位居民提出", (await visitor.GetAsync($"/meetings/{item.Id:D}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seconders_code_shows_the_neighbours_words_masked_and_the_same_way()
    {
        await using var app = new TestApp();
        var (opinion, _) = await app.SayAsync("li", Neighbourhood.SchoolGate + "，电话13812345678");
        var code = await app.SecondAsync(opinion, "zhao");
        await app.MineAsync();

        var page = await WayAsync(app, code);

        Assert.Contains("您附议了", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", page.Main, StringComparison.Ordinal);
        Assert.Contains("1 位附议", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_kept_by_no_cache_no_search_engine_and_no_other_site()
    {
        await using var app = new TestApp();
        var (_, code) = await app.SayAsync("li", "路灯坏了");

        var page = await WayAsync(app, code);

        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("same-origin", Assert.Single(page.Response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(page.Response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData(" {1} ")]
    [InlineData("{2}")]
    public async Task A_code_is_read_as_people_type_it(string form)
    {
        await using var app = new TestApp();
        var (_, code) = await app.SayAsync("li", "路灯坏了");
        var text = code.ToString();
        var typed = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, text, text.ToLowerInvariant().Replace('-', ' '), text.Replace("-", "", StringComparison.Ordinal).Replace('0', 'O').Replace('1', 'l'));
        var browser = app.Browse();

        var page = await browser.SubmitAsync(await browser.GetAsync("/opinions"), new() { ["Code"] = typed });

        Assert.Equal($"/opinions/{code}", page.Address);
        Assert.Equal("路灯坏了", page.One("blockquote.words").TextContent);
    }

    [Theory]
    [InlineData("", "请输入回执上的查询码。")]
    [InlineData("123", "这不像一个查询码。")]
    [InlineData("AAAA-BBBB-CCCC", "没有找到这个查询码。")]
    [InlineData("<b>路灯</b>", "这不像一个查询码。")]
    public async Task A_code_that_opens_nothing_is_said_at_the_field(string typed, string message)
    {
        await using var app = new TestApp();
        var browser = app.Browse();

        var page = await browser.SubmitAsync(await browser.GetAsync("/opinions"), new() { ["Code"] = typed });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith(message, page.ErrorOf("Code"), StringComparison.Ordinal);
        Assert.Equal(typed, page.Value("Code"));
    }

    [Theory]
    [InlineData("/opinions/AAAA-BBBB-CCCC")]
    [InlineData("/opinions/AAAA-BBBB-CCCC/rate")]
    [InlineData("/opinions/%3Cscript%3E")]
    public async Task An_address_with_an_unknown_code_asks_for_it_again(string address)
    {
        await using var app = new TestApp();

        var page = await app.Browse().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.StartsWith("没有找到这个查询码。", page.ErrorOf("Code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_another_community_opens_nothing_here()
    {
        await using var app = new TestApp();
        await app.Get<CommunityStore>().SaveAsync(new("elsewhere", "别处", "街道", "城", [], [], []));
        var (_, code) = await app.SayAsync("li", "别处的事", "elsewhere");

        Assert.Equal(HttpStatusCode.NotFound, (await app.Browse().GetAsync($"/opinions/{code}")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Guessing_codes_is_stopped_with_a_page(bool withAccount)
    {
        await using var app = new TestApp();
        var browser = withAccount ? await app.SignInAs(Role.Resident) : app.Browse();
        Shown page;
        var tries = 0;
        do
            page = await browser.GetAsync($"/opinions/{InquiryCode.Create()}");
        while (page.Status == HttpStatusCode.NotFound && ++tries < 300);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("请稍等一会儿", page.Heading);
    }

    private static async Task<Shown> WayAsync(TestApp app, InquiryCode code)
    {
        var page = await app.Browse().GetAsync($"/opinions/{code}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static string Current(Shown page) => page.One("[aria-current=step] .step-heading").TextContent;
}
