using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Deliberation.Storage.Search;
using Npgsql;

namespace Deliberation.Storage.Connections;

/// <summary>
/// PostgreSQL 15 or newer, for several nodes on one database. Readers never wait. Writers take turns, on all nodes together: so the numbers of events and
/// voices rise in the order of the commits, which readers rely on, and no write fails half way for another. A community's handful of writes a second can
/// pay it. Text compares by its bytes, as in SQLite, whatever the database's own collation.
/// </summary>
internal sealed partial class PostgresDialect : Dialect
{
    private const int LongestTerm = 500;
    private readonly string _connectionString;

    public PostgresDialect(StorageOptions options) =>
        _connectionString = options.ConnectionString
            ?? throw new NotSupportedException("Storage:Provider 'postgresql' needs Storage:ConnectionString, such as 'Host=127.0.0.1;Database=deliberation;Username=deliberation'.");

    public override string Name => "postgresql";

    // Writers take turns on all nodes: waiting here costs no connection.
    public override int MaxWriters => 1;

    public override string Limit => "LIMIT @limit";

    public override string LastId => "; SELECT lastval()";

    public override string CreateJournal => """
        CREATE TABLE IF NOT EXISTS migrations (
          number     BIGINT PRIMARY KEY,
          name       TEXT   NOT NULL,
          checksum   TEXT   NOT NULL,
          applied_at BIGINT NOT NULL
        )
        """;

    // Built by hand, because PostgreSQL's own parser splits words in ways that depend on the locale. A place beyond 16383 cannot be told.
    public override string IndexTerms => $"""
        DELETE FROM opinion_search WHERE seq = @Seq;
        INSERT INTO opinion_search (seq, terms)
        SELECT @Seq, CAST(COALESCE(string_agg('''' || left(term, {LongestTerm}) || ''':' || LEAST(place, 16383), ' '), '') AS tsvector)
        FROM unnest(string_to_array(@terms, ' ')) WITH ORDINALITY AS words (term, place) WHERE term <> '';
        """;

    // As BM25 does, a rare word weighs more than a frequent one, and a long text less than a short one; PostgreSQL's rank alone knows no frequency.
    public override string SearchTerms => """
        WITH clauses AS MATERIALIZED (
          SELECT CAST(clause AS tsquery) AS query FROM unnest(string_to_array(@query, chr(10))) AS clause),
        weighed AS MATERIALIZED (
          SELECT c.query, ln(1 + (SELECT COUNT(*) FROM opinion_search) / (0.5 + (SELECT COUNT(*) FROM opinion_search s WHERE s.terms @@ c.query))) AS rarity FROM clauses c),
        hits AS MATERIALIZED (
          SELECT s.seq, -SUM(CAST(w.rarity AS double precision) * ts_rank(s.terms, w.query, 1)) AS rank
          FROM weighed w JOIN opinion_search s ON s.terms @@ w.query GROUP BY s.seq)
        SELECT h.seq, h.rank FROM hits h JOIN findings f ON f.seq = h.seq
        WHERE f.community_id = @communityId AND (@key IS NULL OR h.rank > @key OR (h.rank = @key AND h.seq > @id))
        ORDER BY h.rank, h.seq LIMIT @limit
        """;

    // One clause a line: of several lines any will do.
    public override string Query(IReadOnlyList<IReadOnlyList<string>> terms, SearchMode mode) =>
        string.Join(mode == SearchMode.All ? " & " : "\n", terms.Select(forms => $"({string.Join(" | ", forms.Select(Phrase))})"));

    /// <summary>Lists reach PostgreSQL as one array, for which it has no IN.</summary>
    public override string Statement(string sql) => sql.Contains(" IN @", StringComparison.Ordinal) ? InList().Replace(sql, " = ANY(@$1)") : sql;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // Read committed: what the one before has stored is seen by the first statement after the lock.
    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            await using var turn = connection.CreateCommand();
            turn.Transaction = transaction;
            turn.CommandText = "SET LOCAL lock_timeout = '5s'; SELECT pg_advisory_xact_lock(7239181)";
            await turn.ExecuteNonQueryAsync(cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public override bool IsUniqueViolation(DbException exception) => exception.SqlState == PostgresErrorCodes.UniqueViolation;

    public override bool IsBusy(DbException exception) => exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
        or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow;

    public override void Release()
    {
        using var connection = new NpgsqlConnection(_connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static string Phrase(string form) =>
        string.Join(" <-> ", form.Split(' ').Select(term => $"'{(term.Length > LongestTerm ? term[..LongestTerm] : term)}'"));

    [GeneratedRegex(@" IN @(\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InList();
}
