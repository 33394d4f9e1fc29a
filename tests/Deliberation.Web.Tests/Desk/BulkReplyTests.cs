using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Desk;

public sealed class BulkReplyTests
{
    private const string Send = "main form[action*='handler=Send']";
    private const string Answer = "您好，交警明天起早晚在学校门口值守，谢谢您。";

    [Fact]
    public async Task One_reply_reaches_everyone_ticked_and_a_second_click_nobody_again()
    {
        await using var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("学校门口堵车", bodies: ["早上堵", "中午堵", "晚上堵"]);
        var ids = (await site.Get<OpinionStore>().GetBySeqAsync(TestApp.CommunityId, [topic, topic + 1, topic + 2])).Select(stored => stored.Opinion.Id).ToList();
        var staff = await site.App.SignInAs(Role.Staff);
        var decide = await staff.GetAsync($"/staff/topics/{topic}");
        Assert.Contains("3 条意见", decide.One($"a[href='/staff/topics/{topic}/reply']").TextContent, StringComparison.Ordinal);

        var page = await staff.GetAsync($"/staff/topics/{topic}/reply");
        Assert.Equal(3, page.Document.QuerySelectorAll("input[type=checkbox][checked]").Length);
        Assert.NotEmpty((await staff.SubmitAsync(page, [], Send)).ErrorOf("Input.Text")!);
        Assert.Contains("请至少勾选一条", (await PostAsync(staff, page, "Send", Answer)).Main, StringComparison.Ordinal);
        var check = await PostAsync(staff, page, "Check", Answer, ids[0], ids[2]);
        Assert.Equal(5, check.Document.QuerySelectorAll("meter").Length);
        Assert.Equal(2, check.Document.QuerySelectorAll("input[type=checkbox][checked]").Length);
        Assert.Equal("0 0 0", await RepliesAsync(site, ids));

        Assert.Contains("已经答复 2 条意见", (await PostAsync(staff, page, "Send", Answer, ids[0], ids[2])).Document.Body!.TextContent, StringComparison.Ordinal);
        await PostAsync(staff, page, "Send", Answer, ids[0], ids[1], ids[2]); // the same form again
        Assert.Equal("1 0 1", await RepliesAsync(site, ids));
        Assert.Single((await staff.GetAsync($"/staff/topics/{topic}/reply")).Document.QuerySelectorAll("input[type=checkbox]"));
    }

    [Fact]
    public async Task The_reason_of_a_decision_is_looked_over_the_same_way()
    {
        await using var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync($"/staff/topics/{topic}");
        var token = page.Document.QuerySelector("main form [name='__RequestVerificationToken']")!.GetAttribute("value")!;

        var check = await staff.PostAsync($"/staff/topics/{topic}?handler=Check", [new("__RequestVerificationToken", token), new("Input.Title", "堵车"), new("Input.Reason", "已转有关部门。")]);

        Assert.Equal(5, check.Document.QuerySelectorAll("meter").Length);
        Assert.Equal("已转有关部门。", check.Value("Input.Reason"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.PostAsync($"/staff/topics/{topic}?handler=Check", [new("__RequestVerificationToken", token), new("Input.Reason", "")])).Status);
    }

    [Fact]
    public async Task Only_staff_of_the_community_may_and_only_for_its_topics()
    {
        await using var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("学校门口堵车");
        var elsewhere = await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.App.SignInAs(Role.Staff)).GetAsync($"/staff/topics/{elsewhere}/reply")).Status);
        foreach (var role in new[] { Role.Supervisor, Role.Resident, Role.Facilitator })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(role)).GetAsync($"/staff/topics/{topic}/reply")).Status);
    }

    [Theory]
    [InlineData(0, "reply.nobody-chosen")]
    [InlineData(HandlingRules.MostAtOnce + 1, "reply.too-many-chosen")]
    [InlineData(1, null)]
    public void One_to_two_hundred_people_get_a_reply_at_once(int people, string? code) =>
        Assert.Equal(code, HandlingRules.ReplyAll(new Actor(null, "王芳", "heming", [Role.Staff]), "heming", "您好", people)?.Code);

    private static async Task<string> RepliesAsync(Neighbourhood site, IEnumerable<Guid> ids)
    {
        var counts = new List<int>();
        foreach (var id in ids)
            counts.Add((await site.Get<HandlingStore>().RepliesAsync(TestApp.CommunityId, id)).Count);
        return string.Join(' ', counts);
    }

    private static Task<Shown> PostAsync(Browser staff, Shown page, string handler, string text, params Guid[] to) => staff.PostAsync(
        $"{page.Address}?handler={handler}",
        [
            new("__RequestVerificationToken", page.Document.QuerySelector($"{Send} [name='__RequestVerificationToken']")!.GetAttribute("value")!),
            new("CommandId", page.Document.QuerySelector($"{Send} [name='CommandId']")!.GetAttribute("value")!),
            new("Input.Text", text),
            .. to.Select(id => new KeyValuePair<string, string>("Input.Opinions", id.ToString("D"))),
        ]);
}
