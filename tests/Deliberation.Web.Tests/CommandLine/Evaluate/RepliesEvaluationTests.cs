using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine.Evaluate;

public sealed class RepliesEvaluationTests : IDisposable
{
    private const string Rows =
        "3幢电梯坏了,3幢的电梯坏了一周请问什么时候修,您好，3幢电梯主板老化，因为缺件，5月20日前更换，电话联系社区。感谢您。,2024-05-06 09:00,2024-05-08 09:00,1\n"
        + "广场舞太吵,公园晚上广场舞很吵希望管一管,您好，公园广场舞已由城管到现场劝导，根据《噪声污染防治法》九点后不得开音响。谢谢您。,2024-05-06 09:00,2024-05-07 09:00,1\n"
        + "小学门口堵车,小学门口早上堵车请问能不能划即停即走区,已收悉，已转有关部门。,2024-05-06 09:00,2024-07-08 09:00,0\n"
        + "路灯不亮,青柳路路灯不亮,您好，青柳路三盏路灯的线路断了，已经更换。谢谢您。,,,1\n";

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("title,body,reply,time,reply_time,explanation_me")]
    [InlineData("留言主题,留言详情,答复意见,留言时间,答复时间,可解释性_我")]
    public async Task Every_respect_the_labels_and_the_shuffled_replies_are_measured(string header)
    {
        Assert.Equal(ExitCode.Done, await _run.Invoke("evaluate", "replies", "--file", _run.Write("replies.csv", header + "\n" + Rows)));
        var figures = _run.Figures();
        Assert.Equal(4, figures.GetProperty("replies").GetInt32());
        Assert.Equal(["relevance", "completeness", "explanation", "timeliness", "politeness"], figures.GetProperty("dimensions").EnumerateObject().Select(dimension => dimension.Name));
        Assert.Equal(3, figures.GetProperty("dimensions").GetProperty("timeliness").GetProperty("rows").GetInt32());
        var label = Assert.Single(figures.GetProperty("labels").EnumerateArray());
        Assert.Equal(("explanation", 1), (label.GetProperty("dimension").GetString(), label.GetProperty("auc").GetDouble()));
        Assert.True(label.GetProperty("spearman").GetDouble() > 0.5);
        Assert.InRange(figures.GetProperty("shuffled").GetProperty("auc").GetDouble(), 0.7, 1);
    }

    [Theory]
    [InlineData("2026-09-30 09:00", "2026-10-15 09:00", 0.8)] // 7 days: a week off, and a Saturday worked for it
    [InlineData("2026-09-16 09:00", "2026-10-01 09:00", 0.5)] // 10 days: a Sunday worked, a Friday and the last day off
    public async Task Holidays_and_make_up_workdays_count_as_on_the_site(string asked, string replied, double timeliness)
    {
        var rows = $"标题,路灯坏了,已经修好。,{asked},{replied}\n标题,电梯坏了,已经换了主板。,{asked},{replied}\n";
        await _run.Invoke("evaluate", "replies", "--file", _run.Write("replies.csv", "title,body,reply,time,reply_time\n" + rows));
        Assert.Equal(timeliness, _run.Figures().GetProperty("dimensions").GetProperty("timeliness").GetProperty("mean").GetDouble());
    }

    [Fact]
    public async Task A_file_without_replies_says_what_is_missing()
    {
        Assert.Equal(ExitCode.NothingDone, await _run.Invoke("evaluate", "replies", "--file", _run.Write("replies.csv", "title,body\na,b\n")));
        Assert.Contains("reply", _run.Error, StringComparison.Ordinal);
    }
}
