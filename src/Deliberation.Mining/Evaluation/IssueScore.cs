namespace Deliberation.Mining.Evaluation;

/// <summary>How well one known issue was gathered. Precision, recall and F1 belong to one topic: of those at which the issue is found the one with the highest F1, else of all; the hotter of equals.</summary>
/// <param name="Name">The issue.</param>
/// <param name="Rank">The first topic, from 1, at which it is found; null when it is found at none.</param>
/// <param name="Precision">Share of the topic that is of the issue, 0–1.</param>
/// <param name="Recall">Share of the issue that is in the topic, 0–1.</param>
/// <param name="F1">Harmonic mean of the two, 0–1.</param>
public sealed record IssueScore(string Name, int? Rank, double Precision, double Recall, double F1);
