using Deliberation.Domain.Calendars;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Tests.Calendars;

public class WorkingDayCalendarTests
{
    // 2026-05-01 (Fri) … 05-05 (Tue) are off, Saturday 05-09 is worked: the shape of a May holiday.
    private static readonly WorkingDayCalendar May = new(
        Enumerable.Range(1, 5).Select(day => new DateOnly(2026, 5, day)),
        [new DateOnly(2026, 5, 9)]);

    [Theory]
    [InlineData("2026-04-30", 0, "2026-04-30")]
    [InlineData("2026-04-30", 1, "2026-05-06")]
    [InlineData("2026-04-30", 4, "2026-05-09")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    public void Holidays_are_skipped_and_make_up_days_counted(string start, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), May.AddWorkingDays(DateOnly.Parse(start), days));

    [Theory]
    [InlineData("2026-05-06", "2026-05-06", 0)]
    [InlineData("2026-05-08", "2026-05-11", 2)]
    [InlineData("2026-05-08", "2026-05-01", 0)]
    public void Days_between_leave_out_the_first_and_count_the_last(string from, string to, int expected) =>
        Assert.Equal(expected, May.WorkingDaysBetween(DateOnly.Parse(from), DateOnly.Parse(to)));

    [Theory]
    [InlineData("2026-05-12", false, TrafficLight.Green)]
    [InlineData("2026-05-13", false, TrafficLight.Yellow)]
    [InlineData("2026-05-18", false, TrafficLight.Yellow)]
    [InlineData("2026-05-19", false, TrafficLight.Red)]
    [InlineData("2026-05-19", true, TrafficLight.Green)]
    public void A_measure_due_on_Monday_18_May_turns_yellow_three_working_days_before(string today, bool done, TrafficLight expected) =>
        Assert.Equal(expected, MeasureState.LightOn(done, new DateOnly(2026, 5, 18), DateOnly.Parse(today), May));

    [Fact]
    public void A_day_begins_at_midnight_in_the_community()
    {
        var lastSecond = new DateTimeOffset(2026, 5, 6, 15, 59, 59, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 5, 6), WorkingDayCalendar.DayOf(lastSecond));
        Assert.Equal(lastSecond.AddSeconds(1), WorkingDayCalendar.EndOf(new DateOnly(2026, 5, 6)));
    }
}
