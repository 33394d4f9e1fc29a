using System.CommandLine;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary><c>evaluate segment</c>: cuts a text line by line and compares the words with those of a gold standard in the manner of SIGHAN.</summary>
internal sealed class SegmentEvaluation(Terminal terminal, TimeProvider clock)
{
    public Command Create()
    {
        var text = new Option<string>("--text") { Description = Texts.Get("evaluate.segment.text"), HelpName = "FILE", Required = true };
        var gold = new Option<string>("--gold") { Description = Texts.Get("evaluate.segment.gold"), HelpName = "FILE", Required = true };
        var command = new Command("segment", Texts.Get("evaluate.segment")) { text, gold };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(text), arguments.GetRequiredValue(gold)));
        return command;
    }

    private int Run(string textPath, string goldPath)
    {
        var (text, gold) = (InputFile.Lines(textPath), InputFile.Lines(goldPath));
        if (text.Count != gold.Count)
            throw new CommandException(Texts.Get("evaluate.segment.lines-differ", text.Count, gold.Count));
        var segmenter = JiebaSegmenter.Load(ProgramFiles.Dictionary);
        var score = new WordScore();
        var tokens = new List<Token>();
        for (var i = 0; i < text.Count; i++)
        {
            tokens.Clear();
            segmenter.Segment(text[i], tokens);
            if (!score.Add(tokens, text[i], gold[i]))
                throw new CommandException(Texts.Get("evaluate.segment.line-differs", i + 1));
        }

        var seconds = Passes.Fastest(clock, () =>
        {
            foreach (var line in text)
            {
                tokens.Clear();
                segmenter.Segment(line, tokens);
            }
        }).TotalSeconds;
        Figures.Print(terminal, new { score.Precision, score.Recall, score.F1, McharPerSecond = text.Sum(line => (long)line.Length) / 1e6 / seconds });
        return ExitCode.Done;
    }
}
