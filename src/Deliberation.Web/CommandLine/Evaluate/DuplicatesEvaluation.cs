using System.CommandLine;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Similarity;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary><c>evaluate duplicates</c>: scores pairs of texts and compares with the judgement of people whether they say the same.</summary>
internal sealed class DuplicatesEvaluation(Terminal terminal, TimeProvider clock)
{
    private static readonly string[] Yes = ["1", "1.0", "true", "yes", "y", "same"];
    private static readonly string[] No = ["0", "0.0", "false", "no", "n", "different"];

    public Command Create()
    {
        var pairs = new Option<string>("--pairs") { Description = Texts.Get("evaluate.duplicates.pairs"), HelpName = "FILE", Required = true };
        var command = new Command("duplicates", Texts.Get("evaluate.duplicates")) { pairs };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(pairs)));
        return command;
    }

    private int Run(string path)
    {
        var rows = InputFile.Table(terminal, path, "text_a", "text_b", "same");
        var likeness = new PairLikeness(MiningAssets.Load(ProgramFiles.Corpus, ProgramFiles.Dictionary));
        var score = new PairScore();
        var start = clock.GetTimestamp();
        foreach (var row in rows)
        {
            if (Judgement(row[2]) is { } same)
                score.Add(likeness.Score(row[0], row[1]), same);
        }
        var seconds = clock.GetElapsedTime(start).TotalSeconds;
        if (score.Count < rows.Count)
            terminal.Error.WriteLine(Texts.Get("evaluate.duplicates.unjudged", rows.Count - score.Count));
        if (score.Same == 0 || score.Same == score.Count)
            throw new CommandException(Texts.Get("evaluate.duplicates.one-kind"));
        var (best, production) = (score.Best(), score.At(PairLikeness.Same));
        Figures.Print(terminal, new
        {
            Auc = score.Auc(),
            BestF1 = best.F1,
            best.Threshold,
            ProductionThreshold = PairLikeness.Same,
            production.Precision,
            production.Recall,
            production.F1,
            Pairs = score.Count,
            score.Same,
            PairsPerSecond = score.Count / Math.Max(seconds, 1e-9),
        });
        return ExitCode.Done;
    }

    private static bool? Judgement(string cell) => Yes.Contains(cell, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(cell, StringComparer.OrdinalIgnoreCase) ? false : null;
}
