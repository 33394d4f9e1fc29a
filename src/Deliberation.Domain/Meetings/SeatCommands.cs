namespace Deliberation.Domain.Meetings;

/// <summary>Invite people of the roster; who sits in the meeting already keeps the seat.</summary>
/// <param name="People">1–300 councillors of the community, by their ids on the roster.</param>
public sealed record InviteSeats(IReadOnlyList<Guid> People) : MeetingCommand;

/// <summary>Take an invitation back; the person's link opens nothing any more.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record WithdrawSeat(Guid SeatId, string Reason) : MeetingCommand;
