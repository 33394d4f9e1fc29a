using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Tests.Connections;

public sealed class DatabaseTests() : StorageContract(TestDatabase.New())
{
    public override async Task InitializeAsync()
    {
        await Test.CreateAsync();
        await Database.WriteAsync(work => work.ExecuteAsync($"CREATE TABLE notes (id {Test.Numbered}, key TEXT UNIQUE, at BIGINT, owner TEXT)"));
    }

    [Fact]
    public async Task A_write_that_throws_leaves_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(async work =>
        {
            await work.ExecuteAsync("INSERT INTO notes (key) VALUES ('a')");
            throw new InvalidOperationException();
        }));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_connection_that_dies_within_a_transaction_leaves_nothing()
    {
        var connection = await Database.Dialect.OpenAsync(default);
        var transaction = await Database.Dialect.BeginWriteAsync(connection, default);
        using (var command = connection.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText = "INSERT INTO notes (key) VALUES ('half')";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        await connection.DisposeAsync();

        Assert.Equal(0, await CountAsync());
        await InsertAsync(Database, "whole");
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Many_writers_in_two_processes_lose_nothing()
    {
        using var other = Test.Connect();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => InsertAsync(i % 2 == 0 ? Database : other, $"{i}"))));

        Assert.Equal(40, await CountAsync());
    }

    [Fact]
    public async Task Numbers_rise_in_the_order_of_the_commits()
    {
        using var other = Test.Connect();
        var writing = Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => InsertAsync(i % 2 == 0 ? Database : other, $"{i}"))));
        (long Count, long Last) seen;
        do
        {
            // Who reads on from the last number misses nothing: all before it are there.
            seen = await Database.ReadAsync(async session =>
                (await session.ScalarAsync<long>("SELECT COUNT(*) FROM notes"), await session.ScalarAsync<long>("SELECT COALESCE(MAX(id), 0) FROM notes")));
            Assert.Equal(seen.Last, seen.Count);
        }
        while (seen.Count < 40 && !writing.IsFaulted);

        await writing;
    }

    [Fact]
    public async Task A_read_sees_one_state_while_others_write()
    {
        var (before, after) = await Database.ReadAsync(async session =>
        {
            var first = await session.ScalarAsync<long>("SELECT COUNT(*) FROM notes");
            await InsertAsync(Database, "meanwhile");
            return (first, await session.ScalarAsync<long>("SELECT COUNT(*) FROM notes"));
        });

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_taken_key_is_tried_again_a_few_times_and_then_told()
    {
        await InsertAsync(Database, "a");
        var runs = 0;

        var exception = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.WriteAsync(work =>
        {
            runs++;
            return work.ExecuteAsync("INSERT INTO notes (key) VALUES ('a')");
        }));

        Assert.True(Database.Dialect.IsUniqueViolation(exception));
        Assert.Equal(4, runs);
    }

    [Fact]
    public async Task Times_ids_and_numbers_come_back_as_they_were()
    {
        var owner = Guid.Parse("0195AAAA-BBBB-7CCC-8DDD-EEEEFFFF0001");
        var at = Start;

        var id = await Database.WriteAsync(work => work.InsertAsync("INSERT INTO notes (at, owner) VALUES (@at, @owner)", new { at = at.ToOffset(TimeSpan.FromHours(8)), owner }));

        var note = await Database.ReadAsync(session => session.FirstOrDefaultAsync<Note>("SELECT id, at, owner FROM notes"));
        Assert.Equal((id, at, TimeSpan.Zero, owner), (note!.Id, note.At, note.At!.Value.Offset, note.Owner));
        var raw = await Database.ReadAsync(session => session.ScalarAsync<string>("SELECT at || ' ' || owner FROM notes"));
        Assert.Equal($"{at.ToUnixTimeMilliseconds()} 0195aaaa-bbbb-7ccc-8ddd-eeeeffff0001", raw);
    }

    [Fact]
    public void An_unknown_provider_is_refused_by_name()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => new Database(new StorageOptions { Provider = "oracle" }, TimeProvider.System));
        Assert.Contains("'oracle'", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<int> InsertAsync(Database database, string key) =>
        database.WriteAsync(work => work.ExecuteAsync("INSERT INTO notes (key) VALUES (@key)", new { key }));

    private Task<long> CountAsync() => Database.ReadAsync(session => session.ScalarAsync<long>("SELECT COUNT(*) FROM notes"));

    private sealed class Note
    {
        public long Id { get; set; }

        public DateTimeOffset? At { get; set; }

        public Guid Owner { get; set; }
    }
}
