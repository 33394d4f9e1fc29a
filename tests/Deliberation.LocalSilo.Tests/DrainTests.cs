using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Deliberation.LocalSilo.Tests;

public sealed class DrainTests
{
    [Fact]
    public async Task A_stopping_host_finishes_what_it_accepted_and_takes_nothing_new()
    {
        await using var silo = new TestSilo();
        Task[] accepted = [silo.Desk().WorkAsync("1"), silo.Desk().WorkAsync("2")];
        await silo.Script.Said("start 1");
        var stop = silo.StopAsync();
        await Assert.ThrowsAsync<SiloUnavailableException>(() => silo.Desk("new").KeyAsync().Soon());
        Assert.False(stop.IsCompleted);
        silo.Script.Open("1");
        silo.Script.Open("2");
        await Task.WhenAll(accepted).Soon();
        await stop.Soon();
        Assert.Equal(
            ["activated", "start 1", "end 1", "start 2", "end 2", "deactivated ShuttingDown", "drawer closed"], silo.Script.Log);
    }

    [Fact]
    public async Task Accepted_work_may_still_call_other_grains_while_the_host_stops()
    {
        await using var silo = new TestSilo();
        var (a, b) = (new Guid("11111111-1111-1111-1111-111111111111"), new Guid("22222222-2222-2222-2222-222222222222"));
        var call = silo.Grains.GetGrain<IChainGrain>(a).ThereAndBackAsync(b, allow: true);
        var stop = silo.StopAsync();
        Assert.Equal("hello", await call.Soon());
        await stop.Soon();
    }

    [Fact]
    public async Task A_stopping_host_does_not_wait_for_ever()
    {
        await using var silo = new TestSilo();
        var (stuck, waiting) = (silo.Desk().WorkAsync("1"), silo.Desk().WorkAsync("2"));
        await silo.Script.Said("start 1");
        var stop = silo.StopAsync();
        silo.Time.Advance(TimeSpan.FromSeconds(20));
        await stop.Soon();
        await Assert.ThrowsAsync<SiloUnavailableException>(() => waiting.Soon());
        Assert.False(stuck.IsCompleted);
    }

    [Fact]
    public async Task A_real_host_drains_its_grains_when_it_stops()
    {
        var script = new Script();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(script).AddScoped<Drawer>()
            .AddLocalSilo(options => options.AddGrainsFrom(typeof(DeskGrain).Assembly));
        using var host = builder.Build();
        await host.StartAsync();
        var desk = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IDeskGrain>("one");
        var work = desk.WorkAsync("1");
        await script.Said("start 1");
        var stop = host.StopAsync();
        script.Open("1");
        await work.Soon();
        await stop.Soon();
        Assert.Equal(["activated", "start 1", "end 1", "deactivated ShuttingDown", "drawer closed"], script.Log);
    }
}
