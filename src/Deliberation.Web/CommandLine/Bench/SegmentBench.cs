using System.CommandLine;
using System.Diagnostics;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary><c>bench segment</c>: how fast one thread cuts a text, what a single opinion takes, and how soon the segmenter is there.</summary>
internal sealed class SegmentBench(Terminal terminal, TimeProvider clock)
{
    public Command Create()
    {
        var text = new Option<string?>("--text") { Description = Texts.Get("bench.segment.text"), HelpName = "FILE" };
        var command = new Command("segment", Texts.Get("bench.segment")) { text };
        command.SetAction(arguments => Run(arguments.GetValue(text)));
        return command;
    }

    private int Run(string? path)
    {
        var start = clock.GetTimestamp();
        var segmenter = JiebaSegmenter.Load(ProgramFiles.Dictionary);
        var (startMs, loadedMb) = (clock.GetElapsedTime(start).TotalMilliseconds, Environment.WorkingSet / 1e6);

        var lines = path is null ? SampleOpinions() : [.. InputFile.Lines(path).Where(line => line.Length > 0)];
        if (lines.Length == 0)
            throw new CommandException(Texts.Get("bench.segment.empty", path ?? ""));
        var characters = lines.Sum(line => (long)line.Length);
        var memory = new Token[lines.Max(line => line.Length)];
        var (list, withCodes) = (new List<Token>(), new CodeProtectingSegmenter(segmenter));
        var plain = Passes.Fastest(clock, () =>
        {
            foreach (var line in lines)
                segmenter.Segment(line, memory);
        });
        var protecting = Passes.Fastest(clock, () =>
        {
            foreach (var line in lines)
            {
                list.Clear();
                withCodes.Segment(line, list);
            }
        });
        var latencies = new Latencies();
        foreach (var line in lines)
        {
            var begin = clock.GetTimestamp();
            segmenter.Segment(line, memory);
            latencies.Add(clock.GetElapsedTime(begin));
        }

        using var process = Process.GetCurrentProcess();
        Figures.Print(terminal, new
        {
            Lines = lines.Length,
            characters,
            McharPerSecond = characters / 1e6 / plain.TotalSeconds,
            McharPerSecondWithCodes = characters / 1e6 / protecting.TotalSeconds,
            P50Ms = latencies.Percentile(0.5),
            P99Ms = latencies.Percentile(0.99),
            startMs,
            loadedMb,
            PeakMb = process.PeakWorkingSet64 / 1e6,
        });
        return ExitCode.Done;
    }

    private string[] SampleOpinions() =>
        [.. InputFile.Table(terminal, Path.Combine(ProgramFiles.Corpus, "opinions.csv"), "title", "body").SelectMany(row => row).Where(text => text.Length > 0)];
}
