using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class AgendaTests
{
    [Fact]
    public void Entries_are_open_one_at_a_time_and_keep_their_minutes()
    {
        var sitting = Sitting.Of(2).After((Given.Facilitator, new OpenEntry(1)));
        sitting.Now += TimeSpan.FromMinutes(12);
        Assert.Equal("agenda.open-already", sitting.Led(new OpenEntry(1)));
        Assert.Null(sitting.Led(new OpenEntry(2)));
        Assert.Equal([PointState.Closed, PointState.Open], sitting.Meeting.Points.Select(p => p.State));
        sitting.Now += TimeSpan.FromSeconds(61);
        Assert.Null(sitting.Led(new CloseEntry(2)));
        Assert.Equal("agenda.not-open", sitting.Led(new CloseEntry(2)));
        Assert.Equal("agenda.unknown-entry", sitting.Led(new CloseEntry(3)));

        Assert.Null(sitting.Led(new OpenEntry(1)));
        sitting.Now += TimeSpan.FromMinutes(3);

        Assert.Equal([15, 2], sitting.Meeting.Points.Select(p => p.ActualMinutes(sitting.Now)));
        Assert.Equal(1, sitting.Meeting.OpenPoint?.Number);
    }

    [Fact]
    public void Only_what_waits_is_skipped_and_what_was_skipped_can_be_taken_up()
    {
        var sitting = Sitting.Of(2).After((Given.Facilitator, new SkipEntry(1)));

        Assert.Equal("agenda.not-waiting", sitting.Led(new SkipEntry(1)));
        Assert.Equal("agenda.unknown-entry", sitting.Led(new SkipEntry(0)));
        Assert.Null(sitting.Led(new OpenEntry(1)));
        Assert.Equal("agenda.not-waiting", sitting.Led(new SkipEntry(1)));
    }

    [Fact]
    public void A_session_that_ends_closes_the_open_entry() =>
        Assert.Equal(PointState.Closed, Sitting.Of(2).After((Given.Facilitator, new OpenEntry(2)), (Given.Staff, new CloseSession())).Meeting.Points[1].State);

    [Fact]
    public void A_further_session_goes_on_where_the_adjourned_one_ended()
    {
        var sitting = Sitting.Of(3).After((Given.Facilitator, new OpenEntry(1)), (Given.Facilitator, new OpenEntry(2)), (Given.Facilitator, new AskToSpeak(Sitting.Key(0))));
        Assert.Equal("text.missing", sitting.Led(new AdjournSession(" ")));
        sitting.Now += TimeSpan.FromMinutes(20);
        sitting.After((Given.Facilitator, new AdjournSession("太晚了")));
        Assert.Equal(MeetingStage.Adjourned, sitting.Meeting.Stage);
        Assert.Equal("meeting.not-in-session", sitting.Led(new OpenEntry(2)));

        sitting.After(
            (Given.Staff, new ScheduleMeeting(Given.Schedule with { Agenda = [new("商量办法", 30), new("谁来办", 20)] })),
            (Given.Staff, new OpenSession()),
            (Given.Facilitator, new OpenEntry(2)));
        sitting.Now += TimeSpan.FromMinutes(5);

        var meeting = sitting.Meeting;
        Assert.Equal([("说说堵点", 1), ("商量办法", 2), ("谁来办", 3)], meeting.Points.Select(p => (p.Title, p.Number)));
        Assert.Equal(25, meeting.OpenPoint?.ActualMinutes(sitting.Now));
        Assert.Equal([("太晚了", 3), ("", 0)], meeting.Sessions.Select(s => (s.Reason, s.Attended?.Count ?? 0)));
        Assert.Equal((0, 0, 3), (meeting.Participants.Count, meeting.Floor.Waiting.Count, meeting.Attended.Count));
        Assert.Equal("meeting.no-quorum", sitting.Led(new OpenMotion("划车位", VoteRule.Majority, false)));
    }

    [Fact]
    public void A_session_does_not_end_while_a_vote_runs()
    {
        var sitting = Sitting.Of(2).After((Given.Facilitator, new OpenMotion("划车位", VoteRule.Majority, false)));

        Assert.Equal("motion.still-open", sitting.Led(new CloseSession()));
        Assert.Equal("motion.still-open", sitting.Led(new AdjournSession("太晚了")));
    }
}
