using Deliberation.Domain.Roster;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Roster;

namespace Deliberation.Storage.Tests.Roster;

public sealed class CouncillorStoreTests() : CouncillorStoreContract(TestDatabase.New());

public abstract class CouncillorStoreContract(TestDatabase test) : StorageContract(test)
{
    private CouncillorStore Roster => new(Database);

    [Fact]
    public async Task A_councillor_comes_back_as_saved_last_and_only_in_the_own_community()
    {
        var zhang = Person("3幢张阿姨") with
        {
            Categories = ["traffic"],
            Interests = ["停车", "加装电梯"],
            EstateId = "daosheng",
            Building = "3",
            From = new(2026, 1, 1),
            Until = new(2028, 12, 31),
            Contact = new("zhang@example.org", "13800138000"),
            ToldBy = ToldBy.Email,
            Active = false,
        };
        await Roster.SaveAsync(zhang);
        await Roster.SaveAsync(zhang with { Household = "望江苑3-2-502" });
        await Roster.SaveAsync(Person("文具店老李") with { Group = "商户" });

        Assert.Equivalent(zhang with { Household = "望江苑3-2-502" }, await Roster.FindAsync(Heming, zhang.Id), strict: true);
        Assert.Null(await Roster.FindAsync("elsewhere", zhang.Id));
        Assert.Equal(["文具店老李", "3幢张阿姨"], (await Roster.ListAsync(Heming)).Select(c => c.Name));
    }

    [Fact]
    public async Task A_name_stands_once_and_nothing_of_a_refused_list_is_kept()
    {
        var zhang = Person("3幢张阿姨");
        Assert.Equal(CouncillorSaved.All, await Roster.SaveAsync([zhang], Entry));
        Assert.Equal(CouncillorSaved.All, await Roster.SaveAsync([zhang with { Building = "4" }], Entry));

        var other = Person("3幢张阿姨");
        Assert.Equal(new CouncillorSaved(other.Id, "roster.name-taken", "Name"), await Roster.SaveAsync([Person("新来的"), other], Entry));

        Assert.Equal("4", Assert.Single(await Roster.ListAsync(Heming)).Building);
        Assert.Equal(2, (await new AuditLog(Database).ListAsync(Heming)).Count(record => record.Entry.Action == "roster.save"));
    }

    private static AuditEntry Entry(Councillor councillor) => new(Heming, null, "roster.save", $"councillor/{councillor.Id:D}", Start);

    private Councillor Person(string name) => new(Test.NewId(), Heming, name, "居民", "望江苑3-2-501", null);
}
