namespace Deliberation.Domain.Meetings;

/// <summary>Somebody went to the other room, or another one sits in the place.</summary>
public sealed record ParticipantMoved(DateTimeOffset At, string By, Participant Participant) : MeetingEvent(At, By);

/// <summary>Somebody left the session.</summary>
public sealed record ParticipantLeft(DateTimeOffset At, string By, Participant Participant) : MeetingEvent(At, By);
