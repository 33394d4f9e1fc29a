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

    [Theory]
    [InlineData("title,body,label\n路灯坏了,晚上看不见,灯\n路灯不亮,请修一修,灯\n施工噪音,半夜太吵,吵\n装修太吵,噪音不停,吵\n", "label,body,title\n灯,,路灯又坏了\n吵,噪音太吵,\n")]
    [InlineData("title,label\n路灯坏了,灯\n路灯不亮,灯\n施工噪音,吵\n装修太吵,吵\n没有类别,\n", "id,title,label\n1,路灯又坏了,灯\n2,噪音太吵,吵\n")]
    public async Task Classify_learns_from_one_file_and_prints_how_it_answers_the_other(string train, string test)
    {
        Assert.Equal(ExitCode.Done, await _run.Invoke("evaluate", "classify", "--train", _run.Write("train", train), "--test", _run.Write("test", test)));
        Assert.Equal(["macroF1", "accuracy", "perClass", "trainSeconds"], _run.Figures().EnumerateObject().Select(figure => figure.Name).Take(4));
        Assert.Equal(1, _run.Figures().GetProperty("macroF1").GetDouble());
        Assert.Equal((4, 2), (_run.Figures().GetProperty("trainedOn").GetInt32(), _run.Figures().GetProperty("testedOn").GetInt32()));
    }

    [Fact]
    public async Task Classify_needs_labels()
    {
        Assert.Equal(ExitCode.NothingDone, await _run.Invoke("evaluate", "classify", "--train", _run.Write("train", "title,body\n路灯,坏了\n"), "--test", _run.Write("test", "title,label\n路灯,灯\n")));
        Assert.Contains("label", _run.Error, StringComparison.Ordinal);
    }
}
