using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine.Evaluate;

public sealed class DuplicatesEvaluationTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    private Task<int?> Evaluate(string pairs) => _run.Invoke("evaluate", "duplicates", "--pairs", _run.Write("pairs.csv", pairs));

    [Fact]
    public async Task Columns_may_stand_in_any_order_with_others_between()
    {
        Assert.Equal(ExitCode.Done, await Evaluate("\uFEFFid,same,text_b,source,text_a\n1,1,路灯坏了没人修,x,路灯坏了没有人修\n2,0,垃圾没人收,x,停车位不够\n3,true,电梯停了,x,电梯停了。\n"));
        Assert.Equal(["auc", "bestF1", "threshold"], _run.Figures().EnumerateObject().Take(3).Select(figure => figure.Name));
        Assert.Equal((1, 1, 3), (_run.Figures().GetProperty("auc").GetDouble(), _run.Figures().GetProperty("bestF1").GetDouble(), _run.Figures().GetProperty("pairs").GetInt32()));
    }

    [Fact]
    public async Task Rows_without_a_judgement_are_told_and_left_out()
    {
        await Evaluate("text_a,text_b,same\n路灯坏了,路灯坏了,1\n路灯坏了,垃圾没人收,0\n路灯坏了,路灯,maybe\n");
        Assert.Equal(2, _run.Figures().GetProperty("pairs").GetInt32());
        Assert.Contains("1 行", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_one_kind_of_pairs_cannot_be_judged()
    {
        Assert.Equal(ExitCode.NothingDone, await Evaluate("text_a,text_b,same\n路灯坏了,路灯坏了,1\n"));
        Assert.Contains("same", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_column_is_named()
    {
        Assert.Equal(ExitCode.NothingDone, await Evaluate("text_a,text_b\n路灯坏了,路灯坏了\n"));
        Assert.Contains("same", _run.Error, StringComparison.Ordinal);
    }
}
