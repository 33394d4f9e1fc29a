using System.Net;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Tests.Helpers;
using Orleans;

namespace Deliberation.Web.Tests.Opinions;

public sealed class RateTests
{
    [Fact]
    public async Task Who_wrote_and_who_seconded_rate_the_outcome_and_may_change_it()
    {
        await using var app = new TestApp();
        var (opinion, code, seconder) = await app.JamAsync();
        var id = await app.AskAsync(opinion);
        var browser = app.Browse();
        var form = await browser.GetAsync($"/opinions/{code}/rate");

        var after = await RateAsync(browser, form, "No", "还是堵，电话13812345678");
        await RateAsync(browser, form, "No", "还是堵，电话13812345678");

        Assert.Equal($"/opinions/{code}", after.Address);
        Assert.Contains("谢谢，您的评价收到了", after.Main, StringComparison.Ordinal);
        var rating = Assert.Single((await MeetingAsync(app, id)).Evaluation!.Ratings);
        Assert.Equal((Solved.No, 4, 3, 5, "还是堵，电话13*********"), (rating.Solved, rating.Result, rating.Meeting, rating.Service, rating.Comment));

        var again = await browser.GetAsync($"/opinions/{code}/rate");
        Assert.True(again.One("input[name='Input.Solved'][value=No]").HasAttribute("checked"));
        await RateAsync(browser, again, "Yes", "");
        await RateAsync(browser, await browser.GetAsync($"/opinions/{seconder}/rate"), "Partly", "");

        var round = (await MeetingAsync(app, id)).Evaluation!;
        Assert.Equal((1, 1, 0), (round.Count.Yes, round.Count.Partly, round.Count.No));
    }

    [Fact]
    public async Task What_was_left_out_is_said_at_each_question_and_the_comment_is_kept()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        var id = await app.AskAsync(opinion);
        var browser = app.Browse();
        var form = await browser.GetAsync($"/opinions/{code}/rate");

        var page = await browser.SubmitAsync(form, new() { ["Input.Comment"] = "<b>还是堵</b>" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("<b>还是堵</b>", page.Value("Input.Comment"));
        Assert.Equal("请选解决了没有。", page.ErrorOf("Input.Solved"));
        Assert.All(new[] { "Input.Result", "Input.Meeting", "Input.Service" }, field => Assert.Equal("请选 1 到 5 分。", page.ErrorOf(field)));
        Assert.Empty((await MeetingAsync(app, id)).Evaluation!.Ratings);
    }

    [Theory]
    [InlineData("No", "", "4")]
    [InlineData("Yes", "好", "9")]
    [InlineData("Never", "好", "4")]
    public async Task What_the_rules_refuse_is_said_and_what_was_chosen_is_kept(string solved, string comment, string result)
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        var id = await app.AskAsync(opinion);
        var browser = app.Browse();

        var page = await RateAsync(browser, await browser.GetAsync($"/opinions/{code}/rate"), solved, comment, result);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".field-error"));
        Assert.True(page.One("input[name='Input.Meeting'][value='3']").HasAttribute("checked"));
        Assert.Empty((await MeetingAsync(app, id)).Evaluation!.Ratings);
    }

    [Fact]
    public async Task Before_it_is_time_the_page_says_so()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        await app.ProposeAsync(opinion);

        var page = await app.Browse().GetAsync($"/opinions/{code}/rate");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("还没办到评价这一步", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Who_spoke_after_the_residents_were_asked_is_told_why_there_is_nothing_to_rate()
    {
        await using var app = new TestApp();
        var (opinion, _, _) = await app.JamAsync();
        await app.AskAsync(opinion);
        var (_, late) = await app.SayAsync("sun", Neighbourhood.SchoolGate);
        await app.MineAsync();

        Assert.Contains("没有请到您", (await app.Browse().GetAsync($"/opinions/{late}/rate")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_end_is_not_taken()
    {
        await using var app = new TestApp();
        var (opinion, code, seconder) = await app.JamAsync();
        var id = await app.AskAsync(opinion);
        var browser = app.Browse();
        await RateAsync(browser, await browser.GetAsync($"/opinions/{code}/rate"), "Yes", "");
        var form = await browser.GetAsync($"/opinions/{seconder}/rate");
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.Get<IGrainFactory>().GetGrain<IMeetingGrain>(id).WakeAsync();

        var page = await RateAsync(browser, form, "No", "晚了");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("已经结束了", page.Main, StringComparison.Ordinal);
        Assert.Single((await MeetingAsync(app, id)).Evaluation!.Ratings);
    }

    private static Task<Shown> RateAsync(Browser browser, Shown form, string solved, string comment, string result = "4") => browser.SubmitAsync(form, new()
    {
        ["Input.Solved"] = solved, ["Input.Result"] = result, ["Input.Meeting"] = "3", ["Input.Service"] = "5", ["Input.Comment"] = comment,
    });

    private static Task<Meeting> MeetingAsync(TestApp app, Guid id) => app.Get<IGrainFactory>().GetGrain<IMeetingGrain>(id).GetAsync();
}
