namespace Deliberation.LocalSilo.Tests;

public sealed class LifeTests
{
    [Fact]
    public async Task An_idle_grain_leaves_and_comes_back_with_the_next_call()
    {
        await using var silo = new TestSilo();
        var drawer = await silo.Desk().DrawerAsync().Soon();
        silo.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(drawer, await silo.Desk().DrawerAsync().Soon());
        silo.Time.Advance(TimeSpan.FromMinutes(15));
        await silo.Script.Said("drawer closed");
        Assert.NotEqual(drawer, await silo.Desk().DrawerAsync().Soon());
        Assert.Equal(["activated", "deactivated ActivationIdle", "drawer closed", "activated"], silo.Script.Log);
    }

    [Fact]
    public async Task A_grain_at_work_is_not_idle()
    {
        await using var silo = new TestSilo();
        await silo.Desk().TellAsync("1");
        await silo.Script.Said("start 1");
        silo.Time.Advance(TimeSpan.FromHours(1));
        silo.Script.Open("1");
        await silo.Desk().KeyAsync().Soon();
        Assert.Equal(["activated", "start 1", "end 1"], silo.Script.Log);
    }

    [Fact]
    public async Task A_grain_can_put_off_its_idle_deactivation_and_take_that_back()
    {
        await using var silo = new TestSilo();
        await silo.Desk().StayAsync(TimeSpan.FromHours(2)).Soon();
        silo.Time.Advance(TimeSpan.FromMinutes(119));
        await silo.Desk().StayAsync(Timeout.InfiniteTimeSpan).Soon();
        silo.Time.Advance(TimeSpan.FromDays(2));
        await silo.Desk().StayAsync(TimeSpan.Zero).Soon();
        Assert.Equal(["activated"], silo.Script.Log);
        silo.Time.Advance(TimeSpan.FromMinutes(15));
        await silo.Script.Said("deactivated ActivationIdle");
    }

    [Fact]
    public async Task A_grain_that_asks_to_leave_hands_waiting_calls_to_the_next_activation()
    {
        await using var silo = new TestSilo();
        var first = silo.Desk().WorkAsync("1");
        var leave = silo.Desk().LeaveAsync();
        var last = silo.Desk().WorkAsync("2");
        silo.Script.Open("1");
        silo.Script.Open("2");
        await Task.WhenAll(first, leave, last).Soon();
        Assert.Equal(
            ["activated", "start 1", "end 1", "deactivated ApplicationRequested", "drawer closed", "activated", "start 2", "end 2"],
            silo.Script.Log);
    }

    [Fact]
    public async Task Activations_have_a_scope_of_services_each()
    {
        await using var silo = new TestSilo();
        Assert.NotEqual(await silo.Desk("one").DrawerAsync().Soon(), await silo.Desk("two").DrawerAsync().Soon());
        Assert.Equal(await silo.Desk("one").DrawerAsync().Soon(), await silo.Desk("one").DrawerAsync().Soon());
    }

    [Fact]
    public async Task A_failed_activation_fails_the_waiting_calls_and_the_next_call_tries_anew()
    {
        await using var silo = new TestSilo();
        var weak = silo.Grains.GetGrain<IWeakGrain>("one");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => weak.HelloAsync().Soon());
        Assert.Equal("Not yet.", failure.Message);
        silo.Script.Open("cure");
        Assert.Equal("hello", await weak.HelloAsync().Soon());
        Assert.Equal(["tried", "tried"], silo.Script.Log);
    }
}
