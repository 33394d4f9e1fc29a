using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Desk;

public sealed class DecideTests
{
    [Fact]
    public async Task Shows_what_speaks_for_the_topic_with_its_title_filled_in()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");

        var page = await (await site.App.SignInAs(Role.Staff)).GetAsync($"/staff/topics/{id}");

        Assert.Equal("学校门口堵车", page.Value("Input.Title"));
        Assert.Contains("2 条，1 人支持", page.Main, StringComparison.Ordinal);
        Assert.Contains("校门口早上堵车", page.Main, StringComparison.Ordinal);
        Assert.Equal(["accept", "reject", "postpone"], page.Document.QuerySelectorAll("button[name=Decision]").Select(button => button.GetAttribute("value")));
    }

    [Theory]
    [InlineData("accept", MeetingStage.Accepted, "已经列入议题")]
    [InlineData("reject", MeetingStage.Rejected, "已经记下不列入")]
    [InlineData("postpone", MeetingStage.Postponed, "已经暂缓")]
    public async Task One_press_makes_the_item_and_decides_it(string decision, MeetingStage stage, string notice)
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);

        var after = await DecideAsync(staff, await staff.GetAsync($"/staff/topics/{id}"), decision, "九户居民反映", "2026-08-01");

        Assert.Contains(notice, after.Main, StringComparison.Ordinal);
        var item = Assert.Single(await ItemsAsync(site, id));
        Assert.Equal((stage, "九户居民反映", "学校门口堵车", 2L), (item.Stage, item.DecisionReason, item.Title, item.Version));
        Assert.Contains(after.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href")?.Contains($"/meetings/{item.Id}", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("reject")]
    public async Task The_same_form_sent_twice_makes_one_item(string decision)
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync($"/staff/topics/{id}");

        var pages = await Task.WhenAll(DecideAsync(staff, page, decision, "九户居民反映"), DecideAsync(staff, page, decision, "九户居民反映"));
        var third = await DecideAsync(staff, page, decision, "九户居民反映");

        Assert.All([.. pages, third], shown => Assert.Equal(HttpStatusCode.OK, shown.Status));
        Assert.Equal(2, Assert.Single(await ItemsAsync(site, id)).Version);
    }

    [Theory]
    [InlineData("accept", "", "", "Input.Reason")]
    [InlineData("reject", "  ", "", "Input.Reason")]
    [InlineData("postpone", "等路修好", "", "Input.Until")]
    [InlineData("postpone", "等路修好", "2026-05-08", "Input.Until")]
    [InlineData("postpone", "等路修好", "soon", "Input.Until")]
    public async Task A_refusal_keeps_what_was_typed_and_makes_no_item(string decision, string reason, string until, string field)
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);

        var again = await DecideAsync(staff, await staff.GetAsync($"/staff/topics/{id}"), decision, reason, until, "<b>校门口</b>");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.NotEmpty(again.ErrorOf(field));
        Assert.Equal(("<b>校门口</b>", reason), (again.Value("Input.Title"), again.Value("Input.Reason")));
        Assert.Empty(await ItemsAsync(site, id));

        var after = await DecideAsync(staff, again, "accept", "九户居民反映");
        Assert.Equal((HttpStatusCode.OK, 1), (after.Status, (await ItemsAsync(site, id)).Count));
    }

    [Fact]
    public async Task Too_long_texts_are_refused_in_their_place()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);

        var again = await DecideAsync(staff, await staff.GetAsync($"/staff/topics/{id}"), "accept", "好", title: new string('长', 101));

        Assert.Contains("100", again.ErrorOf("Input.Title"), StringComparison.Ordinal);
        Assert.Empty(await ItemsAsync(site, id));
    }

    [Fact]
    public async Task A_topic_with_an_open_item_leads_to_that_item()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);
        var stale = await staff.GetAsync($"/staff/topics/{id}");
        var open = await site.AddMeetingAsync(id);

        var refused = await DecideAsync(staff, stale, "accept", "九户居民反映");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("已经有一个正在办的议题", refused.Main, StringComparison.Ordinal);
        foreach (var page in new[] { refused, await staff.GetAsync($"/staff/topics/{id}") })
        {
            Assert.Empty(page.Document.QuerySelectorAll("main form"));
            Assert.Equal($"/staff/meetings/{open}", page.One("main a.button:not(.button-quiet)").GetAttribute("href"));
        }

        Assert.Single(await ItemsAsync(site, id));
    }

    [Fact]
    public async Task Only_staff_of_the_community_decide_and_only_on_its_topics()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车");
        var other = await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);
        var staff = await site.App.SignInAs(Role.Staff);

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/staff/topics/{other}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/staff/topics/999999")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(Role.Facilitator)).GetAsync($"/staff/topics/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(Neighbourhood.Elsewhere, null, Role.Staff)).GetAsync($"/staff/topics/{id}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(staff, await staff.GetAsync($"/staff/topics/{id}"), "merge", "好")).Status);
        Assert.Empty(await ItemsAsync(site, id));
    }

    [Fact]
    public async Task A_merged_topic_leads_to_the_one_that_lives_with_its_past_items()
    {
        await using var site = new Neighbourhood();
        var (from, into) = (await site.AddTopicAsync("校门堵车"), await site.AddTopicAsync("学校门口堵车"));
        await site.AddMeetingAsync(from, new ItemRejected(site.Now, "王芳", "已经有人在办"));
        await site.MergeAsync(from, into);
        var staff = await site.App.SignInAs(Role.Staff);

        Assert.Equal($"/staff/topics/{into}", (await staff.GetAsync($"/staff/topics/{from}")).Address);
        Assert.Contains("已经有人在办", (await staff.GetAsync($"/staff/topics/{into}")).Main, StringComparison.Ordinal);
    }

    private static Task<Shown> DecideAsync(Browser staff, Shown page, string decision, string reason, string until = "", string? title = null)
    {
        var values = new Dictionary<string, string> { ["Decision"] = decision, ["Input.Reason"] = reason, ["Input.Until"] = until };
        if (title is not null)
            values["Input.Title"] = title;
        return staff.SubmitAsync(page, values);
    }

    private static Task<IReadOnlyList<MeetingRow>> ItemsAsync(Neighbourhood site, long topic) => site.Get<MeetingQueries>().OfTopicsAsync(TestApp.CommunityId, [topic]);
}
