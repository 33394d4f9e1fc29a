using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Topics;

/// <summary>An opinion's text after reading.</summary>
/// <param name="Text">Normalised title, line break and body, cut to the limit.</param>
/// <param name="TitleLength">Length of the title within it.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Title">The normalised title by itself.</param>
/// <param name="Body">The normalised body by itself.</param>
/// <param name="Places">Places named in it.</param>
/// <param name="Given">Places in the place the resident gave.</param>
/// <param name="Counts">Weighted counts of its terms.</param>
internal sealed record ReadText(
    string Text,
    int TitleLength,
    IReadOnlyList<Token> Tokens,
    SegmentedText Title,
    SegmentedText Body,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<PlaceMention> Given,
    TermCounts Counts)
{
    /// <summary>Names of the places, the given ones first, without buildings and districts.</summary>
    public IEnumerable<string> PlaceNames => Named(PlaceSource.Gazetteer, PlaceSource.Suffix);

    /// <summary>Names of districts and cities.</summary>
    public IEnumerable<string> Regions => Named(PlaceSource.Region);

    /// <summary>Where the resident speaks from: the place and building they gave, else the first building in the text; empty when not known.</summary>
    public string Building
    {
        get
        {
            var place = Given.Where(mention => mention.Source is PlaceSource.Gazetteer or PlaceSource.Suffix).Select(mention => mention.Name).FirstOrDefault() ?? "";
            var building = Given.Concat(Places).Where(mention => mention.Source == PlaceSource.Building).Select(mention => mention.Name).FirstOrDefault() ?? "";
            return $"{place} {building}".Trim();
        }
    }

    private IEnumerable<string> Named(params PlaceSource[] sources) =>
        Given.Concat(Places).Where(mention => sources.Contains(mention.Source)).Select(mention => mention.Name).Distinct(StringComparer.Ordinal);
}
