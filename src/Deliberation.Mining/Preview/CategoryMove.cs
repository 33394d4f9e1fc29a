using Deliberation.Mining.Classification;

namespace Deliberation.Mining.Preview;

/// <summary>Opinions that would go from one category to another.</summary>
/// <param name="From">The category they have; null = unsure.</param>
/// <param name="To">The category they would have; null = unsure.</param>
/// <param name="Opinions">How many.</param>
/// <param name="Examples">Some of their ids, the newest first.</param>
public sealed record CategoryMove(Category? From, Category? To, int Opinions, IReadOnlyList<long> Examples);
