using Deliberation.Mining.Keywords;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Classification;

/// <summary>
/// Adds up the weights of the lexicon's keywords: each keyword counts once however often and in whatever synonym it stands, and more in the
/// title. The highest category wins when it has enough and is clearly ahead; else the answer is unsure.
/// </summary>
public sealed class KeywordCategorizer(Lexicon lexicon) : ICategorizer
{
    /// <summary>What a keyword of the title counts, measured in keywords of the body.</summary>
    public const double TitleFactor = 2;

    /// <summary>The least score of a sure answer: one keyword that is likely alone.</summary>
    public const double LeastScore = 2;

    /// <summary>By what share of its score the leading category must be ahead of the second.</summary>
    public const double LeastLead = 0.15;

    /// <inheritdoc/>
    public CategoryVerdict Categorize(SegmentedText title, SegmentedText body)
    {
        var strongest = new Dictionary<LexiconEntry, CategoryEvidence>(ReferenceEqualityComparer.Instance);
        Collect(title, TitleFactor);
        Collect(body, 1);

        var evidence = strongest.Values.OrderByDescending(item => item.Weight).ThenBy(item => item.Word, StringComparer.Ordinal).ToArray();
        var scores = Categories.All
            .Select(category => new CategoryScore(category, evidence.Where(item => item.Category == category).Sum(item => item.Weight)))
            .OrderByDescending(item => item.Score).ThenBy(item => item.Category)
            .ToArray();
        var (first, second) = (scores[0], scores[1]);
        var sure = first.Score >= LeastScore && first.Score - second.Score >= LeastLead * first.Score;
        var total = scores.Sum(item => item.Score);
        return new CategoryVerdict(sure ? first.Category : null, total > 0 ? first.Score / total : 0, [.. scores], [.. evidence]);

        void Collect(SegmentedText text, double factor)
        {
            foreach (var hit in lexicon.Find(text))
                strongest.TryAdd(hit.Entry, new CategoryEvidence(
                    hit.Entry.Category, text.Text.Substring(hit.Start, hit.Length), hit.Entry.Weight * factor));
        }
    }
}
