using System.Collections.Immutable;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Keywords;

/// <summary>
/// Picks a text's keywords: weight = tf · idf · (1 + bonus · e^(−first / reach)) · part of speech, where tf is the word's share of all candidates and first the number of words
/// before it. The matter of a civic letter stands in its title and first sentence, however long the letter is; names of things say more than doings and qualities.
/// </summary>
/// <param name="frequencies">How rare words are.</param>
/// <param name="stopWords">Words that are no keywords.</param>
/// <param name="tag">Part of speech of a dictionary word in jieba's code; null when it is not to count.</param>
public sealed class KeywordExtractor(InverseDocumentFrequency frequencies, StopWords stopWords, Func<int, string>? tag = null)
{
    /// <summary>How much more a word at the very start weighs than one far behind.</summary>
    public const double FirstPositionBonus = 4;

    /// <summary>Words after which the bonus has fallen to 1/e.</summary>
    public const double Reach = 20;

    /// <summary>The <paramref name="count"/> heaviest words of the parts (title, body) read as one text; equal weights in order of appearance.</summary>
    public ImmutableArray<Keyword> Extract(int count, params ReadOnlySpan<SegmentedText> parts)
    {
        var found = new Dictionary<string, (int Times, int First, double Kind)>(StringComparer.Ordinal);
        var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
        var (candidates, position) = (0, 0);
        foreach (var part in parts)
            foreach (var token in part.Tokens)
            {
                position++;
                var word = part[token];
                if (!IsCandidate(word)) continue;
                candidates++;
                lookup[word] = lookup.TryGetValue(word, out var seen) ? seen with { Times = seen.Times + 1 } : (1, position - 1, KindOf(token.WordId));
            }

        return [.. found
            .Select(pair => (pair.Value.First, Keyword: new Keyword(pair.Key, WeightOf(pair.Key, pair.Value.Times, pair.Value.First) * pair.Value.Kind)))
            .OrderByDescending(item => item.Keyword.Weight).ThenBy(item => item.First)
            .Take(count)
            .Select(item => item.Keyword)];

        double WeightOf(string word, int times, int first) =>
            (double)times / candidates * frequencies.Of(word) * (1 + (FirstPositionBonus * Math.Exp(-first / Reach)));
    }

    private double KindOf(int wordId) => tag is null || wordId < 0 || tag(wordId) is not { Length: > 0 } code ? 1 : code[0] switch
    {
        'n' or 'l' or 'i' or 'j' => 1,
        'v' => code == "vn" ? 1 : 0.7,
        _ => 0.5,
    };

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
