using System.Collections.Immutable;

namespace Deliberation.Mining.Keywords;

/// <summary>A keyword that stayed and changed.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is; the keyword is the same.</param>
public sealed record LexiconChange(LexiconEntry Before, LexiconEntry After)
{
    /// <summary>Synonyms that are new.</summary>
    public ImmutableArray<string> SynonymsAdded => [.. After.Synonyms.Except(Before.Synonyms)];

    /// <summary>Synonyms that are no more.</summary>
    public ImmutableArray<string> SynonymsRemoved => [.. Before.Synonyms.Except(After.Synonyms)];
}
