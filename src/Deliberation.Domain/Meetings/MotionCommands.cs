namespace Deliberation.Domain.Meetings;

/// <summary>Put a motion to the vote; at most one at a time, and only with a quorum.</summary>
/// <param name="Text">1–500 characters.</param>
/// <param name="Rule">When it passes.</param>
/// <param name="Secret">Whether the vote is secret; only where each seat has a voice of its own, since the voice of a small household or group would tell.</param>
public sealed record OpenMotion(string Text, VoteRule Rule, bool Secret) : MeetingCommand;

/// <summary>Vote, once, as the holder of a seat who is signed in.</summary>
/// <param name="Number">The motion.</param>
/// <param name="Choice">What the seat says.</param>
public sealed record CastVote(int Number, VoteChoice Choice) : MeetingCommand;

/// <summary>Enter hands raised in the room, for seats that are signed in there and have not voted. All of them or none.</summary>
/// <param name="Number">An open motion that is not secret.</param>
/// <param name="Votes">At least one, each seat once.</param>
public sealed record EnterHands(int Number, IReadOnlyList<SeatVote> Votes) : MeetingCommand;

/// <summary>Enter the paper ballots of the room: who gave one, and how many said what.</summary>
/// <param name="Number">An open secret motion.</param>
/// <param name="Seats">Seats signed in to the room that have not voted; as many as ballots, each once.</param>
/// <param name="Ballots">The ballots counted.</param>
public sealed record EnterPaper(int Number, IReadOnlyList<Guid> Seats, VoteCount Ballots) : MeetingCommand;

/// <summary>End the vote and count it.</summary>
/// <param name="Number">The motion.</param>
public sealed record CloseMotion(int Number) : MeetingCommand;

/// <summary>End the vote without a result.</summary>
/// <param name="Number">The motion.</param>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record WithdrawMotion(int Number, string Reason) : MeetingCommand;

/// <summary>What a seat says to an open motion.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Choice">What it says.</param>
public sealed record SeatVote(Guid SeatId, VoteChoice Choice);
