using System.Collections.Immutable;
using Deliberation.Mining.Classification.Linear;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Classification;

/// <summary>
/// A trained linear classifier of short Chinese texts: which of the labels it learned a text has, with a calibrated probability, or "unsure", and the words that spoke
/// for it. Immutable and safe for many threads. A text without a title is read by its body alone and the other way round; where only one of the two was
/// ever learned, title and body are read as one.
/// </summary>
public sealed class TextClassifier
{
    private readonly FoldedModel _model;
    private readonly bool _knowsTitles, _knowsBodies;

    internal TextClassifier(ImmutableArray<string> labels, FoldedModel model, double sureFrom, TrainingSummary summary)
    {
        (Labels, _model, SureFrom, Summary) = (labels, model, sureFrom, summary);
        _knowsTitles = model.Shapes[(int)TextPart.Title].Weights.Length > 0;
        _knowsBodies = model.Shapes[(int)TextPart.Body].Weights.Length > 0;
    }

    /// <summary>What it can answer, in ordinal order; at least one.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Below this probability the answer is "unsure", 0–1.</summary>
    public double SureFrom { get; }

    /// <summary>What it was made of.</summary>
    public TrainingSummary Summary { get; }

    internal FoldedModel Model => _model;

    /// <summary>The label of a text. Both parts are normalised and cut; either may be empty.</summary>
    /// <param name="title">The title.</param>
    /// <param name="body">The body.</param>
    /// <param name="hints">What another source says; counts only when the examples had hints too.</param>
    public TextVerdict Classify(SegmentedText title, SegmentedText body, IReadOnlyList<LabelHint>? hints = null)
    {
        var reading = Read(title, body);
        var hinted = Hints.Of(hints, Labels);
        var scores = Score(reading, hinted);
        var highest = scores.Max();
        var likelihoods = Array.ConvertAll(scores, score => Math.Exp(score - highest));
        var total = likelihoods.Sum();
        ImmutableArray<LabelProbability> likely =
            [.. Labels.Select((label, i) => new LabelProbability(label, likelihoods[i] / total)).OrderByDescending(item => item.Probability)];
        var known = reading.Columns.Count > 0 || (hinted.Any(hint => hint > 0) && _model.Shapes[(int)reading.Shape].HintWeights.Length > 0);
        return new TextVerdict(known && likely[0].Probability >= SureFrom ? likely[0].Label : null, likely[0].Probability, likely);
    }

    /// <summary>
    /// The words of a text that spoke for a label, the strongest first. What a run of characters adds is shared among its characters, and a word has what its characters
    /// have; so every word is one that the text really holds.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="body">The body.</param>
    /// <param name="label">One of <see cref="Labels"/>; for another there are no words.</param>
    /// <param name="most">At most this many, at least 1.</param>
    public ImmutableArray<SpeakingWord> Explain(SegmentedText title, SegmentedText body, string label, int most = 5)
    {
        var number = Labels.IndexOf(label);
        if (number < 0) return [];
        var reading = Read(title, body);
        var weights = _model.Shapes[(int)reading.Shape];
        var adds = new Dictionary<int, double>();
        for (var i = 0; i < reading.Columns.Count; i++)
        {
            var row = weights.Of(reading.Columns[i]);
            var (sum, own) = (0.0, (double)row[number]);
            foreach (var weight in row) sum += weight;
            adds[reading.Columns[i]] = (own - (sum / row.Length)) * reading.Values[i];
        }

        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        Share(reading.Title, reading.TitlePlaces);
        Share(reading.Body, reading.BodyPlaces);
        return
        [
            .. words.Where(word => word.Value > 0).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(most).Select(word => new SpeakingWord(word.Key, word.Value)),
        ];

        void Share(SegmentedText text, List<FeaturePlace> places)
        {
            var times = places.GroupBy(place => place.Key).ToDictionary(group => group.Key, group => group.Count());
            var characters = new double[text.Text.Length];
            foreach (var place in places)
                if (_model.Table.Find(place.Key) is >= 0 and var feature && adds.TryGetValue(feature, out var added))
                    for (var i = place.Start; i < place.Start + place.Length; i++)
                        characters[i] += added / times[place.Key] / place.Length;
            foreach (var token in text.Tokens.Where(token => char.IsLetterOrDigit(text.Text[token.Start])))
            {
                var word = text[token].ToString();
                words[word] = words.GetValueOrDefault(word) + characters.AsSpan(token.Start, token.Length).ToArray().Sum();
            }
        }
    }

    /// <summary>Writes the model: format version, labels, examples, weights and a checksum. The same model gives the same bytes.</summary>
    public void Save(Stream stream) => TextClassifierFile.Write(this, stream);

    /// <summary>Reads a model that <see cref="Save"/> wrote; it answers exactly as the saved one.</summary>
    /// <exception cref="DamagedModelException">The stream holds no model, one of another format version, or a damaged one.</exception>
    public static TextClassifier Load(Stream stream) => TextClassifierFile.Read(stream);

    private Reading Read(SegmentedText title, SegmentedText body)
    {
        if (!_knowsTitles && title.Text.Length > 0) (title, body) = (SegmentedText.Empty, Joined(title, body));
        else if (!_knowsBodies && body.Text.Length > 0) (title, body) = (Joined(title, body), SegmentedText.Empty);
        var (titlePlaces, bodyPlaces) = (new List<FeaturePlace>(title.Text.Length * 4), new List<FeaturePlace>(body.Text.Length * 3));
        FeatureReader.ReadTitle(title, titlePlaces);
        FeatureReader.ReadBody(body, bodyPlaces);
        var (columns, values) = (new List<int>(titlePlaces.Count + bodyPlaces.Count), new List<float>(titlePlaces.Count + bodyPlaces.Count));
        _model.Space.Weigh(Known(titlePlaces), columns, values);
        var shape = columns.Count > 0 ? TextPart.Both : TextPart.Body;
        _model.Space.Weigh(Known(bodyPlaces), columns, values);
        if (columns.Count > 0 && _model.Space.Kind(columns[^1]) < FeatureKind.BodyGram) shape = TextPart.Title;
        return new Reading(shape, columns, values, title, titlePlaces, body, bodyPlaces);
    }

    private CountedText Known(List<FeaturePlace> places)
    {
        var known = new List<int>(places.Count);
        foreach (var place in places)
            if (_model.Table.Find(place.Key) is >= 0 and var feature)
                known.Add(feature);
        return CountedText.Of(known);
    }

    private double[] Score(Reading reading, float[] hints)
    {
        var model = _model.Shapes[(int)reading.Shape];
        var scores = Array.ConvertAll(model.Constants, constant => (double)constant);
        for (var i = 0; i < reading.Columns.Count; i++)
        {
            var weights = model.Of(reading.Columns[i]);
            for (var label = 0; label < weights.Length; label++) scores[label] += weights[label] * reading.Values[i];
        }
        for (var i = 0; i < model.HintWeights.Length; i++) scores[i % scores.Length] += model.HintWeights[i] * hints[i / scores.Length];
        return scores;
    }

    private static SegmentedText Joined(SegmentedText title, SegmentedText body) => new(
        $"{title.Text}\n{body.Text}",
        [.. title.Tokens, .. body.Tokens.Select(token => token with { Start = token.Start + title.Text.Length + 1 })]);

    private sealed record Reading(
        TextPart Shape, List<int> Columns, List<float> Values, SegmentedText Title, List<FeaturePlace> TitlePlaces, SegmentedText Body, List<FeaturePlace> BodyPlaces);
}
