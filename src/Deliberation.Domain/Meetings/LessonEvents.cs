namespace Deliberation.Domain.Meetings;

/// <summary>经验: what the next similar item can learn was written down, or written anew.</summary>
public sealed record LessonRecorded(DateTimeOffset At, string By, string Text) : MeetingEvent(At, By);
