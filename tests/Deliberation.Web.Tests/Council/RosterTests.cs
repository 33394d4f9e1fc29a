using System.Net;
using System.Text;
using Deliberation.Domain.Access;
using Deliberation.Domain.Roster;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Roster;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Council;

public sealed class RosterTests
{
    private static readonly Dictionary<string, string> Zhang = new()
    {
        ["Input.Name"] = "3幢张阿姨",
        ["Input.Group"] = "居民",
        ["Input.EstateId"] = "daosheng",
        ["Input.Building"] = "3",
        ["Input.Household"] = "稻笙苑3-2-501",
        ["Input.Categories"] = "traffic",
        ["Input.Interests"] = "停车、加装电梯",
        ["Input.From"] = "2026-01-01",
        ["Input.Until"] = "2026-06-30",
        ["Input.Mobile"] = "138 0013 8000",
        ["Input.ToldBy"] = "Sms",
        ["Input.UserName"] = "zhang",
    };

    [Fact]
    public async Task The_second_of_two_who_edit_one_entry_is_told_what_the_first_changed_and_keeps_what_was_typed()
    {
        await using var app = await AppAsync();
        await app.AddAccountAsync("zhang", TestApp.CommunityId, null, Role.Resident);
        var (first, second) = (await app.SignInAs(Role.Staff), await app.SignInAs(Role.Staff));
        await first.SubmitAsync(await first.GetAsync("/staff/roster/new"), Zhang);
        var roster = app.Services.GetRequiredService<CouncillorStore>();
        var path = $"/staff/roster/{Assert.Single(await roster.ListAsync(TestApp.CommunityId)).Id:D}";
        var (ours, theirs) = (await first.GetAsync(path), await second.GetAsync(path));

        await first.SubmitAsync(ours, new() { ["Input.Building"] = "4", ["Input.ToldBy"] = "Paper" });
        var refused = await second.SubmitAsync(theirs, new() { ["Input.Group"] = "业委会" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["楼栋：由“3”改成了“4”", "怎么通知：由“短信”改成了“纸质”"], refused.Document.QuerySelectorAll("#changes li").Select(li => li.TextContent));
        Assert.Equal(("业委会", "3"), (refused.Value("Input.Group"), refused.Value("Input.Building")));
        Assert.Equal(("居民", "4"), (Assert.Single(await roster.ListAsync(TestApp.CommunityId)).Group, Assert.Single(await roster.ListAsync(TestApp.CommunityId)).Building));

        // A second click of the first form is no change by somebody else; the second editor, who knows now, decides.
        Assert.Equal("/staff/roster", (await first.SubmitAsync(ours, new() { ["Input.Building"] = "4", ["Input.ToldBy"] = "Paper" })).Address);
        Assert.Equal("/staff/roster", (await second.SubmitAsync(refused, new() { ["Input.Building"] = "4" })).Address);
        Assert.Equal(("业委会", "4"), (Assert.Single(await roster.ListAsync(TestApp.CommunityId)).Group, Assert.Single(await roster.ListAsync(TestApp.CommunityId)).Building));
    }

    [Fact]
    public async Task Somebody_is_added_found_by_filters_changed_and_their_term_ends()
    {
        await using var app = await AppAsync();
        await app.AddAccountAsync("zhang", TestApp.CommunityId, null, Role.Resident);
        var staff = await app.SignInAs(Role.Staff);
        Assert.Contains("名册还是空的", (await staff.GetAsync("/staff/roster")).Main, StringComparison.Ordinal);

        var form = await staff.GetAsync("/staff/roster/new");
        var list = await staff.SubmitAsync(form, Zhang);
        Assert.Equal("/staff/roster", list.Address);
        Assert.Contains("3幢张阿姨", list.Main, StringComparison.Ordinal);
        await staff.SubmitAsync(form, Zhang);
        var saved = Assert.Single(await app.Services.GetRequiredService<CouncillorStore>().ListAsync(TestApp.CommunityId));
        Assert.Equal(("13800138000", "daosheng", ToldBy.Sms), (saved.Contact.Mobile, saved.EstateId, saved.ToldBy));
        Assert.Equal(["停车", "加装电梯"], saved.Interests);
        Assert.NotNull(saved.UserId);

        Assert.Contains("张阿姨", (await staff.GetAsync("/staff/roster?term=Expiring&group=居民&estate=daosheng")).Main, StringComparison.Ordinal);
        Assert.Contains("没有这样的人", (await staff.GetAsync("/staff/roster?term=Over")).Main, StringComparison.Ordinal);

        var page = await staff.GetAsync($"/staff/roster/{saved.Id:D}");
        Assert.Equal("13800138000", page.Value("Input.Mobile"));
        Assert.Equal("zhang", page.Value("Input.UserName"));
        await staff.SubmitAsync(page, new() { ["Input.Building"] = "4" });
        await staff.SubmitAsync(await staff.GetAsync($"/staff/roster/{saved.Id:D}"), new() { ["End.Until"] = "2026-05-07" }, form: "#end ~ form");
        Assert.Contains("张阿姨", (await staff.GetAsync("/staff/roster?term=Over")).Main, StringComparison.Ordinal);

        var audit = await app.Services.GetRequiredService<AuditLog>().ListAsync(TestApp.CommunityId);
        Assert.Equal(["roster.end-term", "roster.change", "roster.add"], audit.Select(record => record.Entry.Action));
        Assert.DoesNotContain(audit, record => record.ToString().Contains("138", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var app = await AppAsync();
        var staff = await app.SignInAs(Role.Staff);

        var page = await staff.SubmitAsync(await staff.GetAsync("/staff/roster/new"), new(Zhang) { ["Input.Building"] = "99", ["Input.Mobile"] = "123" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("这个小区没有这一幢", page.ErrorOf("Input.Building"), StringComparison.Ordinal);
        Assert.Contains("手机号看着不对", page.ErrorOf("Input.Mobile"), StringComparison.Ordinal);
        Assert.Contains("没有这个用户名", page.ErrorOf("Input.UserName"), StringComparison.Ordinal);
        Assert.Equal("3幢张阿姨", page.Value("Input.Name"));
    }

    [Fact]
    public async Task A_file_adds_and_changes_people_tells_the_rows_left_out_and_comes_back_the_same()
    {
        await using var app = await AppAsync();
        var staff = await app.SignInAs(Role.Staff);
        var file = """
            称呼,代表哪一方,小区,楼栋,类别,关心的事,任期结束,手机,通知方式,在任
            3幢张阿姨,居民,稻笙,3,交通出行,停车 充电,2027-12-31,13800138000,短信,是
            文具店老李,商户,,,,,,,,
            没有一方,,,,,,,,,
            "断了的引号,居民
            电话当名字13800138000,居民,,,,,,,,
            3幢张阿姨,居民,,,,,,,,
            通知怪,居民,,,,,,,鸽子,
            """;

        var page = await staff.UploadAsync(await staff.GetAsync("/staff/roster/import"), "upload", "名册.csv", Encoding.UTF8.GetBytes(file));

        Assert.Contains("新添 2 人，更新 0 人", page.Main, StringComparison.Ordinal);
        foreach (var line in new[] { "第 4 行", "第 5 行", "第 6 行", "第 7 行", "第 8 行" })
            Assert.Contains(line, page.Main, StringComparison.Ordinal);
        var roster = app.Services.GetRequiredService<CouncillorStore>();
        var zhang = (await roster.ListAsync(TestApp.CommunityId)).Single(c => c.Name == "3幢张阿姨");
        Assert.Equal(("daosheng", "3", new DateOnly(2027, 12, 31)), (zhang.EstateId, zhang.Building, zhang.Until));
        Assert.Equal(["traffic"], zhang.Categories);

        var before = await roster.ListAsync(TestApp.CommunityId);
        var export = await staff.GetAsync("/staff/roster/roster.csv");
        var again = await staff.UploadAsync(await staff.GetAsync("/staff/roster/import"), "upload", "roster.csv", await export.Response.Content.ReadAsByteArrayAsync());
        Assert.Contains("新添 0 人，更新 2 人", again.Main, StringComparison.Ordinal);
        Assert.Equivalent(before, await roster.ListAsync(TestApp.CommunityId), strict: true);

        var renamed = await staff.UploadAsync(await staff.GetAsync("/staff/roster/import"), "upload", "x.csv", "姓名\n张三"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, renamed.Status);
    }

    [Fact]
    public async Task The_roster_is_for_staff_of_the_community_only()
    {
        await using var app = await AppAsync();
        var id = Guid.CreateVersion7(app.Clock.GetUtcNow());
        await app.Services.GetRequiredService<CommunityStore>().SaveAsync(new Community("elsewhere", "别处", "", "", [], [], []));
        await app.Services.GetRequiredService<CouncillorStore>().SaveAsync(new Councillor(id, "elsewhere", "别处的人", "居民", "", null));
        var staff = await app.SignInAs(Role.Staff);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/staff/roster/{id:D}")).Status);

        foreach (var other in new[] { await app.SignInAs(Role.Facilitator), await app.SignInAs("elsewhere", null, Role.Staff) })
            foreach (var path in new[] { "/staff/roster", "/staff/roster/new", "/staff/roster/import", "/staff/roster/roster.csv" })
                Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(path)).Status);
    }

    private static async Task<TestApp> AppAsync()
    {
        var app = new TestApp();
        await app.Services.GetRequiredService<CommunityStore>().SaveAsync(new Community(
            TestApp.CommunityId, "鹤鸣社区", "小河街道", "杭城", [new Estate("daosheng", "稻笙苑", ["稻笙"], [new("3", 3, 3), new("4", 3, 3)])], [], []));
        return app;
    }
}
