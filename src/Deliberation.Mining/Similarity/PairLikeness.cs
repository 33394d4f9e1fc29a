using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Similarity;

/// <summary>
/// How likely two texts say the same, judged by their words and characters alone: a logistic regression over eighteen features such as the cosine of the words weighed by their rarity, the longest
/// common subsequence, and the share of nouns that only one text has. It knows no synonyms beyond common characters, so it promises "similar", never "the same meaning".
/// <para>Its weights were fitted on every second pair of the LCQMC and OPPO development sets and on pairs made of our own corpus; on the pairs kept aside the AUC is .85, .75 and .99
/// (docs/measuring.md). Symmetric. Immutable, safe for many threads.</para>
/// </summary>
public sealed class PairLikeness(MiningAssets assets)
{
    /// <summary>The score from which the product calls two texts the same.</summary>
    public const double Same = 0.5;

    /// <summary>UTF-16 units of letters that are read of a text; a longer one is judged by its start.</summary>
    public const int MaxLetters = 400;

    private const int LongestCounted = 40;
    private const double Intercept = -0.263;
    private const double NoSubstitution = 0.5;

    /// <summary>Cuts a text for comparing.</summary>
    public PairText Prepare(string? text)
    {
        var normal = assets.Normalizer.Normalize(text).ToLowerInvariant();
        var letters = string.Concat(normal.Where(char.IsLetterOrDigit));
        letters = letters.Length <= MaxLetters ? letters : letters[..(char.IsHighSurrogate(letters[MaxLetters - 1]) ? MaxLetters - 1 : MaxLetters)];
        var tokens = new List<Token>();
        assets.Segmenter.Segment(letters, tokens);
        var words = new List<PairWord>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            var word = token.In(letters).ToString();
            if (places.TryGetValue(word, out var place))
                words[place] = words[place] with { Count = words[place].Count + 1 };
            else
            {
                places[word] = words.Count;
                words.Add(new PairWord(word, 1, assets.Frequencies.Of(word), KindOf(token)));
            }
        }
        return new PairText(
            letters,
            words,
            [.. letters.Where(c => char.IsDigit(c) || PairWords.Numerals.Contains(c))],
            [.. PairWords.Questions.Where(word => letters.Contains(word, StringComparison.Ordinal))],
            letters.Count(PairWords.Denials.Contains));
    }

    /// <summary>How likely two texts say the same, 0–1: 1 for texts of the same letters, 0 when one has none.</summary>
    public double Score(string? a, string? b) => Score(Prepare(a), Prepare(b));

    /// <inheritdoc cref="Score(string?, string?)"/>
    public static double Score(PairText a, PairText b)
    {
        if (a.Letters.Length == 0 || b.Letters.Length == 0)
            return 0;
        // Sums are rounded differently in another order, so the order is fixed.
        var order = string.CompareOrdinal(a.Letters, b.Letters);
        return order switch { 0 => 1, < 0 => Compare(a, b), _ => Compare(b, a) };
    }

    private static double Compare(PairText a, PairText b)
    {
        var (shortest, longest) = ((double)Math.Min(a.Letters.Length, b.Letters.Length), (double)Math.Max(a.Letters.Length, b.Letters.Length));
        var words = new WordOverlap(a.Words, b.Words);
        var sum = Intercept
            + (2.137 * words.Cosine)
            - (1.268 * words.Containment)
            - (1.758 * words.PlainCosine)
            - (1.907 * words.MostUnshared)
            - (5.100 * words.UnsharedShare(PairWordKind.Name))
            + (0.233 * words.UnsharedShare(PairWordKind.Verb))
            - (2.549 * words.UnsharedShare(PairWordKind.Code))
            + (2.099 * words.Substitution(NoSubstitution))
            - (0.324 * words.SameFirst)
            - (0.439 * words.SameLast)
            + (2.098 * CharacterOverlap.Pairs(a.Letters, b.Letters))
            + (1.756 * 2 * CharacterOverlap.Subsequence(a.Letters, b.Letters) / (shortest + longest))
            - (1.356 * CharacterOverlap.Substring(a.Letters, b.Letters) / shortest)
            - (1.057 * shortest / longest)
            + (0.706 * Math.Log(1 + Math.Min(shortest, LongestCounted)))
            - (0.534 * Numbers(a, b))
            - (0.236 * (Math.Abs(a.Denials - b.Denials) % 2))
            - (0.391 * Questions(a, b));
        return 1 / (1 + Math.Exp(-sum));
    }

    // 0 for the same numbers, 1 when only one text has any, 2 when they have different ones.
    private static double Numbers(PairText a, PairText b) => a.Numbers.SetEquals(b.Numbers) ? 0 : a.Numbers.Count > 0 && b.Numbers.Count > 0 ? 2 : 1;

    private static double Questions(PairText a, PairText b) => a.Questions.SetEquals(b.Questions) ? 1 : a.Questions.Overlaps(b.Questions) ? 0.5 : 0;

    private PairWordKind KindOf(Token token) => token.WordId < 0 ? PairWordKind.Code : assets.Dictionary.Tag(token.WordId) switch
    {
        ['n' or 's' or 't' or 'i' or 'l' or 'j', ..] => PairWordKind.Name,
        ['v', ..] => PairWordKind.Verb,
        ['x' or 'e' or 'm' or 'q', ..] => PairWordKind.Code,
        _ => PairWordKind.Other,
    };
}
