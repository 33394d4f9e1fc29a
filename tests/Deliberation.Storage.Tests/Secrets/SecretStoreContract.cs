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

    [Fact]
    public async Task Texts_are_found_by_the_beginning_of_their_names_only()
    {
        var secrets = new SecretStore(Database);
        await secrets.KeepAsync("keys/b", "<b/>");
        await secrets.KeepAsync("keys/甲", "<a/>");
        await secrets.KeepAsync("keys0", "<c/>");
        await secrets.GetAsync("voices");

        Assert.Equal(["<b/>", "<a/>"], await new SecretStore(Database).TextsAsync("keys/"));
        Assert.Empty(await secrets.TextsAsync("other/"));
    }
}
