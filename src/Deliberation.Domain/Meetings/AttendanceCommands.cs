namespace Deliberation.Domain.Meetings;

/// <summary>Sign in as the holder of a seat, at the earliest an hour before the meeting; given again, it changes the room.</summary>
/// <param name="Room">The room the person sits in.</param>
public sealed record TakeSeat(Room Room) : MeetingCommand;

/// <summary>Leave the session, or note that somebody left.</summary>
/// <param name="Person">Key of the participant; empty for the holder of a seat.</param>
public sealed record LeaveSession(string Person = "") : MeetingCommand;
