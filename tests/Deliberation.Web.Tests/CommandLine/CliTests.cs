using System.Text.Json;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Import;
using Deliberation.Web.Tests.Import;

namespace Deliberation.Web.Tests.CommandLine;

public sealed class CliTests : IDisposable
{
    private const string Header = "留言编号,留言时间,留言主题\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deliberation-");
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData]
    [InlineData("serve")]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("--environment=Development")]
    [InlineData("Storage:DataDirectory=/tmp/x")]
    public async Task Without_a_command_the_site_is_served(params string[] args) => Assert.Null(await Run(args));

    [Theory]
    [InlineData("mien")]
    [InlineData("mine")]
    [InlineData("mine", "no-such-file.csv")]
    [InlineData("mine", "FILE", "--top", "0")]
    [InlineData("mine", "FILE", "--top", "many")]
    [InlineData("mine", "FILE", "--out", "no/such/folder/report.json")]
    [InlineData("mine", "FILE", "--wrong")]
    public async Task What_cannot_be_done_says_why_and_ends_with_1(params string[] args)
    {
        var file = Write(Header + "1,2024-05-08 09:30:00,路灯不亮\n");
        Assert.Equal(1, await Run([.. args.Select(arg => arg == "FILE" ? file : arg)]));
        Assert.NotEmpty(_error.ToString());
        Assert.DoesNotContain("   at ", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("╭", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_every_command()
    {
        Assert.Equal(0, await Run("--help"));
        Assert.Contains("mine", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_columns_are_named()
    {
        Assert.Equal(1, await Run("mine", Write("id,点赞数\n1,2\n")));
        Assert.Contains("time/留言时间", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("body/留言详情", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("id/", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_good_row_is_nothing_done()
    {
        Assert.Equal(1, await Run("mine", Write(Header + "1,never,路灯不亮\n")));
        Assert.Contains("第 2 行", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_is_told_and_the_rest_is_mined()
    {
        Assert.Equal(2, await Run("mine", Write(Header + "1,never,路灯不亮\n2,2024-05-08 09:30:00,路灯不亮\n3,2024-05-08 09:30:00,路灯坏了\n")));
        Assert.Contains("第 2 行", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("路灯不亮", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_has_the_promised_shape()
    {
        var report = Path.Combine(_folder.FullName, "report.json");
        var rows = "7,2024-05-08 09:30:00,路灯不亮\n8,2024-05-09 09:30:00,路灯坏了\n008,2024-05-09 09:30:00,路灯\nA9,,路灯\n";
        Assert.Equal(2, await Run("mine", Write(Header + rows), "--out", report, "--top", "1"));
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(report));
        var root = json.RootElement;
        Assert.Equal(["messages", "rejected", "elapsed", "topics"], Names(root));
        Assert.Equal(3, root.GetProperty("messages").GetInt32());
        Assert.Equal("""{"line":5,"reason":"row.unreadable-time"}""", JsonSerializer.Serialize(root.GetProperty("rejected")[0]));
        Assert.Equal(["read", "mine", "total"], Names(root.GetProperty("elapsed")));
        var topic = root.GetProperty("topics")[0];
        Assert.Equal(
            ["rank", "title", "place", "category", "keywords", "heat", "parts", "messages", "residents", "supporters", "first", "last", "ids"], Names(topic));
        Assert.Equal("""[7,8,"008"]""", JsonSerializer.Serialize(topic.GetProperty("ids")));
        Assert.Equal("2024-05-08T09:30:00+08:00", topic.GetProperty("first").GetString());
        Assert.Equal(2.5, topic.GetProperty("parts").GetProperty("residents").GetDouble());
        Assert.Empty(Directory.GetFiles(_folder.FullName, "*.part"));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private Task<int?> Run(params string[] args) => Cli.Run(args, new Terminal(_out, _error), new FixedClock(), new OneTopic());

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, "messages.csv");
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Finds that all messages are one topic.</summary>
    private sealed class OneTopic : IFileMiner
    {
        public IReadOnlyList<HotTopic> Mine(IReadOnlyList<Message> messages, Action<double> progress, CancellationToken cancellationToken) =>
        [
            new(1, messages[0].Title, "", null, ["路灯"], 2.5, new Dictionary<string, double> { ["residents"] = 2.5 }, messages.Count, messages.Count, 0,
                HotTopic.InChina(messages[0].SaidAt), HotTopic.InChina(messages[^1].SaidAt), [.. messages.Select(message => HotTopic.IdOf(message))]),
        ];
    }
}
