using System.Collections.Immutable;

namespace Deliberation.Mining.Classification;

/// <summary>A categorizer's answer.</summary>
/// <param name="Category">The category; null = unsure.</param>
/// <param name="Confidence">How much of the evidence speaks for the leading category, 0 to 1; 0 without evidence.</param>
/// <param name="Scores">Score of every category, 0 or more, the highest first.</param>
/// <param name="Evidence">What spoke for which category, the strongest first.</param>
public sealed record CategoryVerdict(
    Category? Category, double Confidence, ImmutableArray<CategoryScore> Scores, ImmutableArray<CategoryEvidence> Evidence);

/// <summary>A category's score.</summary>
/// <param name="Category">The category.</param>
/// <param name="Score">0 or more; comparable only within one verdict.</param>
public readonly record struct CategoryScore(Category Category, double Score);

/// <summary>A word that spoke for a category.</summary>
/// <param name="Category">The category it spoke for.</param>
/// <param name="Word">The word as the opinion has it.</param>
/// <param name="Weight">What it added to the category's score, above 0.</param>
public readonly record struct CategoryEvidence(Category Category, string Word, double Weight);
