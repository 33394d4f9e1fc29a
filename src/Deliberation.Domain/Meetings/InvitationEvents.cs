namespace Deliberation.Domain.Meetings;

/// <summary>One who is invited answered, or answered anew.</summary>
public sealed record InvitationAnswered(DateTimeOffset At, string By, InvitationAnswer Answer) : MeetingEvent(At, By);

/// <summary>One who is invited lets somebody take part in the own place.</summary>
public sealed record ProxyNamed(DateTimeOffset At, string By, Proxy Proxy) : MeetingEvent(At, By);

/// <summary>One who is invited takes part again instead of the proxy.</summary>
public sealed record ProxyTakenBack(DateTimeOffset At, string By, Guid SeatId) : MeetingEvent(At, By);

/// <summary>Everyone invited was reminded of the meeting that begins at a time.</summary>
public sealed record SeatsReminded(DateTimeOffset At, string By, DateTimeOffset StartsAt) : MeetingEvent(At, By);
