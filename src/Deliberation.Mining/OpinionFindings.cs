using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Urgency;

namespace Deliberation.Mining;

/// <summary>What the miner found in an opinion.</summary>
/// <param name="Id">The opinion.</param>
/// <param name="SearchWords">All its words in order, for the full-text index: title, body (as far as read) and place.</param>
/// <param name="Keywords">Words that stand for it, the strongest first; may be empty.</param>
/// <param name="Category">Its category or "unsure", with the words that spoke for it.</param>
/// <param name="Urgency">Whether it speaks of a present danger, and why.</param>
/// <param name="Places">Places it names, the given ones first; districts and buildings not among them.</param>
/// <param name="Building">Where the resident speaks from; empty when not known.</param>
/// <param name="DuplicateOf">The earlier opinion it nearly repeats; null when none.</param>
/// <param name="SharedWords">Words shared with that opinion, the strongest first.</param>
/// <param name="TopicId">Its topic, right after it was added; the topic may later merge into an older one.</param>
public sealed record OpinionFindings(
    long Id,
    IReadOnlyList<string> SearchWords,
    IReadOnlyList<Keyword> Keywords,
    CategoryVerdict Category,
    UrgencyReport Urgency,
    IReadOnlyList<string> Places,
    string Building,
    long? DuplicateOf,
    IReadOnlyList<string> SharedWords,
    long TopicId);
