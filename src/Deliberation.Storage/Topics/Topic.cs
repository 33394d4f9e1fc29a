namespace Deliberation.Storage.Topics;

/// <summary>议题: opinions about the same thing.</summary>
/// <param name="Id">Seq of its seed opinion; stays the same as long as the topic lives.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="Title">What it is about; never empty.</param>
/// <param name="Place">Where; empty when it is about no one place.</param>
/// <param name="Category">Code of its category; null when unsure.</param>
/// <param name="Heat">How much it moves residents; the higher the hotter.</param>
/// <param name="Parts">What the heat is made of, in the order shown.</param>
/// <param name="Messages">Number of opinions.</param>
/// <param name="Residents">Number of distinct residents who wrote them.</param>
/// <param name="Supporters">Number of distinct residents who seconded them.</param>
/// <param name="First">When the first opinion was said, UTC.</param>
/// <param name="Last">When the last opinion was said, UTC.</param>
/// <param name="Headline">Seq of the opinion nearest its centre.</param>
/// <param name="Examples">Seqs of varied examples.</param>
public sealed record Topic(
    long Id,
    string CommunityId,
    string Title,
    string Place,
    string? Category,
    double Heat,
    IReadOnlyList<HeatPart> Parts,
    int Messages,
    int Residents,
    int Supporters,
    DateTimeOffset First,
    DateTimeOffset Last,
    long Headline,
    IReadOnlyList<long> Examples)
{
    /// <summary>Number of the decision by which staff hold it together; null when mining found it so.</summary>
    public long? Hand { get; init; }

    /// <summary>The title that mining found, where staff gave another; null otherwise.</summary>
    public string? FoundTitle { get; init; }
}
