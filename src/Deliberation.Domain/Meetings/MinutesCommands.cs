namespace Deliberation.Domain.Meetings;

/// <summary>Object to the minutes: a participant through the personal link, or staff for one who wrote or called.</summary>
/// <param name="Text">Public; 1–1000 characters.</param>
/// <param name="Participant">Who objects, as signed in; not read when a participant objects in person.</param>
/// <param name="Way">How it came; not read when a participant objects in person.</param>
public sealed record ObjectToMinutes(string Text, string Participant = "", ObjectionWay Way = ObjectionWay.Telephone) : MeetingCommand;

/// <summary>Say that the minutes are right, as one who was there and holds a personal link.</summary>
/// <param name="Version">The version that was read.</param>
public sealed record ConfirmMinutes(int Version) : MeetingCommand;

/// <summary>Answer an objection; with a text that differs from the minutes it also publishes them anew.</summary>
/// <param name="Number">Which objection.</param>
/// <param name="Answer">Public; 1–1000 characters.</param>
/// <param name="Text">The amended minutes, 1–20000 characters; null or the present text when they stay.</param>
public sealed record AnswerObjection(int Number, string Answer, string? Text = null) : MeetingCommand;

/// <summary>The confirmation period has ended. The system's own.</summary>
public sealed record SettleMinutes : MeetingCommand;
