using Deliberation.Mining.Classification;

namespace Deliberation.Mining;

/// <summary>An opinion as the miner sees it.</summary>
/// <param name="Id">Sequence number of the opinion, unique in the community.</param>
/// <param name="ResidentKey">Key of the resident; the same person has the same key.</param>
/// <param name="Weight">How verified the resident is, 0–1.</param>
/// <param name="At">When it was submitted.</param>
/// <param name="Title">Title; may be empty.</param>
/// <param name="Body">Body; may be empty.</param>
/// <param name="Place">Place the resident gave, such as estate and building; may be empty.</param>
/// <param name="Supports">Supports counted outside, at least 0.</param>
/// <param name="Opposes">Objections counted outside, at least 0; shown, never part of the heat.</param>
/// <param name="Category">The category that a person gave it, which then stands; null = the engine finds it.</param>
public sealed record OpinionText(long Id, string ResidentKey, double Weight, DateTimeOffset At, string Title, string Body, string Place, int Supports, int Opposes,
    Category? Category = null);
