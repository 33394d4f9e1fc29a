using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Deadlines;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Deliberation.Web.Tests.Council;

public sealed class TrackingTests
{
    private static readonly Guid Measure = new("01970000-0000-7000-8000-000000000001");
    private static readonly DateOnly Due = new(2026, 6, 1);

    [Fact]
    public async Task A_unit_asks_for_more_time_staff_agree_and_everybody_sees_why()
    {
        await using var scene = await PlannedAsync();
        var address = $"/unit/{scene.Id:D}/{Measure:D}";
        var unit = await scene.App.SignInAs(TestApp.CommunityId, "wuye", Role.ResponsibleUnit);
        var staff = await scene.App.SignInAs(Role.Staff);
        const string extend = "form[action*='handler=Extend']", decide = "form[action*='handler=Decide']";

        var page = await unit.GetAsync(address);
        Assert.Null(page.Document.QuerySelector(decide));
        Assert.NotEmpty((await unit.SubmitAsync(page, new() { ["Extend.Reason"] = "材料没到" }, extend)).ErrorOf("Extend.Until"));
        Assert.NotEmpty((await unit.SubmitAsync(page, new() { ["Extend.Until"] = "2026-06-01", ["Extend.Reason"] = "材料没到" }, extend)).ErrorOf("Extend.Until"));
        var asked = await unit.SubmitAsync(page, new() { ["Extend.Until"] = "2026-06-08", ["Extend.Reason"] = "材料没到" }, extend);
        Assert.Equal(address, asked.Address);
        Assert.Null(asked.Document.QuerySelector(extend));
        Assert.Contains("想延到 6月8日", (await staff.GetAsync("/staff")).Main, StringComparison.Ordinal);

        var form = await staff.GetAsync(address);
        Assert.NotEmpty((await staff.SubmitAsync(form, new() { ["Decide.Reason"] = "看过现场" }, decide)).ErrorOf("Decide.Granted"));
        Assert.Equal(address, (await staff.SubmitAsync(form, new() { ["Decide.Granted"] = "True", ["Decide.Reason"] = "看过现场" }, decide)).Address);

        Assert.Equal(new DateOnly(2026, 6, 8), (await scene.MeetingAsync()).Find(Measure)!.Measure.Due);
        var story = (await scene.App.Browse().GetAsync($"/meetings/{scene.Id:D}")).Main;
        Assert.Contains("申请延到 6月8日，同意了", story, StringComparison.Ordinal);
        Assert.Contains("看过现场", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_supervision_group_points_out_and_the_unit_answers()
    {
        await using var scene = await PlannedAsync();
        var address = $"/unit/{scene.Id:D}/{Measure:D}";
        var supervisor = await scene.App.SignInAs(Role.Supervisor);
        var unit = await scene.App.SignInAs(TestApp.CommunityId, "wuye", Role.ResponsibleUnit);
        const string flag = "form[action*='handler=Flag']", answer = "form[action*='handler=Answer']";

        var page = await supervisor.GetAsync(address);
        Assert.Empty(page.Document.QuerySelectorAll("[name='Input.Text']"));
        Assert.NotEmpty((await supervisor.SubmitAsync(page, new() { ["Flag.Text"] = "线划歪了" }, flag)).ErrorOf("Flag.Kind"));
        Assert.Equal(address, (await supervisor.SubmitAsync(page, new() { ["Flag.Kind"] = "Quality", ["Flag.Text"] = "线划歪了" }, flag)).Address);

        var seen = await unit.GetAsync(address);
        Assert.Contains("线划歪了", seen.Main, StringComparison.Ordinal);
        Assert.Null(seen.Document.QuerySelector(flag));
        Assert.NotEmpty((await unit.SubmitAsync(seen, [], answer)).ErrorOf("Answer.Text"));
        Assert.Equal(address, (await unit.SubmitAsync(seen, new() { ["Answer.Text"] = "已重划" }, answer)).Address);
        Assert.Equal(0, (await scene.MeetingAsync()).Find(Measure)!.OpenFlags);
    }

    [Fact]
    public async Task Other_units_and_residents_stay_out()
    {
        await using var scene = await PlannedAsync();
        var address = $"/unit/{scene.Id:D}/{Measure:D}";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.App.SignInAs(TestApp.CommunityId, "jiaojing", Role.ResponsibleUnit)).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.App.SignInAs(Role.Resident)).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.App.SignInAs("elsewhere", null, Role.Supervisor)).GetAsync(address)).Status);
    }

    [Fact]
    public async Task The_sweeper_reminds_and_escalates_over_weeks_and_once()
    {
        await using var scene = await PlannedAsync();
        var sweeper = scene.App.Services.GetServices<IHostedService>().OfType<DeadlineSweeper>().Single();
        for (var day = 0; day < 45; day++)
        {
            await sweeper.SweepAsync(CancellationToken.None);
            scene.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        var told = (await scene.App.Services.GetRequiredService<MeetingStore>().ReadAsync(scene.Id)).OfType<MeasureReminded>().Select(e => e.Reminder.Kind);
        Assert.Equal(Enum.GetValues<Domain.Plans.ReminderKind>(), told);
        Assert.Empty(await scene.App.Services.GetRequiredService<DeadlineStore>().DueAsync(scene.App.Clock.GetUtcNow()));
        var staff = await scene.App.SignInAs(Role.Staff);
        Assert.Contains("已报街道督办", (await staff.GetAsync("/staff")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-03", "holiday", "2026-05-27", "2026-06-02", "2026-06-09")]
    [InlineData("2026-06-06", "workday", "2026-05-27", "2026-06-02", "2026-06-06")]
    [InlineData("2026-05-29", "holiday", "2026-05-26", "2026-06-02", "2026-06-08")]
    [InlineData("2026-05-30", "workday", "2026-05-28", "2026-06-02", "2026-06-08")]
    public async Task When_a_day_is_counted_differently_the_reminders_fall_due_by_the_new_count(string day, string kind, params string[] expected)
    {
        await using var scene = await PlannedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        await staff.SubmitAsync(await staff.GetAsync("/staff/calendar"), new() { ["Input.Day"] = day, ["Input.Kind"] = kind }, "main form[action='/staff/calendar']");
        var sweeper = scene.App.Services.GetServices<IHostedService>().OfType<DeadlineSweeper>().Single();
        for (var i = 0; i < 45; i++)
        {
            await sweeper.SweepAsync(CancellationToken.None);
            scene.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        var told = (await scene.App.Services.GetRequiredService<MeetingStore>().ReadAsync(scene.Id)).OfType<MeasureReminded>().ToList();
        Assert.Equal(Enum.GetValues<Domain.Plans.ReminderKind>(), told.Select(e => e.Reminder.Kind));
        Assert.Equal(expected, told.Select(e => $"{WorkingDayCalendar.DayOf(e.At):yyyy-MM-dd}"));
    }

    private static Task<Scene> PlannedAsync() => Scene.WithPlanAsync((Measure, "wuye", "物业公司", Due));
}
