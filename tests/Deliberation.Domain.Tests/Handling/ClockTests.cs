using System.Globalization;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Handling;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Tests.Handling;

public class ClockTests
{
    // The notices of the State Council for the turn of 2025 and the national holiday of 2026.
    private static readonly WorkingDayCalendar Calendar = new(
        Days("2026-01-01", "2026-01-02", "2026-01-03", "2026-09-25", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"),
        Days("2026-01-04", "2026-09-20", "2026-10-10"));

    [Theory]
    [InlineData(true, "traffic", false, DeadlineClass.Danger)]
    [InlineData(true, "facilities", true, DeadlineClass.Danger)]
    [InlineData(false, "facilities", true, DeadlineClass.Utilities)]
    [InlineData(false, "property", true, DeadlineClass.Utilities)]
    [InlineData(false, null, true, DeadlineClass.Utilities)]
    [InlineData(false, "services", true, DeadlineClass.Ordinary)] // a complaint about how a cut was announced
    [InlineData(false, "facilities", false, DeadlineClass.Ordinary)]
    [InlineData(false, null, false, DeadlineClass.Ordinary)]
    public void The_class_follows_from_danger_category_and_supply(bool danger, string? category, bool supply, DeadlineClass expected) =>
        Assert.Equal(expected, DeadlineClasses.Of(danger, category, supply));

    [Theory]
    [InlineData(DeadlineClass.Danger, "2026-10-01T23:30", "2026-10-02T01:30")] // the clock knows no holiday
    [InlineData(DeadlineClass.Utilities, "2026-12-31T22:00", "2027-01-01T22:00")]
    [InlineData(DeadlineClass.Ordinary, "2026-11-23T09:00", "2026-12-03T00:00")] // Monday; seven working days later is a Wednesday
    [InlineData(DeadlineClass.Ordinary, "2026-09-29T09:00", "2026-10-15T00:00")] // over the national holiday and its make-up Saturday
    [InlineData(DeadlineClass.Ordinary, "2025-12-31T23:59", "2026-01-13T00:00")] // over the year's end, the make-up Sunday counts
    [InlineData(DeadlineClass.Ordinary, "2026-09-18T12:00", "2026-09-30T00:00")] // make-up Sunday, then a free Friday
    [InlineData(DeadlineClass.Complex, "2026-09-18T12:00", "2026-10-16T00:00")]
    public void Hours_count_the_clock_and_days_the_calendar(DeadlineClass kind, string arrived, string due) =>
        Assert.Equal(At(due), Given(kind, arrived).Steps(Calendar).Single(step => step.Step == HandlingStep.Answer).DueAt);

    [Fact]
    public void Only_danger_is_in_the_fast_lane_with_its_three_clocks()
    {
        Assert.Equal(
            [(HandlingStep.Receive, At("2026-10-01T23:35")), (HandlingStep.OnSite, At("2026-10-01T23:50")), (HandlingStep.Answer, At("2026-10-02T01:30")), (HandlingStep.Close, At("2026-10-02T23:30"))],
            Given(DeadlineClass.Danger, "2026-10-01T23:30").Steps(Calendar).Select(step => (step.Step, step.DueAt)));
        foreach (var other in new[] { DeadlineClass.Utilities, DeadlineClass.Ordinary, DeadlineClass.Complex })
            Assert.DoesNotContain(Given(other, "2026-10-01T23:30").Steps(Calendar), step => step.Step is HandlingStep.OnSite or HandlingStep.Close);
    }

    [Theory]
    [InlineData(DeadlineClass.Danger, "2026-11-22T10:00", HandlingStep.Receive, "2026-11-22T10:02", TrafficLight.Green)]
    [InlineData(DeadlineClass.Danger, "2026-11-22T10:00", HandlingStep.Receive, "2026-11-22T10:03", TrafficLight.Yellow)]
    [InlineData(DeadlineClass.Danger, "2026-11-22T10:00", HandlingStep.Receive, "2026-11-22T10:05", TrafficLight.Red)]
    [InlineData(DeadlineClass.Utilities, "2026-11-22T10:00", HandlingStep.Answer, "2026-11-22T21:59", TrafficLight.Green)]
    [InlineData(DeadlineClass.Utilities, "2026-11-22T10:00", HandlingStep.Answer, "2026-11-22T22:00", TrafficLight.Yellow)]
    [InlineData(DeadlineClass.Ordinary, "2026-11-23T09:00", HandlingStep.Answer, "2026-11-26T23:59", TrafficLight.Green)]
    [InlineData(DeadlineClass.Ordinary, "2026-11-23T09:00", HandlingStep.Answer, "2026-11-27T00:00", TrafficLight.Yellow)]
    [InlineData(DeadlineClass.Ordinary, "2026-11-23T09:00", HandlingStep.Answer, "2026-12-02T23:59", TrafficLight.Yellow)]
    [InlineData(DeadlineClass.Ordinary, "2026-11-23T09:00", HandlingStep.Answer, "2026-12-03T00:00", TrafficLight.Red)]
    [InlineData(DeadlineClass.Ordinary, "2026-11-23T09:00", HandlingStep.Receive, "2026-11-23T18:00", TrafficLight.Green)]
    [InlineData(DeadlineClass.Ordinary, "2026-11-23T09:00", HandlingStep.Receive, "2026-11-24T00:00", TrafficLight.Yellow)]
    [InlineData(DeadlineClass.Ordinary, "2026-11-23T09:00", HandlingStep.Receive, "2026-11-25T00:00", TrafficLight.Red)]
    public void Three_colours_come_from_the_time_that_is_left(DeadlineClass kind, string arrived, HandlingStep step, string now, TrafficLight expected) =>
        Assert.Equal(expected, Given(kind, arrived).Steps(Calendar).Single(clock => clock.Step == step).LightAt(At(now), Calendar));

    [Fact]
    public void A_later_step_stands_for_the_earlier_ones_and_an_answer_does_not_stand_for_being_there()
    {
        var handling = Given(DeadlineClass.Danger, "2026-11-22T10:00");
        var there = handling with { History = [Took(HandlingStep.OnSite, "2026-11-22T10:10")] };
        Assert.Equal(At("2026-11-22T10:10"), there.DoneAt(HandlingStep.Receive));
        Assert.Null(there.DoneAt(HandlingStep.Close));

        var answered = handling with { AnsweredAt = At("2026-11-22T10:04") };
        Assert.NotNull(answered.DoneAt(HandlingStep.Receive));
        Assert.Null(answered.DoneAt(HandlingStep.OnSite));

        var closed = handling with { History = [Took(HandlingStep.Close, "2026-11-22T11:00")] };
        Assert.Null(closed.Next(Calendar));
        Assert.Equal(HandlingStage.Closed, closed.Stage);
    }

    [Fact]
    public void The_words_go_from_accepted_to_closed()
    {
        var handling = Given(DeadlineClass.Danger, "2026-11-22T10:00");
        Assert.Equal(HandlingStage.Accepted, handling.Stage);
        handling = handling with { History = [Took(HandlingStep.Receive, "2026-11-22T10:01")] };
        Assert.Equal(HandlingStage.Received, handling.Stage);
        handling = handling with { History = [.. handling.History, Took(HandlingStep.OnSite, "2026-11-22T10:08")] };
        Assert.Equal(HandlingStage.InHand, handling.Stage);
        Assert.Equal(HandlingStage.Answered, (handling with { AnsweredAt = At("2026-11-22T10:20") }).Stage);
    }

    [Fact]
    public void The_fast_lane_runs_from_the_arrival_or_from_when_staff_put_it_there()
    {
        var handling = Given(DeadlineClass.Ordinary, "2026-11-20T10:00") with { History = [Became(DeadlineClass.Danger, "2026-11-22T10:00")] };
        Assert.Equal(At("2026-11-22T10:05"), handling.Next(Calendar)!.DueAt);

        var aside = handling with { History = [.. handling.History, Became(DeadlineClass.Ordinary, "2026-11-22T10:30")] };
        Assert.False(aside.InFastLane);
        Assert.True(aside.Next(Calendar)!.ByDays);
    }

    internal static OpinionHandling Given(DeadlineClass kind, string arrived) => new(kind, DeadlineClass.Ordinary, At(arrived), null, []);

    internal static HandlingEntry Took(HandlingStep step, string at) => new(HandlingAct.Taken, At(at), "王芳", "到了", step);

    internal static HandlingEntry Became(DeadlineClass kind, string at) => new(HandlingAct.Reclassified, At(at), "王芳", "看过现场", Class: kind);

    /// <summary>A time on the community's clock.</summary>
    internal static DateTimeOffset At(string local) =>
        new DateTimeOffset(DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), WorkingDayCalendar.Offset).ToUniversalTime();

    private static IEnumerable<DateOnly> Days(params string[] days) => days.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
