using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine.Evaluate;

public sealed class EvaluateTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Segment_prints_its_figures_as_one_json_line()
    {
        Assert.Equal(ExitCode.Done, await _run.Invoke("evaluate", "segment", "--text", _run.Write("text", "我们修路灯\n"), "--gold", _run.Write("gold", "我们  修  路灯\n")));
        Assert.Equal(["precision", "recall", "f1", "mcharPerSecond"], _run.Figures().EnumerateObject().Select(figure => figure.Name));
        Assert.Equal(1, _run.Figures().GetProperty("f1").GetDouble());
    }

    [Theory]
    [InlineData("路灯\n\n", "路灯\n")]
    [InlineData("路灯\n", "路障\n")]
    public async Task Files_that_do_not_belong_together_say_so(string text, string gold)
    {
        Assert.Equal(ExitCode.NothingDone, await _run.Invoke("evaluate", "segment", "--text", _run.Write("text", text), "--gold", _run.Write("gold", gold)));
        Assert.Contains("标准答案", _run.Error, StringComparison.Ordinal);
    }
}
