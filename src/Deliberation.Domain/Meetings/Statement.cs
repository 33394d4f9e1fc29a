namespace Deliberation.Domain.Meetings;

/// <summary>发言: what somebody said in the meeting, as it was written down.</summary>
/// <param name="Speaker">A name as it may be public; 1–40 characters.</param>
/// <param name="Text">1–1000 characters.</param>
/// <param name="At">UTC.</param>
public sealed record Statement(string Speaker, string Text, DateTimeOffset At);
