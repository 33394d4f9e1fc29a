namespace Deliberation.Mining.Preview;

/// <summary>What a change would do to topics of at least two opinions.</summary>
/// <param name="Before">The topics as they are, the largest part first.</param>
/// <param name="After">The topics as they would be, the largest part first.</param>
/// <param name="Opinions">How many opinions it concerns.</param>
public sealed record TopicChange(IReadOnlyList<PreviewTopic> Before, IReadOnlyList<PreviewTopic> After, int Opinions);
