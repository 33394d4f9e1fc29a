using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Desk;

public sealed class DeskTests
{
    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ResponsibleUnit)]
    [InlineData(Role.Facilitator)]
    public async Task An_empty_desk_says_so(Role role)
    {
        await using var site = new Neighbourhood();

        Assert.Equal("今天没有要办的", (await (await site.App.SignInAs(role)).GetAsync("/staff")).One(".empty-heading").TextContent);
    }

    [Fact]
    public async Task Residents_and_people_of_other_communities_have_no_desk_here()
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(Role.Resident)).GetAsync("/staff")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(Neighbourhood.Elsewhere, null, Role.Staff)).GetAsync("/staff")).Status);
        Assert.StartsWith("/account/sign-in", (await site.App.Browse().GetAsync("/staff")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_everything_that_is_due_with_red_first_and_true_counts()
    {
        await using var site = new Neighbourhood();
        var urgent = await site.AddTopicAsync("楼道起火", heat: 8, urgency: ["fire"]);
        var hot = await site.AddTopicAsync("学校门口堵车", heat: 9);
        var proposed = await site.AddMeetingAsync(101);
        var accepted = await site.AddMeetingAsync(102, new ItemAccepted(site.Now, "王芳", "行"));
        await site.AddMeetingAsync(103, site.Scheduled(site.Now.AddHours(-1)));
        await site.AddMeetingAsync(104, site.Scheduled(site.Now.AddHours(1)));
        await site.AddMeetingAsync(105, site.Scheduled(site.Now.AddDays(3)));
        await site.AddMeetingAsync(106, site.Scheduled(site.Now.AddDays(30)));
        var minutes = await site.AddMeetingAsync(107, new SessionClosed(site.Now, "周敏"));
        var plan = await site.AddMeetingAsync(108, new SessionClosed(site.Now, "周敏"), new MinutesPublished(site.Now, "周敏", "都同意"));
        await site.AddMeetingAsync(109, new ResidentsAsked(site.Now, "王芳", [site.NewId(), site.NewId()], new DateOnly(2026, 5, 20)));
        await site.AddMeetingAsync(110, Plan(site, "police", new DateOnly(2026, 5, 7), new DateOnly(2026, 5, 11), new DateOnly(2026, 9, 1)));
        await site.AddMeetingAsync(111, new ItemReopened(site.Now, "", new OutcomeCount(2, 0, 0, 2, 0)));

        var page = await (await site.App.SignInAs(Role.Staff)).GetAsync("/staff");

        Assert.Equal(
            ["urgent 2", "late 1", "reopened 1", "red 1", "today 1", "proposed 1", "accepted 1", "minutes 1", "plan 1", "yellow 1", "week 1", "silent 1", "hot 2", "waiting 2"],
            page.Document.QuerySelectorAll(".desk-section").Select(section => $"{section.QuerySelector("h2")!.Id} {section.QuerySelector(".status")!.TextContent.Split(' ')[0]}"));
        var said = (await site.Get<OpinionStore>().GetBySeqAsync(TestApp.CommunityId, [urgent + 1]))[0]; // the newest of the topic's two
        string Href(string section) => page.Document.QuerySelector($"[aria-labelledby={section}] a")!.GetAttribute("href")!;
        Assert.Equal(
            [$"/staff/opinions/{said.Opinion.Id:D}", $"/staff/meetings/{proposed}", $"/staff/meetings/{accepted}/convene", $"/staff/meetings/{minutes}/minutes", $"/staff/meetings/{plan}/plan", $"/staff/topics/{hot}"],
            new[] { "urgent", "proposed", "accepted", "minutes", "plan", "hot" }.Select(Href));
        Assert.Contains("0 人答了，还有 2 人没回音，5月20日 (周三) 截止", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_that_rise_are_shown_to_staff_with_a_word_for_the_colour_and_their_evidence()
    {
        await using var site = new Neighbourhood();
        string[] Said(string what, int count) => [.. Enumerable.Range(0, count).Select(i => $"{what}{i}")];
        var crossing = await site.AddTopicAsync("学校门口堵车", bodies: Said("堵车", 6));
        var lamp = await site.AddTopicAsync("路灯不亮", category: "facilities", bodies: Said("路灯", 3));
        await site.AddTopicAsync("广场舞太吵", category: "environment", place: "柳荫广场", bodies: Said("吵", 2));

        var page = await (await site.App.SignInAs(Role.Staff)).GetAsync("/staff");

        Assert.Equal(["橙色 · 本周看 一个地方几件事：禾鸣小学有 2 件事同时升温"], page.Document.QuerySelectorAll(".risk h3").Select(heading => heading.TextContent));
        Assert.Equal([$"/staff/topics/{crossing}", $"/staff/topics/{lamp}"], page.Document.QuerySelectorAll(".risk a").Select(link => link.GetAttribute("href")));
        Assert.Null((await (await site.App.SignInAs(Role.Supervisor)).GetAsync("/staff")).Document.QuerySelector(".risk"));
    }

    [Fact]
    public async Task A_unit_sees_its_own_measures_and_nothing_of_others()
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("学校门口堵车");
        await site.AddMeetingAsync(101);
        await site.AddMeetingAsync(102, Plan(site, "police", new DateOnly(2026, 5, 7), new DateOnly(2026, 9, 1)));
        await site.AddMeetingAsync(103, Plan(site, "wuye", new DateOnly(2026, 5, 7)));

        var page = await (await site.App.SignInAs(TestApp.CommunityId, "police", Role.ResponsibleUnit)).GetAsync("/staff");

        Assert.Equal(["red", "green"], page.Document.QuerySelectorAll(".desk-section h2").Select(heading => heading.Id));
        Assert.Equal(2, page.Document.QuerySelectorAll(".desk-rows a[href^='/unit/']").Length);
    }

    [Fact]
    public async Task Supervisors_come_from_a_measure_to_where_they_can_point_something_out()
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("楼道起火", urgency: ["fire"]);
        var meeting = await site.AddMeetingAsync(102, Plan(site, "police", new DateOnly(2026, 5, 7)));

        var page = await (await site.App.SignInAs(Role.Supervisor)).GetAsync("/staff");

        Assert.StartsWith($"/unit/{meeting:D}/", page.One(".desk-rows a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_opinions_are_listed_for_staff_with_how_to_reach_people()
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("学校门口堵车", bodies: ["堵车，电话 13912345678", "又堵车"]);
        var urgent = await site.AddTopicAsync("楼道起火", category: "safety", urgency: ["fire"], bodies: "楼道起火");
        var staff = await site.App.SignInAs(Role.Staff);

        var all = await staff.GetAsync("/staff/opinions");
        Assert.Equal(3, all.Document.QuerySelectorAll("li.card").Length);
        Assert.Contains("联系方式：13800000000", all.Main, StringComparison.Ordinal);
        Assert.Contains("13912345678", all.Main, StringComparison.Ordinal);
        Assert.Contains("电话", all.Main, StringComparison.Ordinal);
        foreach (var address in (string[])["/staff/opinions?urgent=true", "/staff/opinions?category=safety"])
            Assert.Equal($"/staff/topics/{urgent}", (await staff.GetAsync(address)).One("li.card a[href^='/staff/topics/']").GetAttribute("href"));
        (await staff.GetAsync("/staff/opinions?category=services")).One(".empty");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(Role.Supervisor)).GetAsync("/staff/opinions")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(Neighbourhood.Elsewhere, null, Role.Staff)).GetAsync("/staff/opinions")).Status);
    }

    private static PlanPublished Plan(Neighbourhood site, string unit, params DateOnly[] due) =>
        new(site.Now, "王芳", [.. due.Select(day => new Measure(site.NewId(), "划车位", unit, "交警中队", day, "", null))], "");
}
