using System.Data.Common;

namespace Deliberation.Storage.Connections;

/// <summary>The database. Safe for many threads; one for each process.</summary>
public sealed class Database : IDisposable
{
    private const int MaxAttempts = 4;
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _writers;

    static Database() => ColumnTypes.Register();

    /// <summary>Makes the data directory when it is missing; opens nothing yet.</summary>
    /// <exception cref="NotSupportedException">The provider is unknown.</exception>
    public Database(StorageOptions options, TimeProvider time)
    {
        Dialect = Dialect.For(options);
        _writers = new SemaphoreSlim(Dialect.MaxWriters);
        Time = time;
    }

    internal Dialect Dialect { get; }

    internal TimeProvider Time { get; }

    /// <summary>Runs queries that all see one state of the database.</summary>
    public Task<T> ReadAsync<T>(Func<ReadSession, Task<T>> read, CancellationToken cancellationToken = default) =>
        RetryAsync(() => ReadOnceAsync(read, cancellationToken), cancellationToken);

    /// <summary>
    /// Runs <paramref name="write"/> as one transaction and returns when it is safely stored. When the database is busy, or another node took the same
    /// key, the whole of it is run again, at most three times more: it must do nothing outside the unit of work. Do not write from within a write.
    /// </summary>
    /// <exception cref="TimeoutException">Other writers held the database for 30 seconds.</exception>
    public async Task<T> WriteAsync<T>(Func<UnitOfWork, Task<T>> write, CancellationToken cancellationToken = default)
    {
        if (!await _writers.WaitAsync(WriterPatience, cancellationToken))
            throw new TimeoutException("Other writers held the database for too long.");
        try
        {
            return await RetryAsync(() => WriteOnceAsync(write, cancellationToken), cancellationToken);
        }
        finally
        {
            _writers.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<UnitOfWork, Task> write, CancellationToken cancellationToken = default) =>
        WriteAsync(
            async work =>
            {
                await write(work);
                return true;
            },
            cancellationToken);

    /// <summary>Closes pooled connections.</summary>
    public void Dispose()
    {
        Dialect.Release();
        _writers.Dispose();
    }

    private async Task<T> ReadOnceAsync<T>(Func<ReadSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await Dialect.OpenAsync(cancellationToken);
        await using var transaction = await Dialect.BeginReadAsync(connection, cancellationToken);
        return await read(ReadSession.On(connection, transaction, Dialect, cancellationToken));
    }

    private async Task<T> WriteOnceAsync<T>(Func<UnitOfWork, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var connection = await Dialect.OpenAsync(cancellationToken);
        await using var transaction = await Dialect.BeginWriteAsync(connection, cancellationToken);
        var result = await write(new UnitOfWork(connection, transaction, Dialect, cancellationToken));
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private async Task<T> RetryAsync<T>(Func<Task<T>> run, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await run();
            }
            catch (DbException e) when (attempt < MaxAttempts && (Dialect.IsBusy(e) || Dialect.IsUniqueViolation(e)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 << attempt), Time, cancellationToken);
            }
        }
    }
}
