namespace Deliberation.Domain.Meetings;

/// <summary>取消: a meeting that is not held, as long as no other date is set.</summary>
/// <param name="Schedule">What was called off.</param>
/// <param name="Reason">Public.</param>
/// <param name="At">UTC.</param>
public sealed record CalledOff(Schedule Schedule, string Reason, DateTimeOffset At);

/// <summary>Call off a meeting before it begins or while it runs. The item stays open: only residents close it.</summary>
/// <param name="Call">Which call is meant, <see cref="Meeting.Calls"/>: a date set meanwhile is not called off by mistake.</param>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record CallOffMeeting(int Call, string Reason) : MeetingCommand;

/// <summary>The meeting was called off; the reason is public. What was said and voted until then stands.</summary>
public sealed record MeetingCalledOff(DateTimeOffset At, string By, string Reason) : MeetingEvent(At, By);
