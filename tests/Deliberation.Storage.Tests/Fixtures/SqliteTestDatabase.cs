using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Tests.Fixtures;

public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("deliberation-storage-");

    public override StorageOptions Options => new() { DataDirectory = _directory.FullName };

    public override string Numbered => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override string Tables => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";

    public override string Columns => "SELECT name || ' ' || type FROM pragma_table_info(@table) ORDER BY cid";

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
