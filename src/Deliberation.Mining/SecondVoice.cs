namespace Deliberation.Mining;

/// <summary>A resident's second to an opinion.</summary>
/// <param name="OpinionId">The opinion.</param>
/// <param name="ResidentKey">The resident; each resident counts once per topic.</param>
/// <param name="Weight">How verified the resident is, 0–1.</param>
/// <param name="At">When.</param>
public sealed record SecondVoice(long OpinionId, string ResidentKey, double Weight, DateTimeOffset At);
