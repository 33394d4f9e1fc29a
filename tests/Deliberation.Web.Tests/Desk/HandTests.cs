using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Topics;
using Deliberation.Storage.Topics;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Desk;

public sealed class HandTests
{
    private const string Take = "main form[action*='handler=Take']";

    [Fact]
    public async Task A_topic_says_what_can_be_done_to_it_and_that_nobody_did_anything_yet()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);

        var page = await staff.GetAsync((await staff.GetAsync($"/staff/topics/{id}")).One($"a[href='/staff/topics/{id}/hand']").GetAttribute("href")!);

        Assert.Contains("还没有人整理过", page.Main, StringComparison.Ordinal);
        foreach (var act in (string[])["rename", "merge", "split"])
            Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(page.One($"a[href='/staff/topics/{id}/hand/{act}']").GetAttribute("href")!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/staff/topics/{id}/hand/other")).Status);
    }

    [Fact]
    public async Task What_is_taken_out_stands_in_the_history_once_with_name_and_reason_and_residents_read_who_did_it()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车", bodies: ["早上堵", "校门口的树倒了", "晚上堵"]);
        var staff = await site.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync($"/staff/topics/{id}/hand/split");

        Assert.Contains("请至少勾选一条意见", (await staff.SubmitAsync(page, [], Take)).ErrorOf("Input.Picked"), StringComparison.Ordinal);
        var values = new Dictionary<string, string> { ["Input.Picked"] = $"{id + 1}", ["Input.Note"] = "树是另一件事", ["Input.Title"] = "校门口的树" };
        var pages = await Task.WhenAll(staff.SubmitAsync(page, values, Take), staff.SubmitAsync(page, values, Take));

        Assert.All(pages, shown => Assert.Equal(HttpStatusCode.OK, shown.Status));
        Assert.Contains(pages, shown => shown.Main.Contains("把 1 条意见分出", StringComparison.Ordinal) && shown.Main.Contains("树是另一件事", StringComparison.Ordinal));
        var decision = Assert.Single(await site.Get<TopicDecisionStore>().StandingAsync(TestApp.CommunityId));
        Assert.Equal((TopicAct.TakeOut, "校门口的树"), (decision.Act, decision.Title));
        var seen = await site.App.Browse().GetAsync($"/topics/{id}");
        Assert.Contains("社区工作人员把 1 条意见分出", seen.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("树是另一件事", seen.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_reads_what_the_first_did_keeps_the_text_and_may_go_on()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var (first, second) = (await site.App.SignInAs(Role.Staff), await site.App.SignInAs(Role.Staff));
        var (one, other) = (await first.GetAsync($"/staff/topics/{id}/hand/rename"), await second.GetAsync($"/staff/topics/{id}/hand/rename"));
        Assert.Contains("标题改好了", (await first.SubmitAsync(one, new() { ["Input.Title"] = "禾鸣小学早高峰堵车" })).Main, StringComparison.Ordinal);

        var told = await second.SubmitAsync(other, new() { ["Input.Title"] = "校门口堵" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "校门口堵"), (told.Status, told.Value("Input.Title")));
        Assert.Contains("把标题改成“禾鸣小学早高峰堵车”", told.Main, StringComparison.Ordinal);
        Assert.Contains("标题改好了", (await second.SubmitAsync(told, [])).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_is_undone_from_the_history_and_the_later_one_first()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);
        await staff.SubmitAsync(await staff.GetAsync($"/staff/topics/{id}/hand"), [], "main form[action*='handler=Pin']");
        await staff.SubmitAsync(await staff.GetAsync($"/staff/topics/{id}/hand/rename"), new() { ["Input.Title"] = "堵车" });

        var page = await staff.GetAsync($"/staff/topics/{id}/hand");
        Assert.Contains("先撤销后来的那一步", (await staff.SubmitAsync(page, [], "main li:last-child form")).Main, StringComparison.Ordinal);
        var undone = await staff.SubmitAsync(page, [], "main li form");

        Assert.Contains("已经撤销", undone.Main, StringComparison.Ordinal);
        Assert.Equal(TopicAct.Pin, Assert.Single(await site.Get<TopicDecisionStore>().StandingAsync(TestApp.CommunityId)).Act);
    }

    [Fact]
    public async Task Only_staff_of_the_community_may_and_only_to_its_topics()
    {
        await using var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("学校门口堵车");
        var elsewhere = await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.App.SignInAs(Role.Staff)).GetAsync($"/staff/topics/{elsewhere}/hand")).Status);
        foreach (var role in new[] { Role.Supervisor, Role.Resident, Role.Facilitator })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(role)).GetAsync($"/staff/topics/{topic}/hand/merge")).Status);
    }
}
