using System.Data.Common;
using Deliberation.Storage.Search;

namespace Deliberation.Storage.Connections;

/// <summary>The few things in which databases differ. All other SQL is plain and shared.</summary>
internal abstract class Dialect
{
    /// <summary>Folder of the DDL under Migrations.</summary>
    public abstract string Name { get; }

    /// <summary>How many units of work one process may run at once.</summary>
    public abstract int MaxWriters { get; }

    /// <summary>Last clause of a SELECT that keeps the first <c>@limit</c> rows.</summary>
    public abstract string Limit { get; }

    /// <summary>Statement, run after an INSERT, that reads the number the database gave the row.</summary>
    public abstract string LastId { get; }

    /// <summary>Creates the migrations' journal unless it is there.</summary>
    public abstract string CreateJournal { get; }

    /// <summary>Sets the search terms <c>@terms</c>, separated by spaces, of the opinion <c>@Seq</c>.</summary>
    public abstract string IndexTerms { get; }

    /// <summary>
    /// Reads seq and rank, the lowest being the best, of at most <c>@limit</c> opinions of <c>@communityId</c> that fit <c>@query</c>, after rank <c>@key</c>
    /// and seq <c>@id</c> when they are not NULL.
    /// </summary>
    public abstract string SearchTerms { get; }

    public static Dialect For(StorageOptions options) => options.Provider.ToLowerInvariant() switch
    {
        "sqlite" => new SqliteDialect(options),
        "postgresql" => new PostgresDialect(options),
        _ => throw new NotSupportedException($"Storage:Provider '{options.Provider}' is unknown. Known: sqlite, postgresql."),
    };

    /// <summary>The full-text query for terms that consist of letters and digits only.</summary>
    public abstract string Query(IReadOnlyList<IReadOnlyList<string>> terms, SearchMode mode);

    /// <summary>The shared SQL as this database has it.</summary>
    public virtual string Statement(string sql) => sql;

    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>A transaction that sees one state of the database and writes nothing.</summary>
    public abstract Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>A transaction that no other writer can make fail after it has begun, where the database can do that.</summary>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether a unique index or primary key refused a row.</summary>
    public abstract bool IsUniqueViolation(DbException exception);

    /// <summary>Whether the same work may succeed when it is run again.</summary>
    public abstract bool IsBusy(DbException exception);

    /// <summary>Lets go of pooled connections, so that the database can be moved or deleted.</summary>
    public abstract void Release();
}
