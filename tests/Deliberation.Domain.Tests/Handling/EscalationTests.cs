using Deliberation.Domain.Calendars;
using Deliberation.Domain.Handling;

namespace Deliberation.Domain.Tests.Handling;

public class EscalationTests
{
    private static readonly WorkingDayCalendar Calendar = new([new(2026, 10, 1), new(2026, 10, 2), new(2026, 10, 5), new(2026, 10, 6), new(2026, 10, 7)], [new(2026, 10, 10)]);

    [Fact]
    public void An_overdue_step_goes_to_the_supervision_group_and_after_as_long_again_to_the_street()
    {
        var handling = ClockTests.Given(DeadlineClass.Danger, "2026-11-22T10:00");
        Assert.Equal(ClockTests.At("2026-11-22T10:05"), EscalationRules.NextAt(handling, Calendar));
        Assert.Empty(Due(ref handling, "2026-11-22T10:04"));
        Assert.Equal([(HandlingStep.Receive, EscalationLevel.Supervision)], Due(ref handling, "2026-11-22T10:05"));
        Assert.Empty(Due(ref handling, "2026-11-22T10:09"));
        Assert.Equal([(HandlingStep.Receive, EscalationLevel.Street)], Due(ref handling, "2026-11-22T10:10"));
        handling = handling with { History = [.. handling.History, ClockTests.Took(HandlingStep.Receive, "2026-11-22T10:12")] };
        Assert.Equal([(HandlingStep.OnSite, EscalationLevel.Supervision)], Due(ref handling, "2026-11-22T10:20"));
        handling = handling with { History = [.. handling.History, ClockTests.Took(HandlingStep.Close, "2026-11-22T10:30")] };
        Assert.Null(EscalationRules.NextAt(handling, Calendar));
    }

    [Fact]
    public void After_a_week_without_the_clock_all_that_is_missing_is_added_once()
    {
        var handling = ClockTests.Given(DeadlineClass.Danger, "2026-11-22T10:00");
        Assert.Equal(8, Due(ref handling, "2026-11-29T10:00").Count); // four steps, two levels
        Assert.Empty(Due(ref handling, "2026-11-29T10:00"));
        Assert.Empty(Due(ref handling, "2027-11-29T10:00"));
        Assert.Null(EscalationRules.NextAt(handling, Calendar));
    }

    [Fact]
    public void Another_class_has_another_day_and_escalates_for_it_anew()
    {
        var handling = ClockTests.Given(DeadlineClass.Ordinary, "2026-09-28T09:00") with { History = [ClockTests.Took(HandlingStep.Receive, "2026-09-28T10:00")] };
        Assert.Empty(Due(ref handling, "2026-10-13T23:59")); // seven working days after the holiday
        Assert.Equal([(HandlingStep.Answer, EscalationLevel.Supervision)], Due(ref handling, "2026-10-14T00:00"));
        handling = handling with { History = [.. handling.History, ClockTests.Became(DeadlineClass.Complex, "2026-10-15T09:00")] };
        Assert.Empty(Due(ref handling, "2026-10-23T23:59"));
        Assert.Equal([(HandlingStep.Answer, EscalationLevel.Supervision)], Due(ref handling, "2026-10-24T00:00"));
        Assert.Empty(Due(ref handling, "2026-10-29T23:59"));
        Assert.Equal([(HandlingStep.Answer, EscalationLevel.Street)], Due(ref handling, "2026-10-30T00:00")); // the fifth working day after the last
    }

    [Fact]
    public void A_year_of_minutes_adds_what_a_year_of_silence_adds()
    {
        var often = ClockTests.Given(DeadlineClass.Ordinary, "2026-09-28T09:00");
        var once = often;
        var seen = new List<(HandlingStep, EscalationLevel)>();
        for (var now = often.ArrivedAt; now < often.ArrivedAt.AddDays(365); now += TimeSpan.FromHours(1))
        {
            var due = EscalationRules.Due(often, now, Calendar);
            seen.AddRange(due.Select(entry => (entry.Step!.Value, entry.Level!.Value)));
            often = often with { History = [.. often.History, .. due] };
        }

        Assert.Equal(seen.Order(), Due(ref once, "2027-09-28T09:00").Order());
        Assert.Equal(seen.Distinct().Count(), seen.Count);
    }

    [Fact]
    public void What_was_answered_in_time_is_never_brought_up()
    {
        var handling = ClockTests.Given(DeadlineClass.Utilities, "2026-11-22T10:00") with { AnsweredAt = ClockTests.At("2026-11-22T12:00") };
        Assert.Null(EscalationRules.NextAt(handling, Calendar));
    }

    private static List<(HandlingStep, EscalationLevel)> Due(ref OpinionHandling handling, string now)
    {
        var due = EscalationRules.Due(handling, ClockTests.At(now), Calendar);
        handling = handling with { History = [.. handling.History, .. due] };
        return [.. due.Select(entry => (entry.Step!.Value, entry.Level!.Value))];
    }
}
