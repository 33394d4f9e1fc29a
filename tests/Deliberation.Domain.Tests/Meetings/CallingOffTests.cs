using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class CallingOffTests
{
    private static readonly CallOffMeeting CallOff = new(1, " 台风，改日再开 ");

    [Theory]
    [InlineData(MeetingStage.Accepted)]
    [InlineData(MeetingStage.Adjourned)]
    [InlineData(MeetingStage.Reopened)]
    public void Before_it_begins_the_item_goes_back_to_where_it_was_called_from(MeetingStage from)
    {
        var meeting = Given.Meeting([.. Given.Until(from), new MeetingScheduled(Given.Now, "王芳", Given.Schedule, "")]);
        // Another date in between does not change from where it was called.
        meeting = meeting.Apply(new MeetingScheduled(Given.Now, "王芳", Given.Schedule with { Place = "活动室" }, "换地方"));

        var off = After(meeting, CallOff with { Call = meeting.Calls });

        Assert.Equal(from, off.Stage);
        Assert.Null(off.Schedule);
        Assert.Equal(("活动室", "台风，改日再开", Given.Now), (off.CalledOff?.Schedule.Place, off.CalledOff?.Reason, off.CalledOff?.At));
        Assert.True(off.IsOpen);
        Assert.Empty(Deadline.Of(off, WorkingDayCalendar.WeekendsOnly));
    }

    [Fact]
    public void Seats_stand_and_are_asked_anew_when_another_date_is_set()
    {
        var meeting = Given.Meeting(
        [
            .. Given.UntilScheduled,
            new ProxyNamed(Given.Now, "3幢张阿姨", new(Given.ProxyId, Given.Seat.Id, "李四")),
            new InvitationAnswered(Given.Now, "3幢张阿姨", new(Given.Seat.Id, Attendance.OnSite, "", Given.Now)),
            new ParticipantSignedIn(Given.Now, "周敏", Given.Neighbour),
        ]);

        var off = After(meeting, CallOff);
        Assert.Equal([Given.Seat], off.Seats);
        Assert.Empty(off.Answers);
        Assert.Empty(off.Attended);
        // The proxy still finds behind the link that nobody need come.
        Assert.NotNull(off.FindSeatOfLink(Given.ProxyId));

        var anew = After(off, new ScheduleMeeting(Given.Schedule));
        Assert.Null(anew.CalledOff);
        Assert.Empty(anew.Participants);
        Assert.Null(anew.FindSeatOfLink(Given.ProxyId));
        Assert.Equal("李四", Assert.Single(anew.DroppedProxies).Name);
        Assert.Empty(After(anew, new WithdrawSeat(Given.Seat.Id, "搬走了")).DroppedProxies);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void While_it_runs_what_was_said_and_voted_stands_and_nothing_half_done_is_left(bool secret)
    {
        var sitting = Sitting.Of(3).After(
            (Given.Facilitator, new OpenEntry(1)),
            (Given.Facilitator, new OpenMotion("先试一个月", VoteRule.Majority, secret)),
            (Given.Seated(Sitting.Seat(0).Id), new CastVote(1, VoteChoice.For)),
            (Given.Facilitator, new CloseMotion(1)),
            (Given.Facilitator, new AskToSpeak(Sitting.Key(1))),
            (Given.Facilitator, new GiveFloor(Sitting.Key(1))),
            (Given.Facilitator, new RecordStatement("席位1", "水漫进来了")),
            (Given.Facilitator, new OpenMotion("划车位", VoteRule.Majority, secret)),
            (Given.Seated(Sitting.Seat(0).Id), new CastVote(2, VoteChoice.Against)),
            (Given.Staff, CallOff));

        var off = sitting.Meeting;
        Assert.Equal((MeetingStage.Adjourned, null, null), (off.Stage, off.OpenMotion, off.Floor.Turn));
        Assert.Equal("先试一个月", Assert.Single(off.Resolutions).Text);
        Assert.Single(off.Statements);
        Assert.Equal((MotionState.Withdrawn, "台风，改日再开"), (off.Motions[1].State, off.Motions[1].Reason));
        Assert.Empty(sitting.Urn);
        var held = Assert.Single(off.Sessions);
        Assert.Equal((true, "台风，改日再开", 3), (held.CalledOff, held.Reason, held.Attended?.Count));
        Assert.Equal(PointState.Waiting, off.Points[0].State);

        var again = After(off, new ScheduleMeeting(Given.Schedule));
        Assert.Empty(again.Participants);
        Assert.Equal(3, again.Attended.Count);
    }

    [Fact]
    public void A_session_to_which_nobody_came_can_be_called_off() =>
        Assert.Equal(MeetingStage.Adjourned, After(Given.Meeting([.. Given.UntilScheduled, new SessionOpened(Given.Now, "周敏")]), CallOff).Stage);

    [Fact]
    public void It_needs_a_reason_and_means_the_date_that_was_seen()
    {
        var meeting = Given.Meeting(Given.UntilScheduled);
        Assert.Equal("text.missing", meeting.When(Given.Staff, CallOff with { Reason = "  " }).Refusal?.Code);
        Assert.Equal("text.too-long", meeting.When(Given.Staff, CallOff with { Reason = new('长', 501) }).Refusal?.Code);
        Assert.Equal("meeting.called-anew", meeting.When(Given.Staff, CallOff with { Call = 2 }).Refusal?.Code);
        Assert.Equal("meeting.nothing-to-call-off", After(meeting, CallOff).When(Given.Staff, CallOff).Refusal?.Code);
    }

    private static Meeting After(Meeting meeting, MeetingCommand command)
    {
        var decision = meeting.When(Given.Staff, command);
        Assert.Null(decision.Refusal);
        return meeting.Apply(decision.Events);
    }
}
