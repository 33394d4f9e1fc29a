using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Classification;

/// <summary>An example to learn from.</summary>
/// <param name="Title">The title, normalised and cut; may be empty.</param>
/// <param name="Body">The body, normalised and cut; may be empty.</param>
/// <param name="Label">What it is about; any text.</param>
/// <param name="Group">Examples about one matter share a group; empty = a matter of its own. What is learned is then also tried on matters never seen.</param>
/// <param name="Hints">What another source, such as a lexicon, says about the text; the classifier learns how far to trust it. Null = nothing.</param>
public sealed record LabelledText(SegmentedText Title, SegmentedText Body, string Label, string Group = "", IReadOnlyList<LabelHint>? Hints = null);

/// <summary>Another source's opinion of a text.</summary>
/// <param name="Label">The label that it speaks for; one that the classifier does not know is passed over.</param>
/// <param name="Score">How strongly, 0 or more; 1 is a clear case.</param>
public readonly record struct LabelHint(string Label, double Score);
