using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Migrations;

/// <summary>Brings the database to the state this program needs. Several processes may run it at once: each file is applied by one of them.</summary>
public sealed class MigrationRunner
{
    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<Migration> _migrations;

    /// <summary>Runs the files embedded in this assembly.</summary>
    public MigrationRunner(Database database, TimeProvider time)
        : this(database, time, Migration.Embedded(database.Dialect.Name))
    {
    }

    internal MigrationRunner(Database database, TimeProvider time, IReadOnlyList<Migration> migrations)
    {
        _database = database;
        _time = time;
        _migrations = migrations;
    }

    /// <summary>Applies what is missing, each file in a transaction of its own, and returns how many files this call applied.</summary>
    /// <exception cref="MigrationException">An applied file was edited since, or the database was made by a newer program.</exception>
    public async Task<int> RunAsync(IProgress<MigrationStep>? progress = null, CancellationToken cancellationToken = default)
    {
        await _database.WriteAsync(work => work.ExecuteAsync(_database.Dialect.CreateJournal), cancellationToken);
        var total = _migrations.Count - await _database.ReadAsync(CheckAsync, cancellationToken);
        var done = 0;
        foreach (var migration in _migrations)
        {
            if (!await _database.WriteAsync(work => ApplyAsync(work, migration), cancellationToken))
                continue;
            done++;
            progress?.Report(new MigrationStep(done, total, migration.Name));
        }

        return done;
    }

    /// <summary>Compares the journal with the files and returns how many are applied.</summary>
    private async Task<int> CheckAsync(ReadSession session)
    {
        var journal = await session.QueryAsync<JournalRow>("SELECT number, name, checksum FROM migrations ORDER BY number");
        foreach (var row in journal)
        {
            var migration = _migrations.FirstOrDefault(m => m.Number == row.Number)
                ?? throw new MigrationException($"The database holds migration {row.Name}, which this program does not know: it was made by a newer version. Run that version, or restore a backup.");
            if (!string.Equals(migration.Checksum, row.Checksum, StringComparison.Ordinal))
                throw new MigrationException($"Migration {migration.Name} was edited after it had been applied to this database. Restore the file and put the change into a new one.");
        }

        return journal.Count;
    }

    private async Task<bool> ApplyAsync(UnitOfWork work, Migration migration)
    {
        if (await work.ScalarAsync<int>("SELECT COUNT(*) FROM migrations WHERE number = @Number", new { migration.Number }) > 0)
            return false;
        await work.ExecuteAsync(migration.Sql);
        await work.ExecuteAsync(
            "INSERT INTO migrations (number, name, checksum, applied_at) VALUES (@Number, @Name, @Checksum, @at)",
            new { migration.Number, migration.Name, migration.Checksum, at = _time.GetUtcNow() });
        return true;
    }

    private sealed class JournalRow
    {
        public int Number { get; set; }

        public string Name { get; set; } = "";

        public string Checksum { get; set; } = "";
    }
}
