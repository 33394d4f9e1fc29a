using System.Collections.Immutable;
using Deliberation.Mining.Classification;

namespace Deliberation.Mining.Keywords;

/// <summary>A keyword of the lexicon.</summary>
/// <param name="Category">The category it speaks for.</param>
/// <param name="Keyword">The keyword itself.</param>
/// <param name="Weight">How surely it alone speaks for the category: 3 almost surely, 2 likely, 1 a hint; above 0.</param>
/// <param name="Synonyms">Other words that count as the keyword.</param>
public sealed record LexiconEntry(Category Category, string Keyword, double Weight, ImmutableArray<string> Synonyms);
