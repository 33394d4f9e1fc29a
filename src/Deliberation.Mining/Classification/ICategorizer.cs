using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Classification;

/// <summary>Says what an opinion is about. Implementations are immutable and safe for many threads.</summary>
public interface ICategorizer
{
    /// <summary>The category of an opinion, or "unsure", with the words that spoke for it.</summary>
    /// <param name="title">The title, normalised and cut; may be empty.</param>
    /// <param name="body">The body, normalised and cut; may be empty.</param>
    CategoryVerdict Categorize(SegmentedText title, SegmentedText body);
}
