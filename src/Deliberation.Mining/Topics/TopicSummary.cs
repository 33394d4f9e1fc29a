using Deliberation.Mining.Classification;
using Deliberation.Mining.Heat;

namespace Deliberation.Mining.Topics;

/// <summary>A topic as it is shown.</summary>
/// <param name="Id">Id of its first opinion; stays for the life of the topic.</param>
/// <param name="Title">"place + problem"; never empty.</param>
/// <param name="Place">The place most of it is about; empty when there is none.</param>
/// <param name="Category">The category of most of its opinions; null when unsure.</param>
/// <param name="Keywords">Words that set it apart, the strongest first.</param>
/// <param name="Heat">How hot it is, and why.</param>
/// <param name="Messages">Opinions in it.</param>
/// <param name="Residents">Distinct residents who wrote them.</param>
/// <param name="Supporters">Distinct seconders, and supports counted outside.</param>
/// <param name="First">Time of the earliest opinion.</param>
/// <param name="Last">Time of the latest opinion.</param>
/// <param name="OpinionIds">Its opinions, earliest first.</param>
/// <param name="HeadlineId">The opinion nearest the centre.</param>
/// <param name="ExampleIds">Up to three opinions as different from each other as can be, by different residents where there are as many.</param>
public sealed record TopicSummary(
    long Id,
    string Title,
    string Place,
    Category? Category,
    IReadOnlyList<string> Keywords,
    TopicHeat Heat,
    int Messages,
    int Residents,
    int Supporters,
    DateTimeOffset First,
    DateTimeOffset Last,
    IReadOnlyList<long> OpinionIds,
    long HeadlineId,
    IReadOnlyList<long> ExampleIds)
{
    /// <summary>Number of the decision by which people put the topic together; null when the engine did.</summary>
    public long? Hand { get; init; }

    /// <summary>The engine's title where people gave another; null where <see cref="Title"/> is the engine's.</summary>
    public string? FoundTitle { get; init; }
}
