using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class MeetingRulesTests
{
    private static readonly string Long = new('长', 20_001);

    public static TheoryData<string, MeetingStage, MeetingCommand, string> Refusals() => new()
    {
        { "no such topic", MeetingStage.None, new ProposeItem("elsewhere", 7, "标题"), "meeting.not-allowed" },
        { "no title", MeetingStage.None, new ProposeItem(Given.Community, 7, " "), "text.missing" },
        { "huge title", MeetingStage.None, new ProposeItem(Given.Community, 7, Long), "text.too-long" },
        { "accepted without a reason", MeetingStage.Proposed, new AcceptItem(""), "text.missing" },
        { "rejected without a reason", MeetingStage.Proposed, new RejectItem(" "), "text.missing" },
        { "postponed to the past", MeetingStage.Proposed, new PostponeItem("等", new DateOnly(2026, 5, 6)), "meeting.postponed-until-no-coming-day" },
        { "proposed twice", MeetingStage.Proposed, new ProposeItem(Given.Community, 7, "标题"), "meeting.already-proposed" },
        { "no facilitator", MeetingStage.Accepted, new ScheduleMeeting(Given.Schedule with { FacilitatorId = Guid.Empty }), "meeting.no-facilitator" },
        { "in the past", MeetingStage.Accepted, new ScheduleMeeting(Given.Schedule with { StartsAt = Given.Now }), "meeting.starts-at-no-coming-time" },
        { "agenda too long", MeetingStage.Accepted, new ScheduleMeeting(Given.Schedule with { Minutes = 89 }), "meeting.agenda-longer-than-meeting" },
        { "no agenda", MeetingStage.Accepted, new ScheduleMeeting(Given.Schedule with { Agenda = [] }), "meeting.no-agenda" },
        { "no place", MeetingStage.Accepted, new ScheduleMeeting(Given.Schedule with { Place = "" }), "text.missing" },
        { "called anew without a reason", MeetingStage.Scheduled, new ScheduleMeeting(Given.Schedule), "text.missing" },
        { "signed in twice", MeetingStage.InSession, new SignIn(Given.Neighbour), "meeting.already-signed-in" },
        { "not on the list", MeetingStage.InSession, new RecordStatement("路人", "话"), "meeting.speaker-not-signed-in" },
        { "more votes than people", MeetingStage.InSession, new RecordResolution("划车位", 2, 1, 0), "meeting.more-votes-than-people" },
        { "votes overflow", MeetingStage.InSession, new RecordResolution("划车位", int.MaxValue, 1, 0), "meeting.more-votes-than-people" },
        { "no votes", MeetingStage.InSession, new RecordResolution("划车位", 0, 0, 1), "meeting.no-votes" },
        { "no measures", MeetingStage.MinutesOpen, new PublishPlan([]), "plan.no-measures" },
        { "no owner", MeetingStage.MinutesOpen, new PublishPlan([Given.Measure with { UnitId = "nobody" }]), "plan.measure-without-owner" },
        { "no deadline", MeetingStage.MinutesOpen, new PublishPlan([Given.Measure with { Due = default }]), "plan.measure-without-deadline" },
        { "negative budget", MeetingStage.MinutesOpen, new PublishPlan([Given.Measure with { BudgetYuan = -1 }]), "plan.budget-out-of-range" },
        { "same measure twice", MeetingStage.MinutesOpen, new PublishPlan([Given.Measure, Given.Measure]), "plan.same-measure-twice" },
        { "changed without a reason", MeetingStage.Planned, new PublishPlan([Given.Measure]), "text.missing" },
        { "unknown measure", MeetingStage.Planned, new ReportProgress(Guid.Empty, "好了", true), "plan.unknown-measure" },
        { "asked too early", MeetingStage.Planned, new AskResidents(), "evaluation.measures-not-done" },
        { "huge minutes", MeetingStage.MinutesOpen, new PublishMinutes(Long), "text.too-long" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_rule_refuses_with_its_code(string _, MeetingStage stage, MeetingCommand command, string code) =>
        Assert.Equal(code, Given.Meeting(Given.Until(stage)).When(Given.Staff, command).Refusal?.Code);

    [Fact]
    public void A_plan_waits_for_the_minutes()
    {
        var meeting = Given.Meeting([.. Given.UntilInSession, new SessionClosed(Given.Now, "周敏")]);
        Assert.Equal("plan.no-minutes", meeting.When(Given.Staff, new PublishPlan([Given.Measure])).Refusal?.Code);
    }

    [Fact]
    public void A_resolution_needs_the_quorum()
    {
        var meeting = Given.Meeting(Given.UntilInSession[..^1]); // one of two has signed in
        var refusal = meeting.When(Given.Facilitator, new RecordResolution("划车位", 1, 0, 0)).Refusal;
        Assert.Equal(("meeting.no-quorum", 2L), (refusal?.Code, refusal?.Limit));
    }

    [Fact]
    public void A_session_after_a_reopening_has_its_own_quorum_and_minutes()
    {
        var meeting = Given.Meeting([.. Given.Until(MeetingStage.Reopened), new MeetingScheduled(Given.Now, "王芳", Given.Schedule, ""), new SessionOpened(Given.Now, "周敏")]);
        Assert.Equal("meeting.no-quorum", meeting.When(Given.Facilitator, new RecordResolution("再划五个", 1, 0, 0)).Refusal?.Code);
        Assert.Empty(meeting.Minutes);
        Assert.Single(meeting.Measures);
    }

    [Fact]
    public void A_unit_reports_only_on_its_own_measures()
    {
        var other = Given.Unit with { UnitId = "city-management" };
        var command = new ReportProgress(Given.MeasureId, "好了", true);
        Assert.Equal("meeting.not-allowed", Given.Meeting(Given.UntilPlanned).When(other, command).Refusal?.Code);
    }

    [Fact]
    public void A_changed_plan_keeps_the_reports_of_the_measures_it_keeps()
    {
        var changed = Given.Measure with { Title = "划出二十个临停车位" };
        var events = Given.Meeting(Given.UntilTracking).When(Given.Staff, new PublishPlan([changed], "多找到一个")).Events;
        var state = Given.Meeting([.. Given.UntilTracking, .. events]).Measures.Single();
        Assert.Equal(("划出二十个临停车位", 1), (state.Measure.Title, state.Reports.Count));
    }

    [Fact]
    public void A_postponed_item_comes_back_on_its_day_and_not_before()
    {
        var meeting = Given.Meeting(Given.Proposed, new ItemPostponed(Given.Now, "王芳", "等", new DateOnly(2026, 5, 8)));
        var deadline = Deadline.Of(meeting, WorkingDayCalendar.WeekendsOnly).Single();
        Assert.Equal(new DateTimeOffset(2026, 5, 7, 16, 0, 0, TimeSpan.Zero), deadline.DueAt); // midnight in the community
        Assert.Equal("meeting.still-postponed", meeting.When(Actor.System, deadline.Command(), deadline.DueAt.AddSeconds(-1)).Refusal?.Code);
        Assert.IsType<ItemResumed>(Assert.Single(meeting.When(Actor.System, deadline.Command(), deadline.DueAt).Events));
    }
}
