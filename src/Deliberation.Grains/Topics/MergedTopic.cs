using Orleans;

namespace Deliberation.Grains.Topics;

/// <summary>What opinions would be as one topic.</summary>
/// <param name="Messages">Opinions.</param>
/// <param name="Residents">Distinct residents who wrote them.</param>
/// <param name="Heat">The heat.</param>
[GenerateSerializer]
public sealed record MergedTopic([property: Id(0)] int Messages, [property: Id(1)] int Residents, [property: Id(2)] double Heat);
