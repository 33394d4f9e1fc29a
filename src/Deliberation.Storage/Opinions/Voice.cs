using Deliberation.Domain.Opinions;

namespace Deliberation.Storage.Opinions;

/// <summary>An opinion or a second, in the one order in which the miner follows them.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="OpinionSeq">The opinion it speaks for; its own number when it is one.</param>
/// <param name="ResidentKey">Who speaks.</param>
/// <param name="Verification">How sure that is.</param>
/// <param name="SaidAt">UTC.</param>
/// <param name="Opinion">What was said; null for a second.</param>
/// <param name="Category">Code of the category that staff set; null when they set none.</param>
public sealed record Voice(
    long Seq, long OpinionSeq, string ResidentKey, Verification Verification, DateTimeOffset SaidAt, Opinion? Opinion, string? Category = null);
