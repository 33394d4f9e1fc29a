using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine.Evaluate;

public sealed class ClassifyTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

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
