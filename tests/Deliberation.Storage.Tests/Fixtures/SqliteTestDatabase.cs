using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Tests.Fixtures;

public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("deliberation-storage-");

    public override StorageOptions Options => new() { DataDirectory = _directory.FullName };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
