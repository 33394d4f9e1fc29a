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

    /// <summary>Type of a column that the database numbers.</summary>
    public abstract string Numbered { get; }

    /// <summary>Reads the names of the tables, in order.</summary>
    public abstract string Tables { get; }

    /// <summary>Reads name and type of each column of <c>@table</c>.</summary>
    public abstract string Columns { get; }

    public Database Connect() => new(Options, Time);

    /// <summary>One on the database that the tests were started for: PostgreSQL when a server is named, else SQLite.</summary>
    public static TestDatabase New() => PostgresTestDatabase.IsConfigured ? new PostgresTestDatabase() : new SqliteTestDatabase();

    /// <summary>Makes it, without a table.</summary>
    public virtual Task CreateAsync() => Task.CompletedTask;

    public virtual async Task MigrateAsync()
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
