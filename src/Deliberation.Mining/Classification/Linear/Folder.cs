namespace Deliberation.Mining.Classification.Linear;

/// <summary>Folds the machines and their combination into one table of weights for each shape of text.</summary>
internal sealed class Folder(TrainingTexts texts, FeatureSpace space, Machines machines, ScoreCombiner[] combiners, bool hinted)
{
    private int Labels => texts.LabelCount;

    public FoldedModel Fold()
    {
        // Features of titles first, then of bodies, each in the order of their keys: the same examples give the same bytes.
        var kept = Enumerable.Range(0, texts.Table.Count).Where(feature => space.Scales[feature] > 0)
            .OrderBy(feature => space.Kind(feature)).ThenBy(feature => texts.Table[feature]).ToArray();
        var titles = kept.Count(feature => space.Kind(feature) < FeatureKind.BodyGram);
        var table = new FeatureTable(kept.Length);
        foreach (var feature in kept) table.Add(texts.Table[feature]);
        return new FoldedModel(
            table,
            new FeatureSpace([.. kept.Select(space.Kind)], [.. kept.Select(feature => space.Scales[feature])]),
            [Fold(TextPart.Title, kept, 0, titles), Fold(TextPart.Body, kept, titles, kept.Length), Fold(TextPart.Both, kept, 0, kept.Length)]);
    }

    private LinearModel Fold(TextPart shape, int[] kept, int from, int to)
    {
        var combiner = combiners[(int)shape];
        var weights = new float[(to - from) * Labels];
        var sum = new float[Labels];
        for (var i = from; i < to; i++)
        {
            Array.Clear(sum);
            var ofTitle = space.Kind(kept[i]) < FeatureKind.BodyGram;
            AddCombined(sum, (ofTitle ? machines.Title : machines.Body)[kept[i]], combiner, shape == TextPart.Both && !ofTitle ? 1 : 0);
            AddCombined(sum, machines.Both[kept[i]], combiner, Machines.ModelsOf(shape) - 1);
            for (var label = 0; label < Labels; label++) weights[((i - from) * Labels) + label] = (float)(Half)sum[label];
        }

        var constants = new float[Labels];
        for (var label = 0; label < Labels; label++) constants[label] = combiner.Constant(label);
        WeightTable[] all = shape switch
        {
            TextPart.Title => [machines.Title, machines.Both],
            TextPart.Body => [machines.Body, machines.Both],
            _ => [machines.Title, machines.Body, machines.Both],
        };
        for (var model = 0; model < all.Length; model++) AddCombined(constants, all[model][all[model].Columns - 1], combiner, model);

        var hints = hinted ? new float[Labels * Labels] : [];
        for (var i = 0; i < hints.Length; i++) hints[i] = combiner.Weight((all.Length * Labels) + (i / Labels), i % Labels);
        return new LinearModel(from, weights, constants, hints);
    }

    private void AddCombined(float[] sum, ReadOnlySpan<float> scores, ScoreCombiner combiner, int model)
    {
        for (var input = 0; input < Labels; input++)
            for (var label = 0; label < Labels; label++)
                sum[label] += combiner.Weight((model * Labels) + input, label) * scores[input];
    }
}

/// <summary>A learned model, ready to answer.</summary>
/// <param name="Table">The features it knows: those of titles, then those of bodies.</param>
/// <param name="Space">What each counts.</param>
/// <param name="Shapes">The weights for texts with a title, with a body, with both.</param>
internal sealed record FoldedModel(FeatureTable Table, FeatureSpace Space, LinearModel[] Shapes);
