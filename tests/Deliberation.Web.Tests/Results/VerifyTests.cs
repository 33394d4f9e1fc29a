using System.Diagnostics;
using System.Text.Json.Nodes;
using Deliberation.Storage.Events;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Tests.CommandLine;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Meetings;

namespace Deliberation.Web.Tests.Results;

/// <summary>What was done to a downloaded log, and whether it is found: by the command, and by the script exactly as <c>docs/verify.md</c> has it.</summary>
public sealed class VerifyTests
{
    /// <summary>What was done; whether it is found without the hash on the page; the event that is named.</summary>
    public static TheoryData<string, bool, int?> Changes => new()
    {
        { "changed", true, 2 },
        { "changed with its hash", true, 3 },
        { "removed", true, 3 },
        { "first removed", true, 1 },
        { "swapped", true, 4 },
        { "added between", true, 6 },
        { "added at the end", false, null },
        { "tail cut", false, null },
        { "all cut", false, null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_command_finds_it(string change, bool alone, int? broken)
    {
        var (log, head) = await DownloadAsync();
        using var run = new CommandRun();
        var file = run.Write("log.json", Change(log, change).ToJsonString());

        Assert.Equal(alone ? ExitCode.SomeRejected : ExitCode.Done, await run.Invoke("verify", file));
        Assert.Equal(ExitCode.SomeRejected, await run.Invoke("verify", file, "--head", head));
        if (broken is not null)
            Assert.Contains($"第 {broken} 条对不上", run.Error, StringComparison.Ordinal);
    }

    [PythonTheory]
    [MemberData(nameof(Changes))]
    public async Task The_documented_script_finds_it(string change, bool alone, int? broken)
    {
        var (log, head) = await DownloadAsync();
        using var run = new CommandRun();
        var script = run.Write("verify.py", Script());
        var file = run.Write("log.json", Change(log, change).ToJsonString());

        Assert.Equal(alone, (await PythonAsync(script, file)).Failed);
        var (failed, said) = await PythonAsync(script, file, head);
        Assert.True(failed);
        if (broken is not null)
            Assert.StartsWith($"Event {broken} does not hold", said, StringComparison.Ordinal);
    }

    [PythonTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_documented_script_accepts_the_file_as_it_is(bool withHead)
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        using var run = new CommandRun();
        var bytes = await (await app.Browse().GetAsync(held.Address + "/log.json")).Response.Content.ReadAsByteArrayAsync();
        var file = run.Write("log.json", "");
        await File.WriteAllBytesAsync(file, bytes);
        var head = (await app.Browse().GetAsync(held.Address + "/log")).One(".log-head").TextContent;

        var (failed, said) = await PythonAsync([run.Write("verify.py", Script()), file, .. withHead ? (string[])[head] : []]);
        Assert.False(failed, said);
        Assert.StartsWith($"{held.Version} events hold. The last hash is {head}", said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await run.Invoke("verify", file, "--head", head.ToUpperInvariant()));
    }

    [Fact]
    public void The_site_gives_the_script_that_is_documented() =>
        Assert.Equal(Script(), File.ReadAllText(Path.Combine(Repository.Web, "wwwroot", "verify.py")));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("""[{"version":1}]""")]
    [InlineData("""[{"streamId":"a","version":1,"type":"b","at":999999999999999999,"data":"","previousHash":"","hash":""}]""")]
    public async Task What_is_no_log_is_told(string text)
    {
        using var run = new CommandRun();
        Assert.Equal(ExitCode.NothingDone, await run.Invoke("verify", run.Write("log.json", text)));
        Assert.Contains("不是一份会议记录", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NothingDone, await run.Invoke("verify", "missing.json"));
    }

    [Fact]
    public async Task The_page_carries_the_hash_that_led_to_it_and_says_how_to_check_by_command()
    {
        await using var app = new TestApp();
        var head = new string('a', 64);
        var page = await app.Browse().GetAsync("/verify?head=" + head);
        Assert.Equal(head, page.Value("Head"));
        Assert.Contains($"verify meeting-….json --head {head}", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.One("form[data-verify]").GetAttribute("hidden"));
        Assert.Equal("", (await app.Browse().GetAsync("/verify?head=" + new string('<', 64))).Value("Head"));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.Browse().GetAsync("/verify.py")).Status);
    }

    private static async Task<(JsonArray Log, string Head)> DownloadAsync()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        var log = JsonNode.Parse(await (await app.Browse().GetAsync(held.Address + "/log.json")).Response.Content.ReadAsStringAsync())!.AsArray();
        return (log, (await app.Browse().GetAsync(held.Address + "/chain")).One(".chain-proof .code").TextContent);
    }

    private static JsonArray Change(JsonArray log, string change)
    {
        switch (change)
        {
            case "changed":
                log[1]!["data"] = ((string)log[1]!["data"]!).Replace("九户", "一户", StringComparison.Ordinal);
                break;
            case "changed with its hash":
                log[1]!["data"] = ((string)log[1]!["data"]!).Replace("九户", "一户", StringComparison.Ordinal);
                log[1]!["hash"] = HashOf(log[1]!);
                break;
            case "removed":
                log.RemoveAt(2);
                break;
            case "first removed":
                log.RemoveAt(0);
                break;
            case "swapped":
                var fourth = log[3]!.DeepClone();
                log[3] = log[4]!.DeepClone();
                log[4] = fourth;
                break;
            case "added between":
                log.Insert(5, log[5]!.DeepClone());
                log[5]!["data"] = "{}";
                break;
            case "added at the end":
                var last = log[^1]!.DeepClone();
                last["version"] = (long)last["version"]! + 1;
                last["previousHash"] = (string)last["hash"]!;
                last["hash"] = HashOf(last);
                log.Add(last);
                break;
            case "tail cut":
                log.RemoveAt(log.Count - 1);
                break;
            case "all cut":
                log.Clear();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, null);
        }

        return log;
    }

    private static string HashOf(JsonNode row) => EventHash.Of(
        (string)row["previousHash"]!, (string)row["streamId"]!, (long)row["version"]!, (string)row["type"]!, DateTimeOffset.FromUnixTimeMilliseconds((long)row["at"]!), (string)row["data"]!);

    private static string Script()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "verify.md"));
        const string begin = "```python\n";
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static async Task<(bool Failed, string Said)> PythonAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode != 0, await error + await output);
    }
}
