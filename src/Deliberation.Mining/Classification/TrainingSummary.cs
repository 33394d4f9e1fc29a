using System.Collections.Immutable;

namespace Deliberation.Mining.Classification;

/// <summary>What a classifier was made of, and how it did on examples that it had not learned from while it was made (five folds).</summary>
/// <param name="At">When it was trained, UTC.</param>
/// <param name="Examples">How many examples of each label, labels in ordinal order.</param>
/// <param name="MacroF1">Mean F1 of the labels, 0–1.</param>
/// <param name="Accuracy">Share of right answers, 0–1.</param>
/// <param name="Answered">Share of examples on which it was sure, 0–1.</param>
/// <param name="AnsweredAccuracy">Share of right answers among those, 0–1; 0 without any.</param>
public sealed record TrainingSummary(
    DateTimeOffset At, ImmutableArray<LabelCount> Examples, double MacroF1, double Accuracy, double Answered, double AnsweredAccuracy);

/// <summary>How many examples a label has.</summary>
/// <param name="Label">The label.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct LabelCount(string Label, int Count);
