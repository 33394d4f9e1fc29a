using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

/// <summary>Given published minutes, when those who were there object, staff answer and the clock runs, then these versions and states.</summary>
public class MinutesTests
{
    private static readonly MeetingEvent[] Closed = [.. Given.UntilInSession, new SessionClosed(Given.Now, "周敏")];
    private static readonly MeetingEvent Objected = new MinutesObjected(Given.Now, "陈静", 1, "文具店老李", ObjectionWay.Telephone, 1, "我说的是十五个");
    private static readonly DateTimeOffset AfterDue = WorkingDayCalendar.EndOf(Given.MinutesDue);

    public static TheoryData<string, MeetingEvent[], MeetingCommand, string, string?> Refusals() => new()
    {
        { "no text", Closed, new PublishMinutes(" "), "text.missing", "Text" },
        { "a second version says what changed", Given.UntilMinutes, new PublishMinutes("另一个版本"), "text.missing", "Change" },
        { "a second version changes something", Given.UntilMinutes, new PublishMinutes(" 大家同意划车位。\n", "没有"), "minutes.unchanged", "Text" },
        { "a new version over an objection", [.. Given.UntilMinutes, Objected], new PublishMinutes("另一个版本", "换了"), "minutes.objections-unanswered", null },
        { "objected before there are minutes", Closed, new ObjectToMinutes("不对", "文具店老李"), "minutes.not-published", null },
        { "objected by one who was not there", Given.UntilMinutes, new ObjectToMinutes("不对", "路人"), "minutes.not-a-participant", "Participant" },
        { "objected with no word", Given.UntilMinutes, new ObjectToMinutes(" ", "文具店老李"), "text.missing", "Text" },
        { "objected at length", Given.UntilMinutes, new ObjectToMinutes(new string('长', 1001), "文具店老李"), "text.too-long", "Text" },
        { "objected in no known way", Given.UntilMinutes, new ObjectToMinutes("不对", "文具店老李", (ObjectionWay)9), "minutes.unknown-way", "Way" },
        { "objected while the first waits", [.. Given.UntilMinutes, Objected], new ObjectToMinutes("还有", "文具店老李"), "minutes.objection-waits", "Text" },
        { "objected to what is confirmed", [.. Given.UntilMinutes, new MinutesSettled(Given.Now, "system", 1)], new ObjectToMinutes("不对", "文具店老李"), "minutes.period-over", null },
        { "no such objection", Given.UntilMinutes, new AnswerObjection(1, "好"), "minutes.unknown-objection", "Number" },
        { "answered without a word", [.. Given.UntilMinutes, Objected], new AnswerObjection(1, ""), "text.missing", "Answer" },
        { "answered with empty minutes", [.. Given.UntilMinutes, Objected], new AnswerObjection(1, "好", " "), "text.missing", "Text" },
        { "answered twice", [.. Given.UntilMinutes, Objected, new ObjectionAnswered(Given.Now, "陈静", 1, "好", false)], new AnswerObjection(1, "好"), "minutes.objection-answered", "Number" },
        { "planned over an objection", [.. Given.UntilMinutes, Objected], new PublishPlan([Given.Measure]), "minutes.objections-unanswered", null },
        { "asked over an objection", [.. Given.UntilTracking, Objected], new AskResidents(), "minutes.objections-unanswered", null },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_rule_refuses_with_its_code(string _, MeetingEvent[] before, MeetingCommand command, string code, string? field)
    {
        var refusal = Given.Meeting(before).When(Given.Staff, command).Refusal;
        Assert.Equal((code, field), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void The_first_version_names_the_last_day_to_object()
    {
        var meeting = Then(Closed, Given.Secretary, new PublishMinutes(" 大家同意。 "));
        var record = meeting.MinutesRecord;
        Assert.Equal((MinutesState.Open, Given.MinutesDue, "大家同意。"), (record.State, record.Due, meeting.Minutes));
        Assert.Equal(new MinutesVersion(1, "大家同意。", "Secretary", Given.Now, ""), Assert.Single(record.Versions));
        var deadline = Assert.Single(Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly));
        Assert.Equal((DeadlineKind.MinutesPeriodEnds, AfterDue), (deadline.Kind, deadline.DueAt));
    }

    [Fact]
    public void The_period_is_counted_in_working_days_as_the_settings_say()
    {
        var context = Given.Context(Given.Secretary) with { MinutesPeriod = new MinutesPeriod(5) };
        var published = (MinutesPublished)Assert.Single(MeetingDecider.Decide(Given.Meeting(Closed), new PublishMinutes("大家同意。"), context).Events);
        Assert.Equal(new DateOnly(2026, 5, 13), published.Due);
    }

    [Fact]
    public void An_answer_that_amends_publishes_the_next_version_and_the_period_begins_anew()
    {
        var later = Given.Now.AddDays(2);
        var events = Given.Meeting([.. Given.UntilMinutes, Objected]).When(Given.Secretary, new AnswerObjection(1, "改成十五个", "划十五个车位。"), later).Events;
        var meeting = Given.Meeting([.. Given.UntilMinutes, Objected, .. events]);
        var objection = Assert.Single(meeting.MinutesRecord.Objections);
        Assert.Equal(("改成十五个", "Secretary", true), (objection.Answer, objection.AnsweredBy, objection.Amended));
        Assert.Equal(("划十五个车位。", 2, new DateOnly(2026, 5, 13)), (meeting.Minutes, meeting.MinutesRecord.Versions.Count, meeting.MinutesRecord.Due));
        Assert.Equal("改成十五个", meeting.MinutesRecord.Latest!.Change);
    }

    [Fact]
    public void An_answer_with_the_present_text_leaves_the_version_and_its_period()
    {
        var meeting = Then([.. Given.UntilMinutes, Objected], Given.Staff, new AnswerObjection(1, "录音里是十九个", "大家同意划车位。 "));
        Assert.Equal((1, 0, Given.MinutesDue), (meeting.MinutesRecord.Versions.Count, meeting.MinutesRecord.OpenObjections, meeting.MinutesRecord.Due));
        Assert.False(meeting.MinutesRecord.Objections[0].Amended);
    }

    [Fact]
    public void One_who_was_answered_can_object_again_and_one_objection_for_each_waits()
    {
        MeetingEvent[] answered = [.. Given.UntilMinutes, Objected, new ObjectionAnswered(Given.Now, "陈静", 1, "好", false)];
        var meeting = Then(answered, Given.Secretary, new ObjectToMinutes("还是不对", "文具店老李", ObjectionWay.Paper));
        Assert.Equal([1, 2], meeting.MinutesRecord.Objections.Select(o => o.Number));
        Assert.Equal(1, meeting.MinutesRecord.OpenObjections);
        Assert.Null(meeting.When(Given.Secretary, new ObjectToMinutes("我也有", "3幢张阿姨")).Refusal);
    }

    [Fact]
    public void Minutes_are_confirmed_when_the_period_has_passed_and_not_before()
    {
        var meeting = Given.Meeting(Given.UntilMinutes);
        Assert.Equal("minutes.period-runs", meeting.When(Actor.System, new SettleMinutes(), AfterDue.AddSeconds(-1)).Refusal?.Code);
        var settled = (MinutesSettled)Assert.Single(meeting.When(Actor.System, new SettleMinutes(), AfterDue).Events);
        meeting = meeting.Apply(settled);
        Assert.Equal((1, MinutesState.Confirmed), (settled.Version, meeting.MinutesRecord.State));
        Assert.Empty(Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly));
        Assert.Equal("minutes.nothing-to-settle", meeting.When(Actor.System, new SettleMinutes(), AfterDue).Refusal?.Code);
    }

    [Fact]
    public void The_period_is_extended_while_an_objection_waits_and_nothing_is_confirmed()
    {
        var meeting = Given.Meeting([.. Given.UntilMinutes, Objected]);
        meeting = meeting.Apply(meeting.When(Actor.System, new SettleMinutes(), AfterDue).Events);
        Assert.Equal((MinutesState.Open, new DateOnly(2026, 5, 15)), (meeting.MinutesRecord.State, meeting.MinutesRecord.Due));
    }

    [Fact]
    public void After_the_last_day_nobody_objects()
    {
        var refusal = Given.Meeting(Given.UntilMinutes).When(Given.Staff, new ObjectToMinutes("太晚了", "文具店老李"), AfterDue).Refusal;
        Assert.Equal("minutes.period-over", refusal?.Code);
    }

    [Fact]
    public void Minutes_that_are_changed_under_a_plan_stand_open_again()
    {
        var meeting = Then([.. Given.UntilPlanned, new MinutesSettled(Given.Now, "system", 1)], Given.Secretary, new PublishMinutes("十九个车位。", "写明个数"));
        Assert.Equal((MinutesState.Open, MeetingStage.Planned), (meeting.MinutesRecord.State, meeting.Stage));
        Assert.Contains(Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly), d => d.Kind == DeadlineKind.MinutesPeriodEnds);
        Assert.Contains(Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly), d => d.Kind == DeadlineKind.ReminderDue);
    }

    [Fact]
    public void The_last_answer_of_the_residents_does_not_close_over_an_objection()
    {
        MeetingEvent Rated(int voice) => new OutcomeRated(Given.Now, "", new(Given.Voices[voice], 5, 5, 5, Solved.Yes, "", Given.Now));
        var meeting = Given.Meeting([.. Given.UntilEvaluating, Objected, Rated(0), Rated(1)]);
        var events = meeting.When(Given.Voice(2), Given.Rate(Solved.Yes)).Events;
        Assert.IsType<OutcomeRated>(Assert.Single(events));
        meeting = meeting.Apply(events);
        Assert.IsType<EvaluationExtended>(Assert.Single(meeting.When(Actor.System, new CloseEvaluation(), Given.Now.AddDays(30)).Events));
        meeting = meeting.Apply(meeting.When(Given.Staff, new AnswerObjection(1, "录音里是十九个")).Events);
        Assert.IsType<ItemAnswered>(Assert.Single(meeting.When(Actor.System, new CloseEvaluation(), Given.Now.AddDays(30)).Events));
    }

    [Fact]
    public void Minutes_from_before_there_was_a_period_stand_as_published()
    {
        var meeting = Given.Meeting([.. Closed, new MinutesPublished(Given.Now, "陈静", "大家同意划车位。")]);
        Assert.Equal(MinutesState.Published, meeting.MinutesRecord.State);
        Assert.Empty(Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly));
        Assert.Equal("minutes.period-over", meeting.When(Given.Staff, new ObjectToMinutes("不对", "文具店老李")).Refusal?.Code);
        Assert.Null(meeting.When(Given.Staff, new PublishPlan([Given.Measure])).Refusal);
    }

    [Fact]
    public void A_session_after_a_reopening_has_minutes_of_its_own_and_keeps_the_earlier_ones()
    {
        var meeting = Given.Meeting([.. Given.Until(MeetingStage.Reopened), new MeetingScheduled(Given.Now, "王芳", Given.Schedule, "")]);
        Assert.Equal((MinutesState.None, ""), (meeting.MinutesRecord.State, meeting.Minutes));
        Assert.Equal("大家同意划车位。", Assert.Single(meeting.EarlierMinutes).Latest!.Text);
        Assert.DoesNotContain(Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly), deadline => deadline.Kind == DeadlineKind.MinutesPeriodEnds);
    }

    [Fact]
    public void A_participant_confirms_each_version_once_and_may_still_object()
    {
        var seated = Given.Seated(Given.Seat.Id) with { Name = Given.Seat.Name };
        var meeting = Then(Given.UntilMinutes, seated, new ConfirmMinutes(1));
        Assert.Equal(new MinutesConsent("3幢张阿姨", 1, Given.Now), Assert.Single(meeting.MinutesRecord.Consents));
        Assert.Equal("minutes.confirmed-already", meeting.When(seated, new ConfirmMinutes(1)).Refusal?.Code);
        Assert.Equal("minutes.newer-version", meeting.When(seated, new ConfirmMinutes(2)).Refusal?.Code);
        Assert.Equal("minutes.period-over", meeting.When(seated, new ConfirmMinutes(1), AfterDue).Refusal?.Code);
        var objected = (MinutesObjected)Assert.Single(meeting.When(seated, new ObjectToMinutes("再想想不对", "文具店老李")).Events);
        Assert.Equal(("3幢张阿姨", "3幢张阿姨", ObjectionWay.Online), (objected.By, objected.Participant, objected.Way));
        meeting = meeting.Apply(meeting.When(Given.Secretary, new PublishMinutes("新版", "改过")).Events);
        Assert.False(meeting.MinutesRecord.ConfirmedBy("3幢张阿姨"));
    }

    [Fact]
    public void One_who_was_invited_and_did_not_come_says_nothing_to_the_minutes()
    {
        MeetingEvent[] absent = [.. Given.UntilMinutes.Where(e => e is not ParticipantSignedIn { Participant.Name: "3幢张阿姨" })];
        Assert.Equal("meeting.not-allowed", Given.Meeting(absent).When(Given.Seated(Given.Seat.Id), new ConfirmMinutes(1)).Refusal?.Code);
        Assert.Equal("meeting.not-allowed", Given.Meeting(absent).When(Given.Seated(Given.Seat.Id), new ObjectToMinutes("不对", "文具店老李")).Refusal?.Code);
    }

    private static Meeting Then(MeetingEvent[] before, Actor actor, MeetingCommand command)
    {
        var decision = Given.Meeting(before).When(actor, command);
        Assert.Null(decision.Refusal);
        return Given.Meeting([.. before, .. decision.Events]);
    }
}
