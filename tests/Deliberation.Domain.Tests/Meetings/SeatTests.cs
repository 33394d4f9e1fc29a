using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class SeatTests
{
    [Fact]
    public void Who_sits_in_the_meeting_already_is_not_invited_again()
    {
        var decision = Given.Meeting(Given.UntilScheduled).When(Given.Staff, new InviteSeats([Given.OnRoster, Given.Newcomer, Given.Newcomer]));

        Assert.Equal(Given.Newcomer, Assert.Single(Assert.IsType<SeatsInvited>(Assert.Single(decision.Events)).Seats).Id);
    }

    [Fact]
    public void An_invitation_without_anybody_new_or_with_somebody_unknown_is_refused()
    {
        var meeting = Given.Meeting(Given.UntilScheduled);

        Assert.Equal("seat.nobody-chosen", meeting.When(Given.Staff, new InviteSeats([])).Refusal?.Code);
        Assert.Equal("seat.already-invited", meeting.When(Given.Staff, new InviteSeats([Given.OnRoster])).Refusal?.Code);
        Assert.Equal("seat.unknown-person", meeting.When(Given.Staff, new InviteSeats([Given.Newcomer, Guid.Empty])).Refusal?.Code);
    }

    [Fact]
    public void A_seat_is_taken_back_with_a_reason_and_can_be_given_again()
    {
        var meeting = Given.Meeting(Given.UntilScheduled);
        Assert.Equal("seat.not-found", meeting.When(Given.Staff, new WithdrawSeat(Given.Newcomer, "搬走了")).Refusal?.Code);
        Assert.NotNull(meeting.When(Given.Staff, new WithdrawSeat(Given.Seat.Id, " ")).Refusal);

        var without = meeting.Apply(meeting.When(Given.Staff, new WithdrawSeat(Given.Seat.Id, "搬走了")).Events);

        Assert.Empty(without.Seats);
        Assert.Equal(Given.Seat, Assert.Single(without.Apply(without.When(Given.Staff, new InviteSeats([Given.OnRoster])).Events).Seats));
    }
}
