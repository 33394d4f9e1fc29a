using System.Collections.Immutable;
using Deliberation.Mining.Classification.Linear;
using Deliberation.Mining.Evaluation;

namespace Deliberation.Mining.Classification;

/// <summary>
/// Learns a <see cref="TextClassifier"/> from examples. Three linear support vector machines read the title, the body, and both; logistic regression over what they say
/// of examples they had not learned from combines them and makes probabilities. The order of the examples does not matter.
/// </summary>
public static class TextClassifierTrainer
{
    /// <summary>Learns from examples.</summary>
    /// <exception cref="ArgumentException">There are no examples, or one has an empty label.</exception>
    public static TextClassifier Train(IEnumerable<LabelledText> examples, TrainingOptions? options = null)
    {
        options ??= new TrainingOptions();
        LabelledText[] ordered =
        [
            .. examples.OrderBy(example => example.Title.Text, StringComparer.Ordinal).ThenBy(example => example.Body.Text, StringComparer.Ordinal)
                .ThenBy(example => example.Label, StringComparer.Ordinal).ThenBy(example => example.Group, StringComparer.Ordinal),
        ];
        if (ordered.Length == 0) throw new ArgumentException("there is nothing to learn from", nameof(examples));
        if (ordered.Any(example => example.Label.Length == 0)) throw new ArgumentException("an example has no label", nameof(examples));
        return new Training(ordered, options).Run();
    }

    private sealed class Training
    {
        private readonly LabelledText[] _examples;
        private readonly TrainingOptions _options;
        private readonly string[] _labels;
        private readonly TrainingTexts _texts;
        private readonly float[][] _hints;

        public Training(LabelledText[] examples, TrainingOptions options)
        {
            (_examples, _options) = (examples, options);
            _labels = [.. examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            _texts = new TrainingTexts(examples, [.. examples.Select(example => Array.BinarySearch(_labels, example.Label, StringComparer.Ordinal))], _labels.Length);
            _hints = [.. examples.Select(example => Hints.Of(example.Hints, _labels))];
        }

        private int Labels => _labels.Length;

        public TextClassifier Run()
        {
            var everything = new bool[_examples.Length];
            Array.Fill(everything, true);
            var unseen = Unseen();
            var space = _texts.Space(everything);
            var final = Learn(space, everything, out _);
            ScoreCombiner[] combiners = [Combiner(unseen, TextPart.Title), Combiner(unseen, TextPart.Body), Combiner(unseen, TextPart.Both)];
            var folded = new Folder(_texts, space, final, combiners, _hints.Any(hints => hints.Any(hint => hint > 0))).Fold();
            return new TextClassifier([.. _labels], folded, _options.SureFrom, Summary(unseen, combiners));
        }

        /// <summary>What the models say of examples they had not learned from. With groups, each example is judged twice: its matter known, and never seen.</summary>
        private List<UnseenScores> Unseen()
        {
            var unseen = new List<UnseenScores>(_examples.Length);
            AddFolds([.. _examples.Select(Folding.ByText)]);
            if (_examples.Any(example => example.Group.Length > 0)) AddFolds([.. _examples.Select(Folding.ByGroup)]);
            return unseen;

            void AddFolds(int[] folds)
            {
                foreach (var fold in folds.Distinct().Order())
                {
                    var chosen = Array.ConvertAll(folds, other => other != fold);
                    if (!chosen.Contains(true)) continue;
                    var machines = Learn(_texts.Space(chosen), chosen, out var rows);
                    for (var i = 0; i < _examples.Length; i++)
                        if (!chosen[i])
                            unseen.Add(new UnseenScores(i, Present(i), machines.Scores(rows, i)));
                }
            }
        }

        private TextPart Present(int example) =>
            _texts.Bodies[example].Features.Length == 0 ? TextPart.Title : _texts.Titles[example].Features.Length == 0 ? TextPart.Body : TextPart.Both;

        private Machines Learn(FeatureSpace space, bool[] chosen, out SparseRows rows)
        {
            rows = new SparseRows();
            for (var i = 0; i < _examples.Length; i++) rows.Add(space, _texts.Titles[i], _texts.Bodies[i]);
            var read = rows;
            WeightTable Machine(TextPart part) => OneVersusRest.Train(read, part, chosen, _texts.Labels, _texts.Table.Count, Labels, _options.Cost, _options.Seed);
            return new Machines(Machine(TextPart.Title), Machine(TextPart.Body), Machine(TextPart.Both));
        }

        /// <summary>The combination for texts of one shape, from all examples that have what such a text has.</summary>
        private ScoreCombiner Combiner(List<UnseenScores> unseen, TextPart shape)
        {
            var usable = unseen.Where(item => item.Present == shape || item.Present == TextPart.Both).ToList();
            return ScoreCombiner.Fit([.. usable.Select(item => Inputs(item, shape))], [.. usable.Select(item => _texts.Labels[item.Example])], Machines.ModelsOf(shape) + 1, Labels);
        }

        private float[] Inputs(UnseenScores item, TextPart shape) => [.. item.Scores.For(shape), .. _hints[item.Example]];

        private TrainingSummary Summary(List<UnseenScores> unseen, ScoreCombiner[] combiners)
        {
            var score = new LabelScore();
            foreach (var item in unseen)
            {
                var probabilities = combiners[(int)item.Present].Probabilities(Inputs(item, item.Present));
                var best = Array.IndexOf(probabilities, probabilities.Max());
                score.Add(_labels[_texts.Labels[item.Example]], _labels[best], probabilities[best], probabilities[best] >= _options.SureFrom);
            }
            return new TrainingSummary(
                _options.At,
                [.. _labels.Select((label, i) => new LabelCount(label, _texts.Labels.Count(other => other == i)))],
                score.MacroF1, score.Accuracy, score.Answered, score.AnsweredAccuracy);
        }
    }

    /// <summary>Scores of an example by models that had not seen it.</summary>
    private sealed record UnseenScores(int Example, TextPart Present, MachineScores Scores);
}
