using Deliberation.Domain.Refusals;

namespace Deliberation.Storage.Handling;

/// <summary>What became of a command on one opinion.</summary>
/// <param name="Known">False when the community has no such opinion with a clock.</param>
/// <param name="Refusal">Why not; null when it was carried out, now or before.</param>
public sealed record HandlingOutcome(bool Known, Refusal? Refusal);
