using Deliberation.Storage.Connections;
using Deliberation.Storage.Migrations;

namespace Deliberation.Storage.Tests.Migrations;

public sealed class MigrationRunnerTests() : StorageContract(TestDatabase.New())
{
    private static readonly Migration First = new(1, "0001_first.sql", "CREATE TABLE first (id INTEGER);\nCREATE TABLE more (id INTEGER);");
    private static readonly Migration Second = new(2, "0002_second.sql", "CREATE TABLE second (id INTEGER)");

    public override Task InitializeAsync() => Test.CreateAsync();

    [Fact]
    public async Task What_is_missing_is_applied_once_and_reported()
    {
        var steps = new Steps();

        Assert.Equal(1, await Runner(First).RunAsync());
        Assert.Equal(1, await Runner(First, Second).RunAsync(steps));
        Assert.Equal(0, await Runner(First, Second).RunAsync(steps));

        Assert.Equal([new MigrationStep(1, 1, "0002_second.sql")], steps);
        Assert.Equal(["first", "migrations", "more", "second"], await TablesAsync());
    }

    [Fact]
    public async Task An_edited_file_is_refused_by_name_and_nothing_is_applied()
    {
        await Runner(First).RunAsync();

        var refusal = await Assert.ThrowsAsync<MigrationException>(() => Runner(First with { Sql = First.Sql + ";" }, Second).RunAsync());

        Assert.Contains("0001_first.sql was edited", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("second", await TablesAsync());
    }

    [Fact]
    public void Line_ends_do_not_make_another_file() =>
        Assert.Equal(First.Checksum, new Migration(1, First.Name, First.Sql.ReplaceLineEndings("\r\n")).Checksum);

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await Runner(First, Second).RunAsync();

        var refusal = await Assert.ThrowsAsync<MigrationException>(() => Runner(First).RunAsync());

        Assert.Contains("0002_second.sql", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("newer", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_fails_leaves_nothing_of_itself()
    {
        var broken = new Migration(2, "0002_broken.sql", "CREATE TABLE half (id INTEGER); CREATE TABLE first (id INTEGER)");

        await Assert.ThrowsAnyAsync<Exception>(() => Runner(First, broken).RunAsync());

        Assert.Equal(["first", "migrations", "more"], await TablesAsync());
        Assert.Equal(1, await Runner(First, Second).RunAsync());
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_apply_each_file_once()
    {
        using var other = Test.Connect();
        using var third = Test.Connect();

        var applied = await Task.WhenAll(((Database[])[Database, other, third]).Select(database =>
            Task.Run(() => new MigrationRunner(database, Test.Time).RunAsync())));

        Assert.Equal(Migration.Embedded(Database.Dialect.Name).Count, applied.Sum());
    }

    [Fact]
    public void Embedded_files_are_numbered_without_a_gap_and_alike_for_every_database()
    {
        var files = Migration.Embedded("sqlite");

        Assert.NotEmpty(files);
        Assert.Equal(Enumerable.Range(1, files.Count), files.Select(migration => migration.Number));
        Assert.Equal(files.Select(migration => migration.Name), Migration.Embedded("postgresql").Select(migration => migration.Name));
    }

    private MigrationRunner Runner(params Migration[] migrations) => new(Database, Test.Time, migrations);

    private Task<IReadOnlyList<string>> TablesAsync() =>
        Database.ReadAsync(session => session.QueryAsync<string>(Test.Tables));

    private sealed class Steps : List<MigrationStep>, IProgress<MigrationStep>
    {
        public void Report(MigrationStep value) => Add(value);
    }
}
