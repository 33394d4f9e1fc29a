using Deliberation.Domain.Roster;
using Deliberation.Storage.Roster;

namespace Deliberation.Storage.Tests.Roster;

public sealed class SqliteCouncillorStoreTests() : CouncillorStoreContract(new SqliteTestDatabase());

public abstract class CouncillorStoreContract(TestDatabase test) : StorageContract(test)
{
    private CouncillorStore Roster => new(Database);

    [Fact]
    public async Task A_councillor_comes_back_as_saved_last_and_only_in_the_own_community()
    {
        var zhang = new Councillor(Guid.CreateVersion7(Start), Heming, "3幢张阿姨", "居民", "望江苑3-2-501", null);
        await Roster.SaveAsync(zhang);
        await Roster.SaveAsync(zhang with { Household = "望江苑3-2-502" });
        await Roster.SaveAsync(new Councillor(Guid.CreateVersion7(Start), Heming, "文具店老李", "商户", "", null));

        Assert.Equal(zhang with { Household = "望江苑3-2-502" }, await Roster.FindAsync(Heming, zhang.Id));
        Assert.Null(await Roster.FindAsync("elsewhere", zhang.Id));
        Assert.Equal(["文具店老李", "3幢张阿姨"], (await Roster.ListAsync(Heming)).Select(c => c.Name));
    }
}
