using System.Collections.Immutable;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Topics;
using Deliberation.Mining.Urgency;

namespace Deliberation.Mining;

/// <summary>An opinion that <see cref="CommunityMiner.Read"/> has read but nobody has added yet: all that its text says by itself, whatever was said before it. Immutable.</summary>
public sealed class ReadOpinion
{
    internal ReadOpinion(OpinionText source, ReadText text, ushort[]? signature, IReadOnlyList<string> searchWords, ImmutableArray<Keyword> keywords, CategoryVerdict category, UrgencyReport urgency) =>
        (Source, Text, Signature, SearchWords, Keywords, Category, Urgency) = (source, text, signature, searchWords, keywords, category, urgency);

    /// <summary>The opinion.</summary>
    public OpinionText Source { get; }

    internal ReadText Text { get; }

    internal ushort[]? Signature { get; }

    internal IReadOnlyList<string> SearchWords { get; }

    internal ImmutableArray<Keyword> Keywords { get; }

    internal CategoryVerdict Category { get; }

    internal UrgencyReport Urgency { get; }
}
