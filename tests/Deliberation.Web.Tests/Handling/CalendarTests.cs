using System.Globalization;
using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Storage.Audit;
using Deliberation.Web.Hosting;
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

    [Theory]
    [InlineData("2026-10-31", null)]
    [InlineData("2026-11-01", 2027)]
    [InlineData("2026-12-31", 2027)]
    [InlineData("2027-01-04", 2027)]
    [InlineData("2027-11-04", 2027)]
    [InlineData("2025-11-04", null)]
    public void From_November_on_the_next_years_public_holidays_are_missed(string today, int? missing) =>
        Assert.Equal(missing, Public().MissingYear(DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2027-01-01", false)]
    [InlineData("2028-05-01", false)]
    [InlineData("2027-10-01", false)]
    [InlineData("2024-10-03", false)]
    [InlineData("2027-10-04", true)]
    [InlineData("2027-02-08", true)]
    [InlineData("2027-10-02", false)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-14", true)]
    public void A_year_without_a_notice_has_the_days_that_are_free_every_year(string day, bool works) =>
        Assert.Equal(works, Public().IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public async Task Staff_are_told_that_the_next_years_public_holidays_are_missing_and_how_many_days_they_set()
    {
        await using var app = new TestApp();
        var staff = await app.SignInAs(Role.Staff);
        Assert.DoesNotContain("2027", (await staff.GetAsync("/staff/calendar")).Main, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(190)); // to November
        staff = await app.SignInAs(Role.Staff);
        var page = await staff.GetAsync("/staff/calendar");
        Assert.Contains("2027 年的放假安排还没有", page.Main, StringComparison.Ordinal);
        Assert.Contains("社区还没有加过那年的日子", page.Main, StringComparison.Ordinal);
        var set = await staff.SubmitAsync(page, new() { ["Input.Day"] = "2027-02-08", ["Input.Kind"] = "holiday", ["Input.Name"] = "春节" }, Add);
        Assert.Contains("社区已经自己加了 1 天", set.Main, StringComparison.Ordinal);
    }

    private static CommunityWorkingDays Public() => HolidayFile.Read(HolidayFile.In(Path.Combine(AppContext.BaseDirectory, "corpus")));
}
