using Deliberation.Storage.Communities;

namespace Deliberation.Storage.Tests.Communities;

public sealed class CommunityStoreTests() : CommunityStoreContract(TestDatabase.New());

public abstract class CommunityStoreContract(TestDatabase test) : StorageContract(test)
{
    private static readonly Community Sample = new(
        Heming,
        "鹤鸣社区",
        "小桥街道",
        "临江市",
        [
            new("b", "望江苑", ["望江小区", "江苑"], [new("2", 40, 2), new("10", 60, 3)], 1.5, -2),
            new("a", "翠竹园", [], []),
        ],
        [new("小桥小学", ["小桥校门口"], "school", "b"), new("菜场", [], "market")],
        [new("traffic", "交警中队", "道路交通")]);

    private CommunityStore Communities => new(Database);

    [Fact]
    public async Task A_community_comes_back_whole_and_in_order()
    {
        await Communities.SaveAsync(Sample);
        await Communities.SaveAsync(Sample);

        Assert.Equivalent(Sample, await Communities.GetAsync(Heming), strict: true);
        Assert.Equal(["b", "a"], (await Communities.GetAsync(Heming))!.Estates.Select(estate => estate.Id));
    }

    [Fact]
    public async Task Saving_again_removes_what_is_gone_and_leaves_other_communities_alone()
    {
        await Communities.SaveAsync(Sample);
        await Communities.SaveAsync(Sample with { Id = Other });

        await Communities.SaveAsync(Sample with { Name = "新名", Estates = [Sample.Estates[1]], Places = [] });

        var saved = await Communities.GetAsync(Heming);
        Assert.Equal("新名", saved!.Name);
        Assert.Equal("a", Assert.Single(saved.Estates).Id);
        Assert.Empty(saved.Places);
        Assert.Equal(2, (await Communities.GetAsync(Other))!.Estates.Count);
    }

    [Fact]
    public async Task An_unknown_community_is_null_and_all_are_listed_by_id()
    {
        Assert.Null(await Communities.GetAsync("nowhere"));
        Assert.Equal([Heming, Other], (await Communities.ListAsync()).Select(community => community.Id));
    }
}
