using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Council;

public sealed class RefusalTests
{
    private static readonly string[] Pages = ["", "/convene", "/session", "/minutes", "/plan", "/ask"];

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Unknown_meetings_and_those_of_another_community_are_not_found()
    {
        await using var scene = await Scene.AcceptedAsync("elsewhere");
        var staff = await scene.App.SignInAs(Role.Staff);
        var street = await scene.App.SignInAs(null, null, Role.StreetAdmin);

        foreach (var page in Pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(scene.Home + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await street.GetAsync(scene.Home + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/staff/meetings/{NewId():D}{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/staff/meetings/7" + page)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/unit/{scene.Id:D}/{NewId():D}")).Status);
    }

    [Fact]
    public async Task Staff_of_another_community_find_nothing_here()
    {
        await using var scene = await Scene.AcceptedAsync();
        var stranger = await scene.App.SignInAs("elsewhere", null, Role.Staff);

        foreach (var page in Pages)
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(scene.Home + page)).Status);
    }

    [Fact]
    public async Task Every_role_opens_only_its_own_pages()
    {
        var measure = NewId();
        await using var scene = await Scene.WithPlanAsync((measure, "wuye", "物业公司", new(2026, 6, 1)));
        var app = scene.App;
        var expected = new Dictionary<Role, string[]>
        {
            [Role.Staff] = Pages,
            [Role.StreetAdmin] = Pages,
            [Role.Facilitator] = ["", "/session"],
            [Role.Secretary] = ["", "/session", "/minutes"],
            [Role.ResponsibleUnit] = [],
            [Role.Supervisor] = [],
            [Role.Resident] = [],
        };

        foreach (var (role, mayOpen) in expected)
        {
            var person = await app.SignInAs(TestApp.CommunityId, role == Role.ResponsibleUnit ? "jiaojing" : null, role);
            foreach (var page in Pages)
                Assert.Equal((role, page, mayOpen.Contains(page) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (role, page, (await person.GetAsync(scene.Home + page)).Status));
            var report = await person.GetAsync($"/unit/{scene.Id:D}/{measure:D}");
            Assert.Equal((role, role is Role.Staff or Role.StreetAdmin or Role.Supervisor ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (role, report.Status));
        }

        Assert.StartsWith("/account/sign-in", (await app.Browse().GetAsync(scene.Home)).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_is_decided_with_a_reason_and_only_once_by_a_double_click()
    {
        await using var scene = await Scene.ProposedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var form = await staff.GetAsync(scene.Home);

        var refused = await staff.SubmitAsync(form, new() { ["Input.Verdict"] = "Postpone", ["Input.Reason"] = "<b>等放假</b>" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("<b>等放假</b>", refused.Value("Input.Reason"));
        Assert.NotEmpty(refused.ErrorOf("Input.Until"));
        Assert.Equal("Postpone", refused.One("[name='Input.Verdict'][checked]").GetAttribute("value"));
        Assert.Equal("请写明理由，居民会看到。", (await staff.SubmitAsync(form, new() { ["Input.Verdict"] = "Accept" })).ErrorOf("Input.Reason"));

        Dictionary<string, string> accept = new() { ["Input.Verdict"] = "Accept", ["Input.Reason"] = "<script>alert(1)</script>" };
        await staff.SubmitAsync(form, accept);
        var twice = await staff.SubmitAsync(form, accept);
        Assert.Equal(HttpStatusCode.OK, twice.Status);
        Assert.Contains("<script>alert(1)</script>", twice.Main, StringComparison.Ordinal);
        Assert.Null(twice.Document.QuerySelector("main script"));
        Assert.Equal((MeetingStage.Accepted, 2), ((await scene.MeetingAsync()).Stage, (await scene.MeetingAsync()).Version));
    }

    [Fact]
    public async Task Somebody_who_decides_on_an_old_page_is_told_and_nothing_is_changed()
    {
        await using var scene = await Scene.ProposedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var old = await staff.GetAsync(scene.Home);
        await scene.HappenAsync(new ItemPostponed(scene.App.Clock.GetUtcNow(), "李静", "等放假", new DateOnly(2026, 7, 1)));

        var page = await staff.SubmitAsync(old, new() { ["Input.Verdict"] = "Reject", ["Input.Reason"] = "不属于社区" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("不属于社区", page.Value("Input.Reason"));
        Assert.Equal((await scene.MeetingAsync()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Value("Version"));
        Assert.NotEmpty(page.One(".errors li").TextContent);
        Assert.Equal(MeetingStage.Postponed, (await scene.MeetingAsync()).Stage);
    }

    [Fact]
    public async Task A_meeting_that_cannot_be_held_so_is_refused_beside_the_field()
    {
        await using var scene = await Scene.AcceptedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var form = await staff.GetAsync(scene.Home + "/convene");
        Dictionary<string, string> good = new()
        {
            ["Input.Day"] = "2026-05-12", ["Input.Time"] = "14:30", ["Input.Place"] = "议事厅", ["Input.FacilitatorId"] = scene.Facilitator.Id.ToString("D"), ["Input.Quorum"] = "2",
        };

        var empty = await staff.SubmitAsync(form, []);
        foreach (var field in (string[])["Day", "Time", "Place", "FacilitatorId", "Quorum"])
            Assert.NotEmpty(empty.ErrorOf("Input." + field));
        foreach (var (field, value, at) in new[]
        {
            ("Input.Day", "2026-05-08", ""), ("Input.Day", "9999-12-31", ""), ("Input.Day", "0001-01-01", ""), ("Input.Day", "明天", ""), ("Input.Time", "25:00", ""),
            ("Input.Minutes", "60", ""), ("Input.Minutes", "99999999999", ""), ("Input.Quorum", "0", ""), ("Input.Place", new string('长', 101), ""),
            ("Input.FacilitatorId", NewId().ToString("D"), ""), ("Input.Agenda[1].Title", "", ""), ("Input.Agenda[1].Minutes", "", ""),
            ("Input.Agenda[3].Minutes", "5", "Input.Agenda[3].Title"),
        })
        {
            var values = new Dictionary<string, string>(good) { [field] = value };
            if (field == "Input.Day" && value == "2026-05-08")
                values["Input.Time"] = "14:29";
            var page = await staff.SubmitAsync(form, values);
            Assert.Equal((field, value, HttpStatusCode.UnprocessableEntity), (field, value, page.Status));
            Assert.False(page.ErrorOf(at.Length > 0 ? at : field).Length == 0, $"{field} = {value}");
            Assert.Equal("议事厅".Length > 0 && field != "Input.Place" ? "议事厅" : value, page.Value("Input.Place"));
        }

        Assert.Equal(2, (await scene.MeetingAsync()).Version);
    }

    [Fact]
    public async Task More_rows_keep_what_was_typed_and_complain_of_nothing()
    {
        await using var scene = await Scene.AcceptedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var form = await staff.GetAsync(scene.Home + "/convene");

        var more = await PressAsync(staff, form, new() { ["Input.Place"] = "议事厅", ["Input.Minutes"] = "abc" });

        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.Equal(8, more.Document.QuerySelectorAll(".rows .row").Length);
        Assert.Equal(("议事厅", "abc", "介绍情况"), (more.Value("Input.Place"), more.Value("Input.Minutes"), more.Value("Input.Agenda[0].Title")));
        Assert.Empty(more.Document.QuerySelectorAll(".errors"));
    }

    [Fact]
    public async Task Calling_anew_asks_for_a_reason_and_starts_from_what_stands()
    {
        await using var scene = await Scene.AcceptedAsync();
        var now = scene.App.Clock.GetUtcNow();
        await scene.HappenAsync(new MeetingScheduled(now, "王芳", new Schedule(now.AddDays(3), 60, "议事厅", "", scene.Facilitator.Id, "周敏", 2, [new("说说", 60)]), ""));
        var staff = await scene.App.SignInAs(Role.Staff);
        var form = await staff.GetAsync(scene.Home + "/convene");

        Assert.Equal(("2026-05-11", "14:30", "说说"), (form.Value("Input.Day"), form.Value("Input.Time"), form.Value("Input.Agenda[0].Title")));
        Assert.NotEmpty((await staff.SubmitAsync(form, [])).ErrorOf("Input.Reason"));
        Assert.Equal(scene.Home, (await staff.SubmitAsync(form, new() { ["Input.Reason"] = "议事厅停电", ["Input.Day"] = "2026-05-13" })).Address);
        Assert.Equal(now.AddDays(5), (await scene.MeetingAsync()).Schedule!.StartsAt);
    }

    /// <summary>Sends the form with its second button.</summary>
    internal static Task<Shown> PressAsync(Browser browser, Shown page, Dictionary<string, string> values)
    {
        var form = page.One("main form");
        form.SetAttribute("action", form.QuerySelector("button[formaction]")!.GetAttribute("formaction")!.Split('#')[0]);
        return browser.SubmitAsync(page, values);
    }
}
