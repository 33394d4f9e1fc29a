using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Council;

public sealed class PlanTests
{
    private static readonly Guid First = new("01970000-0000-7000-8000-000000000001");
    private static readonly Guid Second = new("01970000-0000-7000-8000-000000000002");

    [Fact]
    public async Task Every_gap_in_a_plan_is_shown_beside_its_field()
    {
        await using var scene = await Scene.WithMinutesAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var form = await staff.GetAsync(scene.Home + "/plan");

        var gaps = await staff.SubmitAsync(form, new() { ["Input.Measures[1].SuccessMeasure"] = "通畅" });
        foreach (var column in (string[])["Title", "UnitId", "Due"])
            Assert.NotEmpty(gaps.ErrorOf($"Input.Measures[1].{column}"));
        Assert.Equal("", gaps.ErrorOf("Input.Measures[0].Title"));
        Assert.Equal("通畅", gaps.Value("Input.Measures[1].SuccessMeasure"));
        Assert.NotEmpty((await staff.SubmitAsync(form, [])).ErrorOf("Input.Measures[0].Title"));
        foreach (var (column, value) in new[] { ("Due", "2026-05-07"), ("Due", "2040-01-01"), ("UnitId", "nobody"), ("Title", new string('长', 201)), ("BudgetYuan", "-1"), ("BudgetYuan", "很多") })
        {
            var page = await staff.SubmitAsync(form, Row(2, (column, value)));
            Assert.Equal((column, value, HttpStatusCode.UnprocessableEntity), (column, value, page.Status));
            Assert.False(page.ErrorOf($"Input.Measures[2].{column}").Length == 0, $"{column} = {value}");
        }

        Assert.Empty((await scene.MeetingAsync()).Measures);
    }

    [Fact]
    public async Task A_changed_plan_asks_for_a_reason_keeps_ids_and_drops_what_is_ticked()
    {
        await using var scene = await Scene.WithPlanAsync((First, "wuye", "物业公司", new(2026, 6, 1)), (Second, "jiaojing", "交警中队", new(2026, 6, 1)));
        var staff = await scene.App.SignInAs(Role.Staff);
        var form = await staff.GetAsync(scene.Home + "/plan");
        Dictionary<string, string> change = new(Row(2)) { ["Input.Measures[0].Due"] = "2026-06-09" };

        Assert.NotEmpty((await staff.SubmitAsync(form, change)).ErrorOf("Input.Reason"));
        var drop = form.One("[name='Input.Measures[1].Drop']");
        drop.SetAttribute("checked", "");
        change["Input.Reason"] = "多等一周";
        Assert.Equal(scene.Home, (await staff.SubmitAsync(form, change)).Address);

        var measures = (await scene.MeetingAsync()).Measures.Select(m => m.Measure).ToList();
        Assert.Equal(2, measures.Count);
        Assert.Equal((First, new DateOnly(2026, 6, 9)), (measures[0].Id, measures[0].Due));
        Assert.Equal("划车位", measures[1].Title);
        Assert.DoesNotContain(measures, m => m.Id == Second || m.Id == Guid.Empty);
    }

    [Fact]
    public async Task More_measures_keep_what_was_typed()
    {
        await using var scene = await Scene.WithMinutesAsync();
        var staff = await scene.App.SignInAs(Role.Staff);

        var more = await RefusalTests.PressAsync(staff, await staff.GetAsync(scene.Home + "/plan"), new() { ["Input.Measures[0].Title"] = "划车位" });

        Assert.Equal(6, more.Document.QuerySelectorAll("fieldset.rows").Length);
        Assert.Equal("划车位", more.Value("Input.Measures[0].Title"));
        Assert.Equal(6, Enumerable.Range(0, 6).Select(i => more.Value($"Input.Measures[{i}].Id")).Distinct().Count());
    }

    [Fact]
    public async Task A_unit_sees_its_own_measures_the_latest_first_with_words()
    {
        await using var scene = await Scene.WithPlanAsync((First, "wuye", "物业公司", new(2026, 5, 11)), (Second, "wuye", "物业公司", new(2026, 5, 6)));
        var unit = await scene.App.SignInAs(TestApp.CommunityId, "wuye", Role.ResponsibleUnit);
        var other = await scene.App.SignInAs(TestApp.CommunityId, "jiaojing", Role.ResponsibleUnit);

        var rows = (await unit.GetAsync("/unit")).Document.QuerySelectorAll("main .card").Select(card => card.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("超了 2 天", rows[0], StringComparison.Ordinal);
        Assert.Contains("还有 3 天", rows[1], StringComparison.Ordinal);
        Assert.Contains("现在没有要办的事", (await other.GetAsync("/unit")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"/unit/{scene.Id:D}/{First:D}")).Status);
        Assert.Contains("还没有对应的责任单位", (await (await scene.App.SignInAs(Role.ResponsibleUnit)).GetAsync("/unit")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.App.SignInAs(Role.Staff)).GetAsync("/unit")).Status);
    }

    [Fact]
    public async Task Staff_report_on_behalf_and_an_empty_report_is_refused()
    {
        await using var scene = await Scene.WithPlanAsync((First, "wuye", "物业公司", new(2026, 6, 1)));
        var staff = await scene.App.SignInAs(Role.Staff);
        var link = (await staff.GetAsync(scene.Home)).One($"main a[href$='{First:D}']").GetAttribute("href")!;
        var form = await staff.GetAsync(link);

        Assert.NotEmpty((await staff.SubmitAsync(form, [])).ErrorOf("Input.Text"));
        Assert.Equal(scene.Home, (await staff.SubmitAsync(form, new() { ["Input.Text"] = "<u>画了一半</u>" })).Address);
        Assert.Equal(scene.Home, (await staff.SubmitAsync(form, new() { ["Input.Text"] = "<u>画了一半</u>" })).Address);
        var state = Assert.Single((await scene.MeetingAsync()).Measures);
        Assert.Equal(("<u>画了一半</u>", false), (Assert.Single(state.Reports).Text, state.Done));
    }

    [Fact]
    public async Task Residents_are_asked_only_when_everything_is_done()
    {
        await using var scene = await Scene.WithPlanAsync((First, "wuye", "物业公司", new(2026, 6, 1)));
        var staff = await scene.App.SignInAs(Role.Staff);

        Assert.Null((await staff.GetAsync(scene.Home)).Document.QuerySelector("a[href$='/ask']"));
        Assert.Null((await staff.GetAsync(scene.Home + "/ask")).Document.QuerySelector("main form"));
        await scene.HappenAsync(new ProgressReported(scene.App.Clock.GetUtcNow(), "物业公司", First, "好了", true));
        Assert.NotNull((await staff.GetAsync(scene.Home)).Document.QuerySelector("a[href$='/ask']"));
    }

    [Fact]
    public async Task Minutes_are_published_anew_and_can_be_drafted_again()
    {
        await using var scene = await Scene.WithMinutesAsync();
        var secretary = await scene.App.SignInAs(Role.Secretary);
        var form = await secretary.GetAsync(scene.Home + "/minutes");

        Assert.Equal("大家同意划车位。", form.Value("Input.Text"));
        Assert.Contains("3幢张阿姨", (await secretary.GetAsync(scene.Home + "/minutes?fresh=true")).Value("Input.Text"), StringComparison.Ordinal);
        var tooLong = await secretary.SubmitAsync(form, new() { ["Input.Text"] = new string('长', 20_001) });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 20_001), (tooLong.Status, tooLong.Value("Input.Text").Length));
        Assert.NotEmpty(tooLong.ErrorOf("Input.Text"));
        Assert.NotEmpty((await secretary.SubmitAsync(form, new() { ["Input.Text"] = "第一行" })).ErrorOf("Input.Change"));
        await secretary.SubmitAsync(form, new() { ["Input.Text"] = "第一行\r\n第二行", ["Input.Change"] = "分成两行" });
        Assert.Equal("第一行\n第二行", (await scene.MeetingAsync()).Minutes);
    }

    private static Dictionary<string, string> Row(int row, params (string Column, string Value)[] but)
    {
        var values = new Dictionary<string, string>
        {
            [$"Input.Measures[{row}].Title"] = "划车位", [$"Input.Measures[{row}].UnitId"] = "jiaojing", [$"Input.Measures[{row}].Due"] = "2026-06-01",
        };
        foreach (var (column, value) in but)
            values[$"Input.Measures[{row}].{column}"] = value;
        return values;
    }
}
