using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine.Bench;

public sealed class SegmentBenchTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Segment_prints_its_figures_as_one_json_line()
    {
        Assert.Equal(ExitCode.Done, await _run.Invoke("bench", "segment", "--text", _run.Write("text", "我们修路灯\n\n3幢2单元停水\n")));
        Assert.Equal(
            ["lines", "characters", "mcharPerSecond", "mcharPerSecondWithCodes", "p50Ms", "p99Ms", "startMs", "loadedMb", "peakMb"],
            _run.Figures().EnumerateObject().Select(figure => figure.Name));
        Assert.Equal((2, 12), (_run.Figures().GetProperty("lines").GetInt32(), _run.Figures().GetProperty("characters").GetInt32()));
        Assert.True(_run.Figures().GetProperty("mcharPerSecond").GetDouble() > 0);
    }

    [Fact]
    public async Task A_file_without_text_says_so()
    {
        Assert.Equal(ExitCode.NothingDone, await _run.Invoke("bench", "segment", "--text", _run.Write("text", "\n\n")));
        Assert.Contains("没有文字", _run.Error, StringComparison.Ordinal);
    }
}
