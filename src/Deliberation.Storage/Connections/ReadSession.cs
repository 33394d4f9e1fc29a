using System.Data.Common;
using Dapper;

namespace Deliberation.Storage.Connections;

/// <summary>Queries that all see the same state of the database. Parameters are the properties of an anonymous object; times are kept to the millisecond.</summary>
public class ReadSession
{
    private protected ReadSession(DbConnection connection, DbTransaction transaction, Dialect dialect, CancellationToken cancellationToken)
    {
        Connection = connection;
        Transaction = transaction;
        Dialect = dialect;
        CancellationToken = cancellationToken;
    }

    /// <summary>Cancels the statements of this session; never its commit.</summary>
    public CancellationToken CancellationToken { get; }

    internal Dialect Dialect { get; }

    private protected DbConnection Connection { get; }

    private protected DbTransaction Transaction { get; }

    internal static ReadSession On(DbConnection connection, DbTransaction transaction, Dialect dialect, CancellationToken cancellationToken) =>
        new(connection, transaction, dialect, cancellationToken);

    /// <summary>Every row.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await Connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The first row; the default value when there is none.</summary>
    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? parameters = null) =>
        Connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    /// <summary>The first column of the first row; the default value when there is none or it is NULL.</summary>
    public Task<T?> ScalarAsync<T>(string sql, object? parameters = null) =>
        Connection.ExecuteScalarAsync<T>(Command(sql, parameters));

    private protected CommandDefinition Command(string sql, object? parameters) =>
        new(Dialect.Statement(sql), parameters, Transaction, cancellationToken: CancellationToken);
}
