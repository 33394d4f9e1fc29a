using System.Collections.Immutable;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Classification;

/// <summary>
/// Finds the category by a classifier that learned from opinions whose category people had set, with the keyword dictionary as one of its sources. Where it is not sure, a clear answer of
/// the keywords stands if the classifier holds it for one of the two most probable; else the answer is unsure. Measured on the sample community, this is as good as keywords
/// alone on matters never seen before, and far better on known ones.
/// </summary>
/// <param name="classifier">A classifier whose labels are codes of <see cref="Category"/>, trained by <see cref="Train"/>.</param>
/// <param name="keywords">The keywords it was trained with, or later ones.</param>
public sealed class TrainedCategorizer(TextClassifier classifier, KeywordCategorizer keywords) : ICategorizer
{
    /// <summary>The classifier answers from this probability on; chosen on the sample community.</summary>
    private const double SureFrom = 0.7;

    /// <summary>The score of keywords that is a clear case: one strong keyword in a title.</summary>
    private const double ClearScore = 6;

    private const int SecondBest = 2;

    /// <summary>Learns from opinions with their categories.</summary>
    /// <param name="examples">At least one.</param>
    /// <param name="at">Now, UTC.</param>
    public static TextClassifier Train(IEnumerable<LabelledText> examples, DateTimeOffset at) => TextClassifierTrainer.Train(examples, Options(at));

    /// <summary>How a classifier of categories learns.</summary>
    public static TrainingOptions Options(DateTimeOffset at) => new() { SureFrom = SureFrom, At = at };

    /// <summary>An opinion with its category as an example.</summary>
    /// <param name="title">The title, normalised and cut.</param>
    /// <param name="body">The body, normalised and cut.</param>
    /// <param name="category">Its category, as a person set it.</param>
    /// <param name="matter">What tells opinions about one matter, such as their topic; empty = a matter of its own.</param>
    /// <param name="keywords">The keywords that the community uses.</param>
    public static LabelledText Example(SegmentedText title, SegmentedText body, Category category, string matter, ICategorizer keywords) =>
        new(title, body, category.Code(), matter, HintsOf(keywords.Categorize(title, body)));

    /// <inheritdoc/>
    public CategoryVerdict Categorize(SegmentedText title, SegmentedText body)
    {
        var byKeywords = keywords.Categorize(title, body);
        return Combine(classifier.Classify(title, body, HintsOf(byKeywords)), byKeywords, label => classifier.Explain(title, body, label));
    }

    /// <summary>The answer that a classifier's and the keywords' verdicts make together.</summary>
    /// <param name="learned">What a classifier trained by <see cref="Train"/> said.</param>
    /// <param name="byKeywords">What the keywords said.</param>
    /// <param name="explain">The words of the text that spoke for a label; null = no evidence is wanted.</param>
    public static CategoryVerdict Combine(TextVerdict learned, CategoryVerdict byKeywords, Func<string, ImmutableArray<SpeakingWord>>? explain = null)
    {
        var scores = learned.Likely.Select(item => (Category: Categories.Parse(item.Label), item.Probability)).Where(item => item.Category is not null)
            .Select(item => new CategoryScore(item.Category!.Value, item.Probability)).ToImmutableArray();
        if (Categories.Parse(learned.Label) is { } sure)
            return new CategoryVerdict(sure, learned.Probability, scores,
                explain is null ? [] : [.. explain(sure.Code()).Select(word => new CategoryEvidence(sure, word.Word, word.Weight))]);
        var stands = byKeywords.Category is { } category && scores.Take(SecondBest).Any(score => score.Category == category);
        return new CategoryVerdict(stands ? byKeywords.Category : null, learned.Probability, scores, byKeywords.Evidence);
    }

    private static LabelHint[] HintsOf(CategoryVerdict keywords) =>
        [.. keywords.Scores.Where(score => score.Score > 0).Select(score => new LabelHint(score.Category.Code(), score.Score / ClearScore))];
}
