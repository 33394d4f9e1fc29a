namespace Deliberation.Domain.Meetings;

/// <summary>Answer the invitation, as the holder of a seat or the proxy; until the session opens it can be answered anew.</summary>
/// <param name="Attendance">Whether and how the person comes.</param>
/// <param name="Note">Public; at most 200 characters, without a telephone number; may be empty.</param>
public sealed record AnswerInvitation(Attendance Attendance, string Note = "") : MeetingCommand;

/// <summary>委托: let somebody take part in one's place; given again, the one named before is no longer it.</summary>
/// <param name="Name">As it may be public; 1–40 characters, without a telephone number.</param>
public sealed record NameProxy(string Name) : MeetingCommand;

/// <summary>Take part oneself again; the proxy's link opens nothing any more.</summary>
public sealed record TakeBackProxy : MeetingCommand;

/// <summary>Remind everyone invited on the day before. The system's own.</summary>
public sealed record RemindSeats : MeetingCommand;
