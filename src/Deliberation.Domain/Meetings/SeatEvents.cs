namespace Deliberation.Domain.Meetings;

/// <summary>People were invited.</summary>
public sealed record SeatsInvited(DateTimeOffset At, string By, IReadOnlyList<Seat> Seats) : MeetingEvent(At, By);

/// <summary>An invitation was taken back; the reason is public.</summary>
public sealed record SeatWithdrawn(DateTimeOffset At, string By, Guid SeatId, string Reason) : MeetingEvent(At, By);
