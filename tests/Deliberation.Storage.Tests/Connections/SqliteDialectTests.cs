namespace Deliberation.Storage.Tests.Connections;

public sealed class SqliteDialectTests() : StorageContract(new SqliteTestDatabase())
{
    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    [InlineData("PRAGMA busy_timeout", "2000")]
    public async Task Every_connection_is_set_for_safety(string pragma, string value) =>
        Assert.Equal(value, await Database.ReadAsync(session => session.ScalarAsync<string>(pragma)));
}
