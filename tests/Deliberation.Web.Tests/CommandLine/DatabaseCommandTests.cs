using System.Text;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;
using Deliberation.Web.CommandLine;
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

    private async Task AddCommunity(string id)
    {
        Assert.Equal(0, await Run("migrate"));
        await using var services = Open();
        await services.GetRequiredService<CommunityStore>().SaveAsync(new Community(id, "鹤鸣社区", "青柳街道", "云州市", [], [], []));
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
