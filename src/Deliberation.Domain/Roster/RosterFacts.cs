using System.Collections.Immutable;

namespace Deliberation.Domain.Roster;

/// <summary>What a councillor's entry is checked against.</summary>
/// <param name="Categories">The category codes there are.</param>
/// <param name="Buildings">Estates of the community by id, with the numbers of their buildings.</param>
public sealed record RosterFacts(IReadOnlySet<string> Categories, IReadOnlyDictionary<string, IReadOnlySet<string>> Buildings)
{
    /// <summary>A community without estates and categories.</summary>
    public static RosterFacts None { get; } = new(ImmutableHashSet<string>.Empty, ImmutableDictionary<string, IReadOnlySet<string>>.Empty);
}
