using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Tests.Fixtures;

/// <summary>What a store promises on every database. A one-line sealed class binds it to the database that the tests are run on.</summary>
public abstract class StorageContract(TestDatabase test) : IAsyncLifetime
{
    protected const string Heming = TestDatabase.Heming;

    protected const string Other = TestDatabase.Other;

    protected static DateTimeOffset Start => TestDatabase.Start;

    protected TestDatabase Test => test;

    protected Database Database => test.Database;

    public virtual Task InitializeAsync() => test.MigrateAsync();

    public async Task DisposeAsync() => await test.DisposeAsync();
}
