using Deliberation.Mining.Classification;

namespace Deliberation.Mining.Topics;

/// <summary>An opinion that has been mined.</summary>
/// <param name="Source">The opinion.</param>
/// <param name="Vector">Its terms.</param>
/// <param name="Places">Names of its places, the given ones first.</param>
/// <param name="Regions">Names of its districts.</param>
/// <param name="Building">Where the resident speaks from; may be empty.</param>
/// <param name="Category">Its category; null when unsure.</param>
/// <param name="Urgent">Whether it holds an urgent phrase.</param>
/// <param name="DuplicateOf">Number of the earlier opinion that it nearly repeats; −1 when none.</param>
internal sealed record MinedOpinion(
    OpinionText Source,
    TermVector Vector,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Regions,
    string Building,
    Category? Category,
    bool Urgent,
    int DuplicateOf);
