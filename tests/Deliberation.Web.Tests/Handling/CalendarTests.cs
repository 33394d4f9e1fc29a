using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Storage.Audit;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Opinions;

namespace Deliberation.Web.Tests.Handling;

public sealed class CalendarTests
{
    private const string Add = "main form[action='/staff/calendar']";

    [Fact]
    public async Task A_day_that_the_community_sets_counts_from_then_on_and_is_audited()
    {
        await using var app = new TestApp();
        var days = app.Get<WorkingDayCalendar>();
        var (saturday, monday) = (new DateOnly(2026, 5, 16), new DateOnly(2026, 5, 11));
        var staff = await app.SignInAs(Role.Staff);
        Assert.Equal((false, true), (days.IsWorkingDay(saturday), days.IsWorkingDay(monday)));

        var page = await staff.GetAsync("/staff/calendar");
        Assert.NotEmpty((await staff.SubmitAsync(page, new() { ["Input.Day"] = "2026-05-16" }, Add)).ErrorOf("Input.Kind")!);
        Assert.NotEmpty((await staff.SubmitAsync(page, new() { ["Input.Day"] = "2026-05-07", ["Input.Kind"] = "holiday" }, Add)).ErrorOf("Input.Day")!);
        await staff.SubmitAsync(page, new() { ["Input.Day"] = "2026-05-16", ["Input.Kind"] = "workday", ["Input.Name"] = "社区开放日" }, Add);
        var set = await staff.SubmitAsync(page, new() { ["Input.Day"] = "2026-05-11", ["Input.Kind"] = "holiday" }, Add);
        Assert.Contains("社区开放日", set.Main, StringComparison.Ordinal);
        Assert.Equal((true, false), (days.IsWorkingDay(saturday), days.IsWorkingDay(monday)));

        await staff.SubmitAsync(set, [], "main form[action$='handler=Remove']");
        Assert.True(days.IsWorkingDay(monday));
        Assert.Equal(["calendar.remove", "calendar.set", "calendar.set"], (await app.Get<AuditLog>().ListAsync(TestApp.CommunityId)).Select(record => record.Entry.Action));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Supervisor)).GetAsync("/staff/calendar")).Status);
    }
}
