namespace Deliberation.Domain.Meetings;

/// <summary>Write down what the next similar item can learn from an answered one. Given again, it replaces what was written.</summary>
/// <param name="Text">Public; 1–500 characters.</param>
public sealed record RecordLesson(string Text) : MeetingCommand;
