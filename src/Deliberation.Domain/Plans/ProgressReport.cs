namespace Deliberation.Domain.Plans;

/// <summary>进展: what the owner of a measure reports.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Text">What was done; 1–1000 characters.</param>
/// <param name="Done">Whether the measure is finished.</param>
/// <param name="By">Who reported.</param>
/// <param name="At">UTC.</param>
public sealed record ProgressReport(Guid MeasureId, string Text, bool Done, string By, DateTimeOffset At);
