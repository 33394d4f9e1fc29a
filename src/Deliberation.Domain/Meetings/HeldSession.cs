namespace Deliberation.Domain.Meetings;

/// <summary>场次: one sitting of a meeting.</summary>
/// <param name="Number">From 1, through all sittings of the meeting.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="ClosedAt">UTC; null while it runs.</param>
/// <param name="Reason">Why it was adjourned or called off; empty when it was closed or runs.</param>
/// <param name="Attended">Who was there at some time; null while it runs.</param>
/// <param name="Reopenings">How often the item had been reopened by then: sittings with the same number share their minutes.</param>
/// <param name="CalledOff">Whether it was called off while it ran.</param>
public sealed record HeldSession(
    int Number, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt = null, string Reason = "", IReadOnlyList<Participant>? Attended = null, int Reopenings = 0, bool CalledOff = false);

/// <summary>End the sitting before the agenda is through; the meeting is called again for a further one.</summary>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record AdjournSession(string Reason) : MeetingCommand;

/// <summary>The sitting ended and is to be continued; the reason is public.</summary>
public sealed record SessionAdjourned(DateTimeOffset At, string By, string Reason) : MeetingEvent(At, By);
