using System.CommandLine;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Text;
using Deliberation.Mining.Urgency;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary><c>evaluate urgency</c>: looks for danger in texts with known answers (columns text and urgent, 1 or 0).</summary>
internal sealed class UrgencyEvaluation(Terminal terminal)
{
    private static readonly string[] Yes = ["1", "true", "yes", "urgent"], No = ["", "0", "false", "no", "normal"];

    public Command Create()
    {
        var file = new Option<string>("--file") { Description = Texts.Get("evaluate.urgency.file"), HelpName = "FILE", Required = true };
        var command = new Command("urgency", Texts.Get("evaluate.urgency")) { file };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(file)));
        return command;
    }

    private int Run(string path)
    {
        var rows = InputFile.Table(terminal, path, "text", "urgent");
        var detector = UrgencyDetector.Load(ProgramFiles.Corpus);
        var normalizer = new TextNormalizer();
        var score = new BinaryScore();
        var flagged = 0;
        foreach (var row in rows)
        {
            var said = detector.Detect(normalizer.Normalize(row[0])).IsUrgent;
            flagged += said ? 1 : 0;
            score.Add(IsUrgent(row[1]), said);
        }

        Figures.Print(terminal, new { score.Recall, score.Precision, score.F1, Flagged = (double)flagged / rows.Count, Texts = rows.Count });
        return ExitCode.Done;
    }

    private static bool IsUrgent(string label) =>
        Yes.Contains(label, StringComparer.OrdinalIgnoreCase) || (No.Contains(label, StringComparer.OrdinalIgnoreCase) ? false : throw new CommandException(Texts.Get("evaluate.urgency.label", label)));
}
