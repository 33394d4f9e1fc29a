using System.Buffers;
using System.Collections.Immutable;
using Deliberation.Mining.Text;

namespace Deliberation.Mining.Keywords;

/// <summary>What a list of keywords must be to be a lexicon.</summary>
public static class LexiconRules
{
    /// <summary>Characters of a keyword or synonym, at least.</summary>
    public const int MinTerm = 2;

    /// <summary>Characters of a keyword or synonym, at most.</summary>
    public const int MaxTerm = 20;

    /// <summary>Synonyms of a keyword, at most.</summary>
    public const int MaxSynonyms = 40;

    /// <summary>Keywords, at most.</summary>
    public const int MaxKeywords = 5000;

    /// <summary>The greatest weight; any above 0 is allowed up to it.</summary>
    public const double MaxWeight = 9;

    private static readonly SearchValues<char> Separators = SearchValues.Create("|,;\"\n\t\u3001\uFF0C\uFF1B");

    private static readonly TextNormalizer Normalizer = new();

    /// <summary>The form in which a term is found in opinions: half width, simplified, without white space at its ends.</summary>
    public static string Normalise(string term) => Normalizer.Normalize(term).Trim();

    /// <summary>The entry with its terms in the form in which they are found; a synonym that is empty, repeated or the keyword itself is left out.</summary>
    public static LexiconEntry Normalise(LexiconEntry entry)
    {
        var keyword = Normalise(entry.Keyword);
        return entry with
        {
            Keyword = keyword,
            Synonyms = [.. entry.Synonyms.Select(Normalise).Where(term => term.Length > 0 && term != keyword).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Everything that is wrong with normalised entries, in their order; empty when they are a lexicon.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="lines">The line of each entry; its place from 1 when null.</param>
    public static ImmutableArray<LexiconProblem> Check(IReadOnlyList<LexiconEntry> entries, IReadOnlyList<int>? lines = null)
    {
        var problems = ImmutableArray.CreateBuilder<LexiconProblem>();
        if (entries.Count == 0)
            problems.Add(new("lexicon.empty"));
        if (entries.Count > MaxKeywords)
            problems.Add(new("lexicon.too-many-keywords"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, line) = (entries[i], lines?[i] ?? i + 1);
            if (entry.Keyword.Length == 0)
            {
                problems.Add(new("lexicon.keyword-missing", line));
                continue;
            }

            if (!(entry.Weight is > 0 and <= MaxWeight))
                problems.Add(new("lexicon.weight-out-of-range", line, entry.Keyword));
            if (entry.Synonyms.Length > MaxSynonyms)
                problems.Add(new("lexicon.too-many-synonyms", line, entry.Keyword));
            foreach (var term in entry.Synonyms.Prepend(entry.Keyword))
            {
                if (term.Length is < MinTerm or > MaxTerm)
                    problems.Add(new("lexicon.term-length", line, term));
                else if (!term.Any(char.IsLetterOrDigit) || term.AsSpan().ContainsAny(Separators))
                    problems.Add(new("lexicon.term-no-word", line, term));
                if (!seen.Add(term))
                    problems.Add(new("lexicon.term-twice", line, term));
            }
        }

        return problems.ToImmutable();
    }
}
