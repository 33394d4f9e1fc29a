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

    private const string Messages = """
        留言编号,留言用户,留言主题,留言时间,留言详情
        10,甲,鹤鸣苑三号楼电梯又坏了,2024-05-01 09:00:00,电梯停了三天，老人下不了楼，请尽快维修电梯
        A9,乙,鹤鸣苑三号楼电梯坏了没人修,2024-05-02 09:00:00,电梯坏了好几天，天天爬楼梯，请物业维修电梯
        11,丙,青柳路烧烤店油烟扰民,2024-05-03 09:00:00,烧烤店每晚油烟很大，不敢开窗

        """;

    [Fact]
    public async Task Topics_are_compared_with_known_issues_whose_ids_are_numbers_or_texts()
    {
        var reference = _run.Write("r.json", """[{"name": "电梯", "ids": [10, "A9"], "note": ""}, {"name": "油烟", "ids": ["11", 99]}]""");
        Assert.Equal(ExitCode.Done, await _run.Invoke("evaluate", "topics", "--messages", _run.Write("m.csv", Messages), "--reference", reference));
        var figures = _run.Figures();
        Assert.Equal(["foundAt5", "foundAt10", "foundAt20", "meanF1", "bCubedF1", "perIssue"], figures.EnumerateObject().Select(figure => figure.Name).Take(6));
        Assert.Equal((1, 0.5), (figures.GetProperty("foundAt5").GetInt32(), figures.GetProperty("meanF1").GetDouble()));
        Assert.Equal("""{"name":"电梯","rank":1,"precision":1,"recall":1,"f1":1}""", figures.GetProperty("perIssue")[0].GetRawText());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, figures.GetProperty("perIssue")[1].GetProperty("rank").ValueKind);
        Assert.Contains("99", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name": "电梯"}""")]
    [InlineData("""[{"name": "电梯", "ids": []}]""")]
    [InlineData("""[{"name": "电梯", "ids": [true]}]""")]
    [InlineData("""[{"ids": [10]}]""")]
    [InlineData("""[{"name": "电梯", "ids": ["别的"]}]""")]
    [InlineData("电梯")]
    public async Task A_reference_that_is_none_says_so(string reference)
    {
        Assert.Equal(ExitCode.NothingDone, await _run.Invoke("evaluate", "topics", "--messages", _run.Write("m.csv", Messages), "--reference", _run.Write("r.json", reference)));
        Assert.Contains("标准答案", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecasts_are_compared_with_what_came()
    {
        var messages = Messages.Replace("2024-05-01", "2024-03-01", StringComparison.Ordinal).Replace("2024-05-02", "2024-03-02", StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Invoke("evaluate", "forecast", "--messages", _run.Write("m.csv", messages)));
        Assert.Equal((1, 7), (_run.Figures().GetProperty("topics").GetInt32(), _run.Figures().GetProperty("forecasts").GetInt32()));
        Assert.Equal(["poissonGamma", "dampedTrend", "lastValue", "mean"], _run.Figures().GetProperty("all").EnumerateObject().Select(contender => contender.Name));
    }

    [Fact]
    public async Task A_file_too_short_to_foretell_says_so()
    {
        Assert.Equal(ExitCode.NothingDone, await _run.Invoke("evaluate", "forecast", "--messages", _run.Write("m.csv", Messages)));
        Assert.Contains("两周以上", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title,body,keywords\n楼道和路灯,路灯和楼道都很暗,路灯|楼道|没有的词\n,,路灯\n路灯坏了,,\n")]
    [InlineData("id,GOLD,text\n1,路燈 楼道、没有的词,楼道和路灯。路灯和楼道都很暗\n2,,空\n3,路灯,\n")]
    public async Task Keywords_are_compared_with_those_of_people_and_with_two_peers(string file)
    {
        Assert.Equal(ExitCode.Done, await _run.Invoke("evaluate", "keywords", "--file", _run.Write("k.csv", file)));
        var figures = _run.Figures();
        Assert.Equal((0.4, 0.6667, 0.5), (figures.GetProperty("precisionAt5").GetDouble(), figures.GetProperty("recallAt5").GetDouble(), figures.GetProperty("f1At5").GetDouble()));
        Assert.Equal((1, 2), (figures.GetProperty("texts").GetInt32(), figures.GetProperty("skipped").GetInt32()));
        Assert.True(figures.GetProperty("textRank").GetProperty("precisionAt5").GetDouble() >= 0);
        Assert.Equal(0.4, figures.GetProperty("tfIdf").GetProperty("precisionAt5").GetDouble());
    }

    [Fact]
    public async Task A_file_without_keywords_says_so()
    {
        Assert.Equal(ExitCode.NothingDone, await _run.Invoke("evaluate", "keywords", "--file", _run.Write("k.csv", "title,body\n路灯,坏了\n")));
        Assert.Contains("keywords", _run.Error, StringComparison.Ordinal);
    }
}
