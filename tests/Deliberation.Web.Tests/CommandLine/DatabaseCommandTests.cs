using System.Text;
using System.Text.Json;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Opinions;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Import;
using Deliberation.Web.Tests.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.CommandLine;

/// <summary>The commands that need a database, each on one of its own.</summary>
public sealed class DatabaseCommandTests : IDisposable
{
    private const string Header = "留言编号,留言用户,留言时间,留言主题,点赞数\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deliberation-");
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly FixedClock _clock = new();

    private string Data => Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Migrating_twice_changes_nothing_the_second_time()
    {
        Assert.Equal(0, await Run("migrate"));
        var first = _out.ToString();
        Assert.Equal(0, await Run("migrate"));
        Assert.Contains("最新", _out.ToString()[first.Length..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate", "--Storage:Provider=none")]
    [InlineData("import", "FILE")]
    [InlineData("import", "FILE", "--community", "nowhere")]
    [InlineData("export")]
    [InlineData("export", "--out", "FILE")]
    [InlineData("export", "--out", "out", "--community", "nowhere")]
    public async Task What_cannot_be_done_says_why_and_ends_with_1(params string[] args)
    {
        var file = Write(Header + "1,张三,2024-05-08 09:30:00,路灯不亮,3\n");
        Assert.Equal(1, await Run([.. args.Select(arg => arg == "FILE" ? file : arg)]));
        Assert.NotEmpty(_error.ToString());
    }

    [Fact]
    public async Task A_file_is_imported_once_however_often_it_is_run()
    {
        await AddCommunity("heming");
        var file = Write(Header + "1,张三,2024-05-08 09:30:00,路灯不亮,3\n2,,2024-05-08 09:31:00,路灯不亮,0\n3,,never,路灯,0\n");
        Assert.Equal(2, await Run("import", file, "--community", "heming"));
        Assert.Equal(2, await Run("import", file, "--community", "heming"));
        await using var services = Open();
        var page = await services.GetRequiredService<OpinionStore>().ListAsync("heming", new OpinionFilter());
        Assert.Equal(2, page.Items.Count);
        var opinion = page.Items[^1].Opinion;
        Assert.Equal((Channel.Import, "路灯不亮", 3, Verification.Anonymous), (opinion.Channel, opinion.Title, opinion.Supports, opinion.Verification));
        Assert.NotEqual(page.Items[0].Opinion.ResidentKey, opinion.ResidentKey);
    }

    [Fact]
    public async Task What_was_exported_can_be_read_again_and_names_nobody()
    {
        await AddCommunity("heming");
        await AddCommunity("other");
        var rows = "1,张三,2024-05-08 09:30:00,=路灯,3\n2,张三,2024-05-08 09:31:00,\"路灯,\n不亮\",0\n";
        Assert.Equal(0, await Run("import", Write(Header + rows), "--community", "heming"));
        Assert.Equal(0, await Run("import", Write(Header + rows), "--community", "other"));
        await AddEvent("meeting/1", "heming");
        await AddEvent("meeting/2", "other");
        var folder = Path.Combine(_folder.FullName, "out");
        Assert.Equal(0, await Run("export", "--community", "heming", "--out", folder));

        Assert.Equal(
            ["meetings.csv", "meetings.jsonl", "opinions.csv", "opinions.jsonl", "topics.csv", "topics.jsonl"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(folder), file => Assert.DoesNotContain("张三", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.StartsWith("community,number,title,", await File.ReadAllTextAsync(Path.Combine(folder, "topics.csv")), StringComparison.Ordinal);
        using var text = CsvText.Open(File.OpenRead(Path.Combine(folder, "opinions.csv")));
        var reader = new MessageCsvReader(text, _clock);
        var messages = reader.Read().ToList();
        Assert.Empty(reader.Rejected);
        Assert.Equal([("路灯,\n不亮", 0, "R1"), ("'=路灯", 3, "R1")], messages.Select(message => (message.Title, message.Supports, message.Author)));

        var line = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(Path.Combine(folder, "meetings.jsonl")))).RootElement;
        Assert.Equal("meeting/1", line.GetProperty("stream").GetString());
        Assert.Equal(
            EventHash.Of("", "meeting/1", 1, "meeting.proposed.v1", line.GetProperty("at").GetDateTimeOffset(), line.GetProperty("data").GetString()!),
            line.GetProperty("hash").GetString());
    }

    private async Task AddCommunity(string id)
    {
        Assert.Equal(0, await Run("migrate"));
        await using var services = Open();
        await services.GetRequiredService<CommunityStore>().SaveAsync(new Community(id, "鹤鸣社区", "青柳街道", "云州市", [], [], []));
    }

    private async Task AddEvent(string stream, string community)
    {
        await using var services = Open();
        var e = new NewEvent("meeting.proposed.v1", $$"""{"communityId":"{{community}}"}""", _clock.GetUtcNow(), null);
        await services.GetRequiredService<Database>().WriteAsync(work =>
            EventStore.AppendAsync(work, stream, 0, Guid.CreateVersion7(_clock.GetUtcNow()), [e]));
    }

    private ServiceProvider Open() => Stores.Open(new StorageOptions { DataDirectory = Data }, _clock);

    private Task<int?> Run(params string[] args) =>
        Cli.Run([.. args, $"--Storage:DataDirectory={Data}"], new Terminal(_out, _error), _clock, new FileMiner());

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, "messages.csv");
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }
}
