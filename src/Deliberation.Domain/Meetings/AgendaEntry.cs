namespace Deliberation.Domain.Meetings;

/// <summary>One point of a meeting's agenda.</summary>
/// <param name="Title">What is talked about; 1–100 characters.</param>
/// <param name="Minutes">Planned duration; 1–240.</param>
public sealed record AgendaEntry(string Title, int Minutes);
