namespace Deliberation.Domain.Meetings;

/// <summary>A motion was put to the vote.</summary>
public sealed record MotionOpened(DateTimeOffset At, string By, int Number, string Text, VoteRule Rule, bool Secret) : MeetingEvent(At, By);

/// <summary>Seats voted openly: one by its holder, or those whose hands were counted in the room.</summary>
public sealed record VotesCast(DateTimeOffset At, string By, int Number, IReadOnlyList<SeatVote> Votes) : MeetingEvent(At, By);

/// <summary>
/// Seats voted secretly. <paramref name="By"/> is empty, or names who entered the ballots of the room; what was voted is not in the log, and the voters stand
/// under names of this motion only, in an order that follows from the names.
/// </summary>
public sealed record SecretVotesCast(DateTimeOffset At, string By, int Number, IReadOnlyList<Guid> Voters) : MeetingEvent(At, By);

/// <summary>The vote ended and was counted.</summary>
public sealed record MotionClosed(DateTimeOffset At, string By, int Number, MotionResult Result) : MeetingEvent(At, By);

/// <summary>The vote ended without a result; the reason is public.</summary>
public sealed record MotionWithdrawn(DateTimeOffset At, string By, int Number, string Reason) : MeetingEvent(At, By);
