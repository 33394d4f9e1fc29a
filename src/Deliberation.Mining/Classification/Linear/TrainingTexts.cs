namespace Deliberation.Mining.Classification.Linear;

/// <summary>The examples with their features counted, and which of them hold each feature.</summary>
internal sealed class TrainingTexts
{
    /// <summary>Added to what a feature tells, so that one that stands evenly in all labels still counts a little.</summary>
    private const double LeastInformation = 0.05;

    /// <summary>Examples that every feature is taken to have been seen in besides, spread as the labels are: the fewer real ones, the less it tells.</summary>
    private const double PriorExamples = 2;

    /// <summary>A feature of a body must stand in as many examples, once there are many examples: what stands in one only tells nothing and fills the model.</summary>
    private const int LeastInBodies = 2, ManyExamples = 1000;

    /// <summary>Weights that a model may hold, so that many labels do not fill the memory.</summary>
    private const int MostWeights = 1 << 25;

    private readonly int[] _holderStarts;
    private readonly int[] _holders;
    private readonly FeatureKind[] _kinds;

    public TrainingTexts(IReadOnlyList<LabelledText> examples, int[] labels, int labelCount)
    {
        (Labels, LabelCount) = (labels, labelCount);
        (Titles, Bodies) = (new CountedText[examples.Count], new CountedText[examples.Count]);
        var (places, kinds, numbers) = (new List<FeaturePlace>(), new List<FeatureKind>(), new List<int>());
        for (var i = 0; i < examples.Count; i++)
        {
            places.Clear();
            FeatureReader.ReadTitle(examples[i].Title, places);
            Titles[i] = Count();
            places.Clear();
            FeatureReader.ReadBody(examples[i].Body, places);
            Bodies[i] = Count();
        }
        _kinds = [.. kinds];
        (_holderStarts, _holders) = Transpose();

        CountedText Count()
        {
            numbers.Clear();
            foreach (var place in places)
            {
                numbers.Add(Table.Add(place.Key));
                if (Table.Count > kinds.Count) kinds.Add(place.Kind);
            }
            return CountedText.Of(numbers);
        }
    }

    public FeatureTable Table { get; } = new();

    public CountedText[] Titles { get; }

    public CountedText[] Bodies { get; }

    public int[] Labels { get; }

    public int LabelCount { get; }

    /// <summary>
    /// What each feature counts, as the chosen examples show it: inverse document frequency times the root of how far the labels of its holders are from
    /// the labels of all (Kullback–Leibler divergence).
    /// </summary>
    public FeatureSpace Space(bool[] chosen)
    {
        var counts = new int[LabelCount];
        for (var i = 0; i < chosen.Length; i++)
            if (chosen[i])
                counts[Labels[i]]++;
        var total = counts.Sum();
        var (scales, frequencies, seen) = (new float[_kinds.Length], new int[_kinds.Length], new int[LabelCount]);
        for (var feature = 0; feature < _kinds.Length; feature++)
        {
            var holders = _holders.AsSpan(_holderStarts[feature].._holderStarts[feature + 1]);
            foreach (var holder in holders)
                if (chosen[holder])
                {
                    seen[Labels[holder]]++;
                    frequencies[feature]++;
                }
            if (frequencies[feature] == 0 || (_kinds[feature] >= FeatureKind.BodyGram && total >= ManyExamples && frequencies[feature] < LeastInBodies)) continue;
            var (information, share) = (0.0, 0.0);
            foreach (var holder in holders)
            {
                var label = Labels[holder];
                if (seen[label] == 0) continue;
                var prior = (double)counts[label] / total;
                var here = (seen[label] + (PriorExamples * prior)) / (frequencies[feature] + PriorExamples);
                information += here * Math.Log(here / prior);
                share += prior;
                seen[label] = 0;
            }
            var rest = PriorExamples / (frequencies[feature] + PriorExamples);
            information += rest * (1 - share) * Math.Log(rest);
            var rarity = Math.Log((1.0 + total) / (1 + frequencies[feature])) + 1;
            scales[feature] = (float)(rarity * Math.Sqrt(Math.Max(information, 0) + LeastInformation));
        }
        LeaveOutRare(scales, frequencies);
        return new FeatureSpace(_kinds, scales);
    }

    private void LeaveOutRare(float[] scales, int[] frequencies)
    {
        for (var least = 2; (long)scales.Count(scale => scale > 0) * LabelCount > MostWeights; least++)
            for (var feature = 0; feature < scales.Length; feature++)
                if (frequencies[feature] < least)
                    scales[feature] = 0;
    }

    private (int[] Starts, int[] Holders) Transpose()
    {
        var starts = new int[_kinds.Length + 1];
        Visit((feature, _) => starts[feature + 1]++);
        for (var feature = 0; feature < _kinds.Length; feature++) starts[feature + 1] += starts[feature];
        var (holders, next) = (new int[starts[^1]], starts.ToArray());
        Visit((feature, example) => holders[next[feature]++] = example);
        return (starts, holders);
    }

    private void Visit(Action<int, int> visit)
    {
        for (var i = 0; i < Titles.Length; i++)
        {
            foreach (var feature in Titles[i].Features) visit(feature, i);
            foreach (var feature in Bodies[i].Features) visit(feature, i);
        }
    }
}
