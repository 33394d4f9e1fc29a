using System.CommandLine;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Segmentation;
using Deliberation.Mining.Text;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary><c>evaluate classify</c>: trains a classifier on one file of labelled texts and compares its answers on another with the true labels.</summary>
internal sealed class ClassifyEvaluation(Terminal terminal, TimeProvider clock)
{
    private readonly TextNormalizer _normalizer = new();
    private readonly JiebaSegmenter _segmenter = JiebaSegmenter.Load(ProgramFiles.Dictionary);

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var train = new Option<string>("--train") { Description = Texts.Get("evaluate.classify.train"), HelpName = "FILE", Required = true };
        var test = new Option<string>("--test") { Description = Texts.Get("evaluate.classify.test"), HelpName = "FILE", Required = true };
        var command = new Command("classify", Texts.Get("evaluate.classify")) { train, test };
        command.SetAction(arguments => new ClassifyEvaluation(terminal, clock).Run(arguments.GetRequiredValue(train), arguments.GetRequiredValue(test)));
        return command;
    }

    private int Run(string trainPath, string testPath)
    {
        var start = clock.GetTimestamp();
        var classifier = TextClassifierTrainer.Train(Read(trainPath));
        var trainSeconds = clock.GetElapsedTime(start).TotalSeconds;

        var examples = Read(testPath);
        start = clock.GetTimestamp();
        var verdicts = examples.ConvertAll(example => classifier.Classify(example.Title, example.Body));
        var seconds = clock.GetElapsedTime(start).TotalSeconds;

        var score = new LabelScore();
        foreach (var (example, verdict) in examples.Zip(verdicts))
            score.Add(example.Label, verdict.Likely[0].Label, verdict.Probability, verdict.Label is not null);
        Figures.Print(terminal, new
        {
            score.MacroF1,
            score.Accuracy,
            PerClass = score.PerLabel.Select(label => new { label.Label, label.Precision, label.Recall, label.F1, label.Support }),
            TrainSeconds = trainSeconds,
            score.CalibrationError,
            Unsure = 1 - score.Answered,
            score.AnsweredAccuracy,
            TrainedOn = classifier.Summary.Examples.Sum(label => label.Count),
            TestedOn = examples.Count,
            MillisecondsPerText = 1000 * seconds / examples.Count,
        });
        return ExitCode.Done;
    }

    private List<LabelledText> Read(string path)
    {
        var rows = InputFile.Table(terminal, path, "title", "body?", "label");
        var examples = rows.Where(row => row[2].Length > 0).Select(row => new LabelledText(Cut(row[0]), Cut(row[1]), row[2])).ToList();
        if (examples.Count < rows.Count) terminal.Error.WriteLine(Texts.Get("evaluate.classify.unlabelled", path, rows.Count - examples.Count));
        return examples.Count > 0 ? examples : throw new CommandException(Texts.Get("file.no-rows", path));
    }

    private SegmentedText Cut(string text) => SegmentedText.Of(_normalizer.Normalize(text), _segmenter);
}
