using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Plans;

public class TrackingTests
{
    private static readonly DateOnly Due = Given.Measure.Due; // Monday 2026-06-01
    private static readonly Meeting Planned = Given.Meeting(Given.UntilPlanned);

    public static TheoryData<string, DateOnly, string, DateOnly, string?> Requests() => new()
    {
        { "on the last day", Due.AddDays(7), "材料没到", Due, null },
        { "a day too late", Due.AddDays(7), "材料没到", Due.AddDays(1), "plan.extension-too-late" },
        { "the same day", Due, "材料没到", Due, "plan.extension-not-later" },
        { "more than a year", Due.AddDays(400), "材料没到", Due, "plan.extension-not-later" },
        { "no reason", Due.AddDays(7), " ", Due, "text.missing" },
    };

    [Theory]
    [InlineData("2026-06-01", "2026-05-27")] // Monday: Wednesday of the week before
    [InlineData("2026-06-06", "2026-06-02")] // a Saturday counts no working day of its own
    public void The_first_yellow_day_is_three_working_days_ahead(string due, string first)
    {
        var day = MeasureState.FirstYellowDay(Day(due), WorkingDayCalendar.WeekendsOnly);
        Assert.Equal(Day(first), day);
        Assert.Equal(TrafficLight.Yellow, MeasureState.LightOn(false, Day(due), day, WorkingDayCalendar.WeekendsOnly));
        Assert.Equal(TrafficLight.Green, MeasureState.LightOn(false, Day(due), day.AddDays(-1), WorkingDayCalendar.WeekendsOnly));
    }

    [Fact]
    public void Over_months_the_owner_then_supervision_then_the_street_are_told_once_each()
    {
        var (meeting, told) = (Planned, new List<(ReminderKind, DateOnly)>());
        for (var day = new DateOnly(2026, 5, 7); day < new DateOnly(2026, 9, 1); day = day.AddDays(1))
        {
            foreach (var deadline in Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly).Where(d => d.DueAt <= At(day)))
            {
                var events = meeting.When(Actor.System, deadline.Command(), At(day)).Events;
                Assert.NotEmpty(events);
                meeting = meeting.Apply(events);
                told.AddRange(events.OfType<MeasureReminded>().Select(e => (e.Reminder.Kind, day)));
            }
        }

        Assert.Equal(
            [(ReminderKind.Owner, new DateOnly(2026, 5, 27)), (ReminderKind.Supervision, Due.AddDays(1)), (ReminderKind.Street, new DateOnly(2026, 6, 8))],
            told);
        Assert.Empty(Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly));
    }

    [Fact]
    public void After_a_long_silence_all_that_is_due_is_sent_at_once()
    {
        var events = Planned.When(Actor.System, new RemindAll(), At(new DateOnly(2026, 12, 1))).Events;
        Assert.Equal(Enum.GetValues<ReminderKind>(), events.Cast<MeasureReminded>().Select(e => e.Reminder.Kind));
    }

    [Fact]
    public void What_is_done_is_not_reminded_of()
    {
        var tracking = Given.Meeting(Given.UntilTracking);
        Assert.Null(ReminderRules.NextAt(tracking, WorkingDayCalendar.WeekendsOnly));
        Assert.Equal("plan.measure-done", tracking.When(Given.Staff, new RemindOwner(Given.MeasureId)).Refusal?.Code);
        Assert.Equal("plan.measure-done", tracking.When(Given.Unit, new RequestExtension(Given.MeasureId, Due.AddDays(7), "材料没到")).Refusal?.Code);
    }

    [Fact]
    public void Staff_remind_once_a_day_and_the_clock_does_not_repeat_it()
    {
        var reminded = Planned.Apply(Planned.When(Given.Staff, new RemindOwner(Given.MeasureId, "请抓紧")).Events);
        Assert.Equal("plan.reminded-today", reminded.When(Given.Staff, new RemindOwner(Given.MeasureId)).Refusal?.Code);
        Assert.Null(reminded.When(Given.Staff, new RemindOwner(Given.MeasureId), Given.Now.AddDays(1)).Refusal);
        Assert.Equal("plan.nothing-to-remind", reminded.When(Actor.System, new RemindAll(), At(Due)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void More_time_is_asked_before_the_last_day_has_passed_and_with_a_reason(string _, DateOnly until, string reason, DateOnly today, string? code) =>
        Assert.Equal(code, Planned.When(Given.Unit, new RequestExtension(Given.MeasureId, until, reason), At(today)).Refusal?.Code);

    [Theory]
    [InlineData(true, "2026-06-08")]
    [InlineData(false, "2026-06-01")]
    public void The_last_day_moves_only_when_staff_agree(bool granted, string due)
    {
        var asked = Planned.Apply(Planned.When(Given.Unit, new RequestExtension(Given.MeasureId, Due.AddDays(7), "材料没到")).Events);
        Assert.Equal(Due, asked.Find(Given.MeasureId)!.Measure.Due);
        Assert.Equal("plan.extension-pending", asked.When(Given.Unit, new RequestExtension(Given.MeasureId, Due.AddDays(9), "材料没到")).Refusal?.Code);
        Assert.Equal("meeting.not-allowed", asked.When(Given.Unit, new DecideExtension(Given.MeasureId, true, "同意")).Refusal?.Code);

        var decided = asked.Apply(asked.When(Given.Staff, new DecideExtension(Given.MeasureId, granted, "看过现场")).Events);
        Assert.Equal(Day(due), decided.Find(Given.MeasureId)!.Measure.Due);
        Assert.Null(decided.Find(Given.MeasureId)!.PendingExtension);
        Assert.Equal("plan.no-extension-asked", decided.When(Given.Staff, new DecideExtension(Given.MeasureId, granted, "再看")).Refusal?.Code);
    }

    [Fact]
    public void After_two_extensions_the_plan_must_change()
    {
        var (meeting, day) = (Planned, Due);
        for (var i = 0; i < 2; i++)
        {
            day = day.AddDays(7);
            meeting = meeting.Apply(meeting.When(Given.Unit, new RequestExtension(Given.MeasureId, day, "材料没到")).Events);
            meeting = meeting.Apply(meeting.When(Given.Staff, new DecideExtension(Given.MeasureId, true, "同意")).Events);
        }

        Assert.Equal("plan.too-many-extensions", meeting.When(Given.Unit, new RequestExtension(Given.MeasureId, day.AddDays(7), "材料没到")).Refusal?.Code);
    }

    [Fact]
    public void A_new_last_day_has_reminders_of_its_own()
    {
        var late = Planned.Apply(Planned.When(Actor.System, new RemindAll(), At(Due)).Events);
        var moved = late.Apply([
            new ExtensionRequested(At(Due), "交警中队", Given.MeasureId, Due, Due.AddDays(30), "材料没到"),
            new ExtensionDecided(At(Due), "王芳", Given.MeasureId, Due.AddDays(30), true, "同意"),
        ]);
        Assert.Equal(
            MeasureState.FirstYellowDay(Due.AddDays(30), WorkingDayCalendar.WeekendsOnly),
            WorkingDayCalendar.DayOf(ReminderRules.NextAt(moved, WorkingDayCalendar.WeekendsOnly)!.Value));
    }

    [Fact]
    public void A_changed_plan_cannot_move_a_last_day_that_has_passed()
    {
        var change = new PublishPlan([Given.Measure with { Due = Due.AddDays(30) }], "来不及");
        Assert.Equal("plan.extension-too-late", Planned.When(Given.Staff, change, At(Due.AddDays(1))).Refusal?.Code);
        Assert.Null(Planned.When(Given.Staff, change, At(Due)).Refusal);
    }

    [Fact]
    public void What_supervision_points_out_is_answered_before_residents_are_asked()
    {
        var tracking = Given.Meeting(Given.UntilTracking);
        var flagged = tracking.Apply(tracking.When(Given.Supervisor, new FlagMeasure(Given.MeasureId, FlagKind.Quality, "线划歪了")).Events);
        Assert.Equal("evaluation.flags-unanswered", flagged.When(Given.Staff, new AskResidents()).Refusal?.Code);
        Assert.Equal("plan.unknown-flag", flagged.When(Given.Unit, new AnswerFlag(Given.MeasureId, 2, "已重划")).Refusal?.Code);

        var answered = flagged.Apply(flagged.When(Given.Unit, new AnswerFlag(Given.MeasureId, 1, "已重划")).Events);
        Assert.Null(answered.When(Given.Staff, new AskResidents()).Refusal);
        Assert.Equal("plan.flag-answered", answered.When(Given.Unit, new AnswerFlag(Given.MeasureId, 1, "再说")).Refusal?.Code);
        Assert.Equal(("已重划", "ResponsibleUnit"), (answered.Find(Given.MeasureId)!.Flags[0].Answer, answered.Find(Given.MeasureId)!.Flags[0].AnsweredBy));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(DateOnly day) => new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), WorkingDayCalendar.Offset).ToUniversalTime();
}
