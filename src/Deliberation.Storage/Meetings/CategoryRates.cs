using Deliberation.Domain.Evaluations;

namespace Deliberation.Storage.Meetings;

/// <summary>The three rates of one category.</summary>
/// <param name="Category">Its code; null for what the classifier is unsure of or has not read yet.</param>
/// <param name="Rates">Its figures.</param>
public sealed record CategoryRates(string? Category, ThreeRates Rates);
