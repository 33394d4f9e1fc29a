using Deliberation.Mining.Heat;
using Deliberation.Mining.Places;
using Deliberation.Mining.Topics;

namespace Deliberation.Mining;

/// <summary>Settings of one community's miner.</summary>
public sealed record MiningOptions
{
    /// <summary>The community's gazetteer: estates, schools, crossings and their aliases. Empty by default.</summary>
    public IReadOnlyList<PlaceName> Places { get; init; } = [];

    /// <summary>When opinions join and topics merge.</summary>
    public TopicOptions Topics { get; init; } = new();

    /// <summary>The heat formula.</summary>
    public HeatOptions Heat { get; init; } = new();
}
