using System.Collections.Immutable;

namespace Deliberation.Mining.Classification;

/// <summary>A classifier's answer.</summary>
/// <param name="Label">The label; null = unsure: it is less probable than the classifier asks for, or nothing in the text was ever seen in training.</param>
/// <param name="Probability">The calibrated probability of the most probable label, 0–1.</param>
/// <param name="Likely">Every label with its probability, the most probable first, equals in ordinal order; the probabilities add up to 1.</param>
public sealed record TextVerdict(string? Label, double Probability, ImmutableArray<LabelProbability> Likely);

/// <summary>A label and how probable it is.</summary>
/// <param name="Label">The label.</param>
/// <param name="Probability">0–1.</param>
public readonly record struct LabelProbability(string Label, double Probability);

/// <summary>A word that spoke for a label.</summary>
/// <param name="Word">The word as the text has it.</param>
/// <param name="Weight">By how much it raised the label's score above the mean of all labels, above 0.</param>
public readonly record struct SpeakingWord(string Word, double Weight);
