namespace Deliberation.LocalSilo.Tests;

public sealed class TurnTests
{
    [Fact]
    public async Task A_thousand_parallel_calls_run_one_after_the_other()
    {
        await using var silo = new TestSilo();
        var desk = silo.Desk();
        var counts = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(desk.CountAsync))).Soon();
        Assert.Equal(Enumerable.Range(1, 1000), counts.Order());
    }

    [Fact]
    public async Task Two_turns_never_run_at_once_even_where_calls_interleave()
    {
        await using var silo = new TestSilo();
        var desk = silo.Desk();
        var open = silo.Grains.GetGrain<IOpenDeskGrain>("one");
        var counts = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(desk.YieldingCountAsync))).Soon();
        var reentrant = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(open.YieldingCountAsync))).Soon();
        Assert.Equal(Enumerable.Range(1, 1000), counts.Order());
        Assert.Equal(Enumerable.Range(1, 1000), reentrant.Order());
    }

    [Fact]
    public async Task An_await_does_not_admit_another_call()
    {
        await using var silo = new TestSilo();
        var (first, second) = (silo.Desk().WorkAsync("1"), silo.Desk().WorkAsync("2"));
        Assert.Equal(["activated", "start 1"], await silo.Desk().LogAsync().Soon());
        silo.Script.Open("2");
        silo.Script.Open("1");
        await Task.WhenAll(first, second).Soon();
        Assert.Equal(["activated", "start 1", "end 1", "start 2", "end 2"], silo.Script.Log);
    }

    [Fact]
    public async Task Awaits_continue_on_the_grains_turns()
    {
        await using var silo = new TestSilo();
        var same = silo.Desk().SameTurnsAsync();
        silo.Script.Open("turns");
        Assert.True(await same.Soon());
    }

    [Fact]
    public async Task Grains_do_not_wait_for_each_other()
    {
        await using var silo = new TestSilo();
        var held = silo.Desk("one").WorkAsync("1");
        await silo.Script.Said("start 1");
        Assert.Equal("two", await silo.Desk("two").KeyAsync().Soon());
        silo.Script.Open("1");
        await held.Soon();
    }

    [Fact]
    public async Task Read_only_calls_share_an_await_but_a_write_waits_for_all_of_them()
    {
        await using var silo = new TestSilo();
        var desk = silo.Desk();
        Task[] calls = [desk.ReadAsync("r1"), desk.ReadAsync("r2"), desk.WorkAsync("w")];
        Assert.Equal(["activated", "start r1", "start r2"], await desk.LogAsync().Soon());
        silo.Script.Open("r1");
        await silo.Script.Said("end r1");
        Assert.DoesNotContain("start w", await desk.LogAsync().Soon());
        silo.Script.Open("w");
        silo.Script.Open("r2");
        await Task.WhenAll(calls).Soon();
        Assert.Equal(["end r2", "start w", "end w"], silo.Script.Log[^3..]);
    }

    [Fact]
    public async Task Calls_of_a_reentrant_grain_interleave()
    {
        await using var silo = new TestSilo();
        var desk = silo.Grains.GetGrain<IOpenDeskGrain>("one");
        Task[] calls = [desk.WorkAsync("1"), desk.WorkAsync("2")];
        Assert.Equal(["start 1", "start 2"], await desk.LogAsync().Soon());
        silo.Script.Open("2");
        await calls[1].Soon();
        silo.Script.Open("1");
        await calls[0].Soon();
        Assert.Equal(["start 1", "start 2", "end 2", "end 1"], silo.Script.Log);
    }

    [Fact]
    public async Task A_call_chain_comes_back_into_its_grain_where_that_is_allowed()
    {
        await using var silo = new TestSilo();
        var (a, b) = (new Guid("11111111-1111-1111-1111-111111111111"), new Guid("22222222-2222-2222-2222-222222222222"));
        Assert.Equal("hello", await silo.Grains.GetGrain<IChainGrain>(a).ThereAndBackAsync(b, allow: true).Soon());
    }

    [Fact]
    public async Task A_call_chain_that_may_not_come_back_times_out_and_frees_its_grains()
    {
        await using var silo = new TestSilo();
        var (a, b) = (new Guid("11111111-1111-1111-1111-111111111111"), new Guid("22222222-2222-2222-2222-222222222222"));
        var call = silo.Grains.GetGrain<IChainGrain>(a).ThereAndBackAsync(b, allow: false);
        await silo.Script.Said("asking");
        silo.Time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
        silo.Time.Advance(TimeSpan.FromSeconds(30));
        silo.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("hello", await silo.Grains.GetGrain<IChainGrain>(b).HelloAsync().Soon());
    }
}
