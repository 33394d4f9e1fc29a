using Deliberation.Storage.Leases;

namespace Deliberation.Storage.Tests.Leases;

public sealed class LeaseStoreTests() : LeaseStoreContract(TestDatabase.New());

public abstract class LeaseStoreContract(TestDatabase test) : StorageContract(test)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private LeaseStore Leases => new(Database);

    [Fact]
    public async Task A_held_lease_is_refused_to_another_until_it_runs_out()
    {
        var first = await Leases.TryAcquireAsync("miner", "a", Minute, Start);
        Assert.NotNull(first);
        Assert.Null(await Leases.TryAcquireAsync("miner", "b", Minute, Start.AddSeconds(59)));
        Assert.NotNull(await Leases.TryAcquireAsync("other", "b", Minute, Start));

        var second = await Leases.TryAcquireAsync("miner", "b", Minute, Start.Add(Minute));

        Assert.True(second > first);
        Assert.False(await Leases.RenewAsync("miner", first.Value, Minute, Start.Add(Minute)));
        Assert.False(await HoldsAsync(first.Value));
        Assert.True(await HoldsAsync(second.Value));
    }

    [Fact]
    public async Task A_renewed_lease_lasts_longer()
    {
        var fence = await Leases.TryAcquireAsync("miner", "a", Minute, Start);

        Assert.True(await Leases.RenewAsync("miner", fence!.Value, Minute, Start.AddSeconds(30)));

        Assert.Null(await Leases.TryAcquireAsync("miner", "b", Minute, Start.AddSeconds(89)));
    }

    [Fact]
    public async Task A_released_lease_is_free_and_its_token_never_comes_back()
    {
        var fence = await Leases.TryAcquireAsync("miner", "a", Minute, Start);
        await Leases.ReleaseAsync("miner", fence!.Value);

        var next = await Leases.TryAcquireAsync("miner", "b", Minute, Start);
        Assert.True(next > fence);

        await Leases.ReleaseAsync("miner", fence.Value);
        Assert.Null(await Leases.TryAcquireAsync("miner", "a", Minute, Start));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_gets_it()
    {
        using var other = Test.Connect();

        var fences = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            new LeaseStore(i % 2 == 0 ? Database : other).TryAcquireAsync("miner", $"{i}", Minute, Start))));

        Assert.Single(fences, fence => fence is not null);
    }

    private Task<bool> HoldsAsync(long fence) => Database.WriteAsync(work => LeaseStore.HoldsAsync(work, "miner", fence));
}
