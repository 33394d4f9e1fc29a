using Deliberation.Storage.Opinions;

namespace Deliberation.Storage.Topics;

/// <summary>What mining found in one opinion, with the words it is found by.</summary>
/// <param name="Seq">The opinion.</param>
/// <param name="Tokens">Its text, segmented; each is one search term.</param>
/// <param name="Finding">What was found.</param>
public sealed record MinedOpinion(long Seq, IReadOnlyList<string> Tokens, Finding Finding);
