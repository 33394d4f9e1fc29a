using Deliberation.Storage.Secrets;

namespace Deliberation.Storage.Tests.Secrets;

public sealed class SecretStoreTests() : SecretStoreContract(TestDatabase.New());

public abstract class SecretStoreContract(TestDatabase test) : StorageContract(test)
{
    [Fact]
    public async Task Every_node_gets_the_same_key_and_every_name_its_own()
    {
        using var other = Test.Connect();
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => new SecretStore(i % 2 == 0 ? Database : other).GetAsync("voices")));

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0].Length);
        Assert.NotEqual(keys[0], await new SecretStore(Database).GetAsync("contacts"));
    }
}
