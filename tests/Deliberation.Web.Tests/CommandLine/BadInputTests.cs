using System.Text.Json;
using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine;

/// <summary>What becomes of odd rows from the file to the report: mined, or told with a reason; see "Odd input" in docs/measuring.md.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Normal = "1,2024-05-08 09:30:00,三号楼电梯坏了,电梯停了三天请维修\n2,2024-05-09 09:30:00,三号楼电梯又坏了,电梯坏了请维修电梯\n";

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string, string?> Rows => new()
    {
        { "empty", ",", "opinion.empty" },
        { "blank", " ,\u3000", "opinion.empty" },
        { "one character", "好,", null },
        { "punctuation", "……,！！！", "opinion.empty" },
        { "only emoji", "😀😀,🔥", "opinion.empty" },
        { "html", "<b>电梯</b>,<script>alert(1)</script>", null },
        { "control characters", "\u0000\u0007,\u001b[31m", null },
        { "only control characters", "\u0000\u0007,\u0001", "opinion.empty" },
        { "traditional", "三號樓電梯壞了,請維修電梯", null },
        { "full width", "３号楼电梯坏了,ＡＢＣ", null },
        { "100,000 characters", "长," + new string('电', 100_000), null },
        { "100,000 words", "长," + string.Concat(Enumerable.Repeat("电梯坏了。", 20_000)), null },
        { "a damaged character", "电\uFFFD梯,坏", null },
        { "a formula", "=1+1,电梯", null },
        { "right to left", "\u202E电梯坏了,شكوى", null },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_odd_row_is_mined_or_told_and_harms_no_other(string what, string cells, string? reason)
    {
        Assert.NotEmpty(what);
        var report = _run.Write("report.json", "");
        var code = await _run.Invoke("mine", _run.Write("messages.csv", "id,time,title,body\n" + Normal + "3,2024-05-10 09:30:00," + cells + "\n"), "--out", report);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(report));
        Assert.Equal(reason is null ? ExitCode.Done : ExitCode.SomeRejected, code);
        Assert.Equal(reason is null ? 3 : 2, json.RootElement.GetProperty("messages").GetInt32());
        Assert.Equal(reason is null ? [] : [reason], json.RootElement.GetProperty("rejected").EnumerateArray().Select(row => row.GetProperty("reason").GetString()));
        Assert.Contains(json.RootElement.GetProperty("topics").EnumerateArray(), topic => topic.GetProperty("ids").EnumerateArray().Select(id => id.ToString()).Take(2).SequenceEqual(["1", "2"]));
    }
}
