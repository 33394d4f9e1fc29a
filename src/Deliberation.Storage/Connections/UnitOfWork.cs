using System.Data.Common;
using Dapper;

namespace Deliberation.Storage.Connections;

/// <summary>One write transaction: all of it is kept, or none. Given by <see cref="Database.WriteAsync{T}"/>; an exception undoes it.</summary>
public sealed class UnitOfWork : ReadSession
{
    internal UnitOfWork(DbConnection connection, DbTransaction transaction, Dialect dialect, CancellationToken cancellationToken)
        : base(connection, transaction, dialect, cancellationToken)
    {
    }

    /// <summary>Runs a statement, once for each element when <paramref name="parameters"/> is a sequence, and tells how many rows changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>Inserts one row and returns the number that the database gave it.</summary>
    public async Task<long> InsertAsync(string sql, object parameters) =>
        await Connection.ExecuteScalarAsync<long>(Command(sql + Dialect.LastId, parameters));

    /// <summary>Changes the row, or inserts it when there was none to change; the same on every database.</summary>
    public async Task UpsertAsync(string update, string insert, object parameters)
    {
        if (await ExecuteAsync(update, parameters) == 0)
            await ExecuteAsync(insert, parameters);
    }
}
