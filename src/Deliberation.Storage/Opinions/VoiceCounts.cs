namespace Deliberation.Storage.Opinions;

/// <summary>How many voices a community has.</summary>
/// <param name="Opinions">Opinions.</param>
/// <param name="Seconds">Seconds to them.</param>
public sealed record VoiceCounts(long Opinions, long Seconds);
