using Deliberation.Storage.Connections;
using Deliberation.Storage.Migrations;
using Npgsql;

namespace Deliberation.Storage.Tests.Fixtures;

/// <summary>A database of its own on the server that <see cref="Variable"/> names; the migrated one is made once and copied.</summary>
public sealed class PostgresTestDatabase : TestDatabase
{
    /// <summary>Environment variable with the connection string of a server on which the tests may create databases.</summary>
    public const string Variable = "DELIBERATION_TEST_POSTGRESQL";

    private static readonly string Server = Environment.GetEnvironmentVariable(Variable) ?? "";
    private static readonly Lazy<Task<string>> Template = new(MigratedAsync);
    private readonly string _name = $"t{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    public static bool IsConfigured => Server.Length > 0;

    public override StorageOptions Options => On(_name);

    public override string Numbered => "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";

    public override string Tables => "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";

    public override string Columns => "SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE table_name = @table ORDER BY ordinal_position";

    public override async Task MigrateAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {_name} TEMPLATE {await Template.Value}");
        await base.MigrateAsync();
    }

    public override async Task CreateAsync() => await ExecuteAsync($"CREATE DATABASE {_name}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static StorageOptions On(string database) =>
        new() { Provider = "postgresql", ConnectionString = new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString() };

    private static async Task<string> MigratedAsync()
    {
        var name = $"template_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        using var database = new Database(On(name), TimeProvider.System);
        await new MigrationRunner(database, TimeProvider.System).RunAsync();
        return name;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
