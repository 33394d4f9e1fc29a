using System.Data;
using System.Data.Common;
using Deliberation.Storage.Search;
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

    public override string IndexTerms => """
        DELETE FROM opinion_search WHERE rowid = @Seq;
        INSERT INTO opinion_search (rowid, terms) VALUES (@Seq, @terms);
        """;

    public override string SearchTerms => """
        WITH hits AS MATERIALIZED (SELECT rowid AS seq, bm25(opinion_search) AS rank FROM opinion_search WHERE opinion_search MATCH @query)
        SELECT h.seq, h.rank FROM hits h JOIN findings f ON f.seq = h.seq
        WHERE f.community_id = @communityId AND (@key IS NULL OR h.rank > @key OR (h.rank = @key AND h.seq > @id))
        ORDER BY h.rank, h.seq LIMIT @limit
        """;

    // Quoted, a term is a term even when it is spelt like an operator, and several are a phrase.
    public override string Query(IReadOnlyList<IReadOnlyList<string>> terms, SearchMode mode) =>
        string.Join(mode == SearchMode.All ? " AND " : " OR ", terms.Select(forms => $"({string.Join(" OR ", forms.Select(form => $"\"{form}\""))})"));

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

    public override Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // Serializable and not deferred is BEGIN IMMEDIATE.
    public override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));

    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey or ConstraintRowId };

    public override bool IsBusy(DbException exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked };

    public override void Release()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
