using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Desk;

public sealed class ReplyTests
{
    private const string Form = "main form[action$='handler=Send']";

    [Fact]
    public async Task A_reply_is_looked_over_without_being_sent_and_then_sent_once()
    {
        await using var site = new Neighbourhood();
        var id = await OpinionAsync(site, "学校门口早上堵车，请问什么时候有人管？");
        var staff = await site.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync($"/staff/opinions/{id:D}");

        var check = await PostAsync(staff, page, id, "Check", "已收悉，已转有关部门。");
        Assert.Equal(HttpStatusCode.OK, check.Status);
        Assert.Equal(5, check.Document.QuerySelectorAll("meter").Length);
        Assert.Contains("只说转给了别人", check.Main, StringComparison.Ordinal);
        Assert.DoesNotMatch("(relevance|completeness|explanation|timeliness|politeness)[.]", check.Main); // every reason has its words
        Assert.Equal("已收悉，已转有关部门。", check.Value("Input.Text"));
        Assert.Empty(await site.Get<HandlingStore>().RepliesAsync(TestApp.CommunityId, id));

        var sent = await staff.SubmitAsync(check, new() { ["Input.Text"] = "您好，交警明天起在学校门口值守。谢谢您。" }, Form);
        Assert.Contains("交警明天起", sent.Main, StringComparison.Ordinal);
        await staff.SubmitAsync(check, new() { ["Input.Text"] = "您好，交警明天起在学校门口值守。谢谢您。" }, Form);
        Assert.Single(await site.Get<HandlingStore>().RepliesAsync(TestApp.CommunityId, id));
    }

    [Fact]
    public async Task Whoever_has_the_inquiry_code_reads_the_reply()
    {
        await using var site = new Neighbourhood();
        var id = await OpinionAsync(site, "学校门口堵车");
        var stored = (await site.Get<OpinionStore>().GetAsync(TestApp.CommunityId, id))!;
        await site.Get<HandlingStore>().ReplyAsync(TestApp.CommunityId, id, new OpinionReply("明天起有人值守", "王芳", site.Now), null, site.NewId());
        var way = await site.Get<Ways>().TellAsync(new CodeHolder(stored, null), CancellationToken.None);
        Assert.Equal("明天起有人值守", Assert.Single(way.Replies).Text);
    }

    [Fact]
    public async Task An_empty_reply_is_refused_with_its_field()
    {
        await using var site = new Neighbourhood();
        var id = await OpinionAsync(site, "学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);
        var page = await staff.SubmitAsync(await staff.GetAsync($"/staff/opinions/{id:D}"), new() { ["Input.Text"] = " " }, Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorOf("Input.Text")!);
    }

    [Fact]
    public async Task A_false_alarm_is_set_aside_with_a_reason_and_can_be_taken_back()
    {
        await using var site = new Neighbourhood();
        var id = await OpinionAsync(site, "楼道着火了，快来人", "fire");
        var staff = await site.App.SignInAs(Role.Staff);
        var waiting = site.Get<WaitingQueries>();
        Assert.Equal(1, (await waiting.UrgentAsync(TestApp.CommunityId, 5)).Count);

        var page = await staff.GetAsync($"/staff/opinions/{id:D}");
        Assert.Contains("着火", page.Main, StringComparison.Ordinal);
        var refused = await staff.SubmitAsync(page, new() { ["Input.Reason"] = "" }, "main form[action$='handler=SetAside']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var aside = await staff.SubmitAsync(page, new() { ["Input.Reason"] = "邻居熏腊肉" }, "main form[action$='handler=SetAside']");
        Assert.Contains("邻居熏腊肉", aside.Main, StringComparison.Ordinal);
        Assert.Equal(0, (await waiting.UrgentAsync(TestApp.CommunityId, 5)).Count);

        await staff.SubmitAsync(aside, [], "main form[action$='handler=TakeBack']");
        Assert.Equal(1, (await waiting.UrgentAsync(TestApp.CommunityId, 5)).Count);
    }

    [Theory]
    [InlineData(Role.Resident)]
    [InlineData(Role.Supervisor)]
    public async Task Others_may_not_open_it(Role role)
    {
        await using var site = new Neighbourhood();
        var id = await OpinionAsync(site, "学校门口堵车");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(role)).GetAsync($"/staff/opinions/{id:D}")).Status);
    }

    [Fact]
    public async Task An_unknown_opinion_is_not_found()
    {
        await using var site = new Neighbourhood();
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.App.SignInAs(Role.Staff)).GetAsync($"/staff/opinions/{site.NewId():D}")).Status);
    }

    private static async Task<Guid> OpinionAsync(Neighbourhood site, string body, params string[] urgency)
    {
        var topic = await site.AddTopicAsync("学校门口堵车", urgency: urgency, bodies: body);
        return (await site.Get<OpinionStore>().GetBySeqAsync(TestApp.CommunityId, [topic]))[0].Opinion.Id;
    }

    private static Task<Shown> PostAsync(Browser staff, Shown page, Guid id, string handler, string text) => staff.PostAsync(
        $"/staff/opinions/{id:D}?handler={handler}",
        [
            new("__RequestVerificationToken", page.Document.QuerySelector($"{Form} [name='__RequestVerificationToken']")!.GetAttribute("value")!),
            new("CommandId", page.Document.QuerySelector($"{Form} [name='CommandId']")!.GetAttribute("value")!),
            new("Input.Text", text),
        ]);
}
