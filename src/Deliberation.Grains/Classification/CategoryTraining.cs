using System.Globalization;
using Deliberation.Grains.Topics;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Text;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Opinions;

namespace Deliberation.Grains.Classification;

/// <summary>Trains a community's classifier of categories from the corpus and from what its staff corrected, and says what would be better or worse.</summary>
/// <param name="assets">The community's words.</param>
/// <param name="corrections">What staff corrected.</param>
/// <param name="models">What is in use.</param>
/// <param name="opinions">What the new classifier is tried on.</param>
/// <param name="corpusDirectory">Holds the labelled opinions that came with the program.</param>
/// <param name="time">Now.</param>
public sealed class CategoryTraining(
    CommunityAssets assets, CategoryCorrections corrections, CategoryModels models, OpinionStore opinions, string corpusDirectory, TimeProvider time)
{
    private const int MostCorrections = 20_000;
    private const int LookedAt = 2000;
    private const int ShownChanges = 8;
    private const int ShownCharacters = 60;

    /// <summary>Trains a classifier and compares it with what tells the categories now; some seconds of work on one processor. Nothing is stored.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="by">The account that asked for it.</param>
    /// <param name="cancellationToken">Stops it within some seconds.</param>
    /// <exception cref="MiningDataException">The labelled opinions are missing or damaged.</exception>
    public async Task<NewCategoryModel> TrainAsync(string communityId, Guid by, CancellationToken cancellationToken = default)
    {
        var basis = await assets.BasisAsync(communityId, cancellationToken);
        var corrected = await corrections.ListAsync(communityId, MostCorrections, cancellationToken);
        var before = (await models.InForceAsync(communityId, cancellationToken)).Serving;
        var newest = (await opinions.ListAsync(communityId, new OpinionFilter(), limit: LookedAt, cancellationToken: cancellationToken)).Items;
        var (model, report) = await Task.Run(() => Train(assets.Of(basis), corrected, before, newest, cancellationToken), cancellationToken);
        return new NewCategoryModel(communityId, model, corrected.Count == 0 ? 0 : corrected.Max(opinion => opinion.Seq), report.ToJson(), by);
    }

    private (byte[] Model, CategoryReport Report) Train(
        MiningAssets words, IReadOnlyList<CorrectedOpinion> corrected, CategoryModel? inUse, IReadOnlyList<StoredOpinion> newest, CancellationToken cancellationToken)
    {
        // What staff said of an opinion counts, not what the corpus says of the same text.
        var set = corrected.Select(opinion => (Text: (opinion.Title, opinion.Body), opinion.Seq, Example: Example(
            words, opinion.Title, opinion.Body, Categories.Parse(opinion.Category)!.Value,
            opinion.TopicId is { } topic ? string.Create(CultureInfo.InvariantCulture, $"topic {topic}") : ""))).ToList();
        var known = set.Select(item => item.Text).ToHashSet();
        var corpus = LabelledCorpus.Load(corpusDirectory).Where(opinion => !known.Contains((opinion.Title, opinion.Body)))
            .Select(opinion => Example(words, opinion.Title, opinion.Body, opinion.Category, opinion.Story)).ToList();
        LabelledText[] examples = [.. corpus, .. set.Select(item => item.Example)];
        long[] since = [.. corpus.Select(_ => 0L), .. set.Select(item => item.Seq)];

        var now = time.GetUtcNow();
        var folds = CrossValidation.FoldsByText(examples);
        var options = TrainedCategorizer.Options(now);
        var before = inUse is null ? null : CrossValidation.Run(examples, folds, i => since[i] <= inUse.Corrections, options, cancellationToken);
        var after = CrossValidation.Run(examples, folds, options: options, cancellationToken: cancellationToken);
        var classifier = TrainedCategorizer.Train(examples, now);
        var changes = Changes(words, new TrainedCategorizer(classifier, words.Keywords), newest, corrected.Select(opinion => opinion.OpinionSeq).ToHashSet());
        var report = new CategoryReport(
            corpus.Count, set.Count, inUse?.Number, Figures(words, examples, before), Figures(words, examples, after), newest.Count, changes.Count, [.. changes.Take(ShownChanges)]);
        using var file = new MemoryStream();
        classifier.Save(file);
        return (file.ToArray(), report);
    }

    private static LabelledText Example(MiningAssets words, string title, string body, Category category, string matter) =>
        TrainedCategorizer.Example(words.Read(title), words.Read(body), category, matter, words.Keywords);

    /// <summary>How the answers that the verdicts lead to fare; without verdicts, those of the keywords.</summary>
    private static CategoryFigures Figures(MiningAssets words, LabelledText[] examples, IReadOnlyList<TextVerdict?>? verdicts)
    {
        var score = new LabelScore();
        for (var i = 0; i < examples.Length; i++)
        {
            var byKeywords = words.Keywords.Categorize(examples[i].Title, examples[i].Body);
            var verdict = verdicts?[i] is { } learned ? TrainedCategorizer.Combine(learned, byKeywords) : byKeywords;
            score.Add(examples[i].Label, verdict.Category?.Code(), verdict.Confidence, verdict.Category is not null);
        }
        return new CategoryFigures(score.MacroF1, score.Answered, score.AnsweredAccuracy, score.PerLabel);
    }

    private static List<CategoryChange> Changes(MiningAssets words, TrainedCategorizer categorizer, IReadOnlyList<StoredOpinion> newest, HashSet<long> corrected)
    {
        var changes = new List<CategoryChange>();
        foreach (var stored in newest.Where(stored => stored.Finding is not null && !corrected.Contains(stored.Seq)))
        {
            var verdict = categorizer.Categorize(words.Read(stored.Opinion.Title), words.Read(stored.Opinion.Body));
            if (verdict.Category?.Code() == stored.Finding!.Category)
                continue;
            var text = PersonalData.Mask($"{stored.Opinion.Title} {stored.Opinion.Body}".Trim());
            changes.Add(new CategoryChange(
                stored.Opinion.Id, text.Length <= ShownCharacters ? text : string.Concat(text.AsSpan(0, ShownCharacters), "…"), stored.Finding.Category, verdict.Category?.Code(),
                [.. verdict.Evidence.Where(item => item.Category == verdict.Category).Select(item => item.Word).Take(3)]));
        }
        return changes;
    }
}
