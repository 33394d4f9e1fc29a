using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine.Evaluate;

public sealed class UrgencyEvaluationTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Recall_precision_and_f1_are_printed()
    {
        var file = _run.Write("urgency.csv", "urgent,text\n1,楼道着火了\n1,今天天气好\n0,没有漏气\n0,路灯坏了\n");
        Assert.Equal(ExitCode.Done, await _run.Invoke("evaluate", "urgency", "--file", file));
        Assert.Equal(["recall", "precision", "f1", "flagged", "texts"], _run.Figures().EnumerateObject().Select(figure => figure.Name));
        Assert.Equal((0.5, 1), (_run.Figures().GetProperty("recall").GetDouble(), _run.Figures().GetProperty("precision").GetDouble()));
    }

    [Fact]
    public async Task An_unknown_label_is_told()
    {
        Assert.Equal(ExitCode.NothingDone, await _run.Invoke("evaluate", "urgency", "--file", _run.Write("urgency.csv", "text,urgent\n着火了,maybe\n")));
        Assert.Contains("maybe", _run.Error, StringComparison.Ordinal);
    }
}
