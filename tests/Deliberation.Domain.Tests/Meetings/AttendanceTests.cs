using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class AttendanceTests
{
    [Fact]
    public void The_holder_of_a_seat_signs_in_from_an_hour_before_the_meeting_and_can_change_the_room()
    {
        var meeting = Given.Meeting(Given.UntilScheduled);
        var holder = Given.Seated(Given.Seat.Id);
        var hourBefore = Given.Schedule.StartsAt.AddHours(-1);

        Assert.Equal("seat.too-early", meeting.When(holder, new TakeSeat(Room.OnSite), hourBefore.AddSeconds(-1)).Refusal?.Code);
        meeting = meeting.Apply(meeting.When(holder, new TakeSeat(Room.OnSite), hourBefore).Events);
        Assert.Equal(new("3幢张阿姨", "居民", Room.OnSite, Given.Seat.Id), Assert.Single(meeting.Participants));
        Assert.Equal("meeting.already-signed-in", meeting.When(holder, new TakeSeat(Room.OnSite), hourBefore).Refusal?.Code);
        meeting = meeting.Apply(meeting.When(holder, new TakeSeat(Room.Online), hourBefore).Events);
        Assert.Equal(Room.Online, Assert.Single(meeting.Participants).Room);
    }

    [Fact]
    public void Who_has_no_seat_in_the_meeting_cannot_take_one() =>
        Assert.Equal("meeting.not-allowed", Given.Meeting(Given.UntilInSession).When(Given.Seated(Given.Newcomer), new TakeSeat(Room.Online)).Refusal?.Code);

    [Fact]
    public void Staff_signs_in_seats_by_their_id_and_guests_by_their_name()
    {
        var meeting = Given.Meeting([.. Given.UntilScheduled, new SessionOpened(Given.Now, "周敏")]);

        Assert.Equal("seat.not-found", meeting.When(Given.Staff, new SignIn(new("", "", Room.OnSite, Given.Newcomer))).Refusal?.Code);
        meeting = meeting.Apply(meeting.When(Given.Staff, new SignIn(new("", "", Room.OnSite, Given.Seat.Id))).Events);
        Assert.Equal("meeting.already-signed-in", meeting.When(Given.Staff, new SignIn(new("3幢张阿姨", "", Room.OnSite))).Refusal?.Code);
        meeting = meeting.Apply(meeting.When(Given.Staff, new SignIn(new("物业小赵", "物业", Room.OnSite))).Events);

        Assert.Equal(("3幢张阿姨", "居民"), (meeting.Participants[0].Name, meeting.Participants[0].Group));
        Assert.Equal((2, 1), (meeting.Participants.Count, meeting.Quorate));
    }

    [Fact]
    public void Who_leaves_counts_no_more_gives_up_the_floor_and_can_come_back()
    {
        var sitting = Sitting.Of(3).After(
            (Given.Facilitator, new AskToSpeak(Sitting.Key(0))), (Given.Facilitator, new AskToSpeak(Sitting.Key(1))), (Given.Facilitator, new GiveFloor(Sitting.Key(0))));

        Assert.Null(sitting.By(0, new LeaveSession()));
        Assert.Null(sitting.By(Given.Secretary, new LeaveSession(Sitting.Key(1))));

        Assert.Equal((1, 2), (sitting.Meeting.Quorate, sitting.Meeting.Departed.Count));
        Assert.Null(sitting.Meeting.Floor.Turn);
        Assert.Empty(sitting.Meeting.Floor.Waiting);
        Assert.Equal("meeting.not-signed-in", sitting.By(0, new LeaveSession()));
        Assert.Null(sitting.By(0, new TakeSeat(Room.Online)));
        Assert.Equal((2, 1), (sitting.Meeting.Quorate, sitting.Meeting.Departed.Count));
    }

    [Fact]
    public void A_seat_taken_back_counts_no_more()
    {
        var sitting = Sitting.Of(2).After((Given.Staff, new WithdrawSeat(Sitting.Seat(0).Id, "搬走了")));

        Assert.Equal(1, sitting.Meeting.Quorate);
        Assert.Equal("meeting.no-quorum", sitting.Led(new OpenMotion("划车位", VoteRule.Majority, false)));
    }

    [Fact]
    public void A_participant_without_a_seat_is_written_as_before() =>
        Assert.DoesNotContain("seatId", MeetingEventJson.Write(new ParticipantSignedIn(Given.Now, "周敏", new("物业小赵", "物业", Room.OnSite))), StringComparison.Ordinal);
}
