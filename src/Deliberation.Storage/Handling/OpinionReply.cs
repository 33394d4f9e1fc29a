namespace Deliberation.Storage.Handling;

/// <summary>What staff answered to one opinion.</summary>
/// <param name="Text">As it was sent.</param>
/// <param name="By">The name of who sent it, for staff.</param>
/// <param name="At">UTC.</param>
public sealed record OpinionReply(string Text, string By, DateTimeOffset At);
