using System.Collections.Immutable;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Keywords;

/// <summary>
/// Picks a text's keywords: weight = tf · idf · (1 + bonus · (1 − first position)), where tf is the word's share of all candidates and the
/// position runs from 0 (start) to 1 (end). The matter of a civic letter stands in its title and first sentence.
/// </summary>
public sealed class KeywordExtractor(InverseDocumentFrequency frequencies, StopWords stopWords)
{
    /// <summary>How much more a word at the very start weighs than one at the end.</summary>
    public const double FirstPositionBonus = 1;

    /// <summary>The <paramref name="count"/> heaviest words of the parts (title, body) read as one text; equal weights in order of appearance.</summary>
    public ImmutableArray<Keyword> Extract(int count, params ReadOnlySpan<SegmentedText> parts)
    {
        var found = new Dictionary<string, (int Times, int First)>(StringComparer.Ordinal);
        var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
        var (candidates, position) = (0, 0);
        foreach (var part in parts)
            foreach (var token in part.Tokens)
            {
                position++;
                var word = part[token];
                if (!IsCandidate(word)) continue;
                candidates++;
                lookup[word] = lookup.TryGetValue(word, out var seen) ? (seen.Times + 1, seen.First) : (1, position);
            }

        var end = position;
        return [.. found
            .Select(pair => (pair.Value.First, Keyword: new Keyword(pair.Key, WeightOf(pair.Key, pair.Value.Times, pair.Value.First))))
            .OrderByDescending(item => item.Keyword.Weight).ThenBy(item => item.First)
            .Take(count)
            .Select(item => item.Keyword)];

        double WeightOf(string word, int times, int first) =>
            (double)times / candidates * frequencies.Of(word) * (1 + (FirstPositionBonus * (1 - ((double)first / end))));
    }

    /// <summary>At least two letters, no digit (a code, a date, a number) and not a stop word.</summary>
    public bool IsCandidate(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        foreach (var c in word)
            if (!char.IsLetter(c))
                return false;
        return !stopWords.Contains(word);
    }
}
