using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Deliberation.Storage.Connections;

/// <summary>
/// SQLite in WAL mode: readers never wait. A write takes the writer's lock when it begins, so it cannot fail half way for another writer.
/// synchronous = FULL, not NORMAL: NORMAL survives a killed process, but after a power cut it may lose the last commits, and a resident who was told
/// "received" must be able to rely on it. It costs one fsync a commit, which a community's handful of writes a second can pay.
/// </summary>
internal sealed class SqliteDialect : Dialect
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintRowId = 2579;
    private readonly string _connectionString;

    public SqliteDialect(StorageOptions options)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString ?? "")
        {
            ForeignKeys = true,
            DefaultTimeout = 5,
        };
        if (options.ConnectionString is null)
            builder.DataSource = Path.Combine(options.DataDirectory, "deliberation.db");
        if (Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { } directory)
            Directory.CreateDirectory(directory);
        _connectionString = builder.ToString();
    }

    public override string Name => "sqlite";

    // One file has one writer: waiting here costs no thread, waiting inside SQLite does.
    public override int MaxWriters => 1;

    public override string Limit => "LIMIT @limit";

    public override string LastId => "; SELECT last_insert_rowid()";

    public override string CreateJournal => """
        CREATE TABLE IF NOT EXISTS migrations (
          number     INTEGER PRIMARY KEY,
          name       TEXT    NOT NULL,
          checksum   TEXT    NOT NULL,
          applied_at INTEGER NOT NULL
        ) STRICT
        """;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            using var pragmas = connection.CreateCommand();
            pragmas.CommandText = "PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            await pragmas.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    // Serializable and not deferred is BEGIN IMMEDIATE.
    public override DbTransaction BeginWrite(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);

    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey or ConstraintRowId };

    public override bool IsBusy(DbException exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked };

    public override void Release()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
