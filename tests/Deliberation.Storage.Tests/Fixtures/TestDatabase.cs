using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Migrations;

namespace Deliberation.Storage.Tests.Fixtures;

/// <summary>A fresh database of one provider, gone after the test.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 30, 0, 123, TimeSpan.Zero);

    /// <summary>Two communities, so that every test can look for leaks from one to the other.</summary>
    public const string Heming = "heming";

    public const string Other = "qinglan";

    public FixedTime Time { get; } = new(Start);

    public Database Database => field ??= Connect();

    public abstract StorageOptions Options { get; }

    public Database Connect() => new(Options, Time);

    public async Task MigrateAsync()
    {
        await new MigrationRunner(Database, Time).RunAsync();
        var communities = new CommunityStore(Database);
        await communities.SaveAsync(new Community(Heming, "鹤鸣社区", "小桥街道", "临江市", [], [], []));
        await communities.SaveAsync(new Community(Other, "青岚社区", "小桥街道", "临江市", [], [], []));
    }

    public Guid NewId() => Guid.CreateVersion7(Time.GetUtcNow());

    public virtual ValueTask DisposeAsync()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
