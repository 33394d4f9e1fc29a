namespace Deliberation.Domain.Meetings;

/// <summary>One published version of the minutes.</summary>
/// <param name="Number">1 for the first of its session.</param>
/// <param name="Text">The whole text.</param>
/// <param name="By">Who published it.</param>
/// <param name="At">UTC.</param>
/// <param name="Change">What changed since the version before; empty in the first.</param>
public sealed record MinutesVersion(int Number, string Text, string By, DateTimeOffset At, string Change);

/// <summary>A participant's word that a version is right.</summary>
/// <param name="Participant">As signed in.</param>
/// <param name="Version">Which version.</param>
/// <param name="At">UTC.</param>
public sealed record MinutesConsent(string Participant, int Version, DateTimeOffset At);
