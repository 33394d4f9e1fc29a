namespace Deliberation.Domain.Meetings;

/// <summary>Take up an entry of the agenda, also one that was closed or skipped; the one that is open is closed.</summary>
/// <param name="Number">Which.</param>
public sealed record OpenEntry(int Number) : MeetingCommand;

/// <summary>Close the entry that is open.</summary>
/// <param name="Number">Which; named so that a second press does not close the next one.</param>
public sealed record CloseEntry(int Number) : MeetingCommand;

/// <summary>Pass over an entry that waits.</summary>
/// <param name="Number">Which.</param>
public sealed record SkipEntry(int Number) : MeetingCommand;
