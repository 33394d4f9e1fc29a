namespace Deliberation.Domain.Meetings;

/// <summary>An entry of the agenda was taken up, for the first time or again.</summary>
public sealed record EntryOpened(DateTimeOffset At, string By, int Number, string Title) : MeetingEvent(At, By);

/// <summary>An entry of the agenda was dealt with.</summary>
public sealed record EntryClosed(DateTimeOffset At, string By, int Number, string Title) : MeetingEvent(At, By);

/// <summary>An entry of the agenda was passed over.</summary>
public sealed record EntrySkipped(DateTimeOffset At, string By, int Number, string Title) : MeetingEvent(At, By);
