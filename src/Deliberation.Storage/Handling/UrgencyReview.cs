namespace Deliberation.Storage.Handling;

/// <summary>Staff found that an opinion which speaks of danger is no emergency.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">The name of who found it.</param>
/// <param name="At">UTC.</param>
public sealed record UrgencyReview(string Reason, string By, DateTimeOffset At);
