namespace Deliberation.LocalSilo.Tests;

public sealed class TimerTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_timer_ticks_on_the_grains_turns_and_never_overlaps()
    {
        await using var silo = new TestSilo();
        var clock = silo.Grains.GetGrain<IClockGrain>("one");
        await clock.StartAsync(new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)), hold: true).Soon();
        silo.Time.Advance(TimeSpan.FromSeconds(5));
        await silo.Script.Said("tick 1");
        silo.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(["tick 1"], await clock.LogAsync().Soon());
        silo.Script.Open("tick 1");
        await silo.Script.Said("tock 1");
        await clock.WorkAndEnd(silo, "between");
        silo.Time.Advance(TimeSpan.FromSeconds(5));
        await silo.Script.Said("tick 2");
        Assert.Equal(["tick 1", "tock 1", "start between", "end between", "tick 2"], silo.Script.Log);
    }

    [Fact]
    public async Task A_tick_waits_for_the_running_call()
    {
        await using var silo = new TestSilo();
        var clock = silo.Grains.GetGrain<IClockGrain>("one");
        await clock.StartAsync(new(Interval, Timeout.InfiniteTimeSpan), hold: false).Soon();
        var work = clock.WorkAsync("1");
        await silo.Script.Said("start 1");
        silo.Time.Advance(Interval);
        Assert.Equal(["start 1"], await clock.LogAsync().Soon());
        silo.Script.Open("1");
        await silo.Script.Said("tock 1");
        Assert.Equal(["start 1", "end 1", "tick 1", "tock 1"], silo.Script.Log);
        await work.Soon();
    }

    [Fact]
    public async Task An_interleaving_tick_does_not_wait()
    {
        await using var silo = new TestSilo();
        var clock = silo.Grains.GetGrain<IClockGrain>("one");
        await clock.StartAsync(new(TimeSpan.Zero, Interval) { Interleave = true }, hold: false).Soon();
        var work = clock.WorkAsync("1");
        await silo.Script.Said("start 1");
        silo.Time.Advance(TimeSpan.Zero);
        await silo.Script.Said("tock 1");
        silo.Script.Open("1");
        await work.Soon();
        Assert.Equal(["start 1", "tick 1", "tock 1", "end 1"], silo.Script.Log);
    }

    [Fact]
    public async Task A_timer_can_be_changed_and_ended()
    {
        await using var silo = new TestSilo();
        var clock = silo.Grains.GetGrain<IClockGrain>("one");
        await clock.StartAsync(new(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan), hold: false).Soon();
        silo.Time.Advance(TimeSpan.FromMinutes(5));
        await clock.ChangeAsync(Interval, Interval).Soon();
        silo.Time.Advance(Interval);
        await silo.Script.Said("tock 1");
        await clock.EndAsync().Soon();
        silo.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["tick 1", "tock 1"], await clock.LogAsync().Soon());
    }

    [Fact]
    public async Task Ticks_alone_keep_no_grain_alive_unless_asked_to()
    {
        await using var silo = new TestSilo();
        var clock = silo.Grains.GetGrain<IClockGrain>("one");
        await clock.StartAsync(new(TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan) { KeepAlive = true }, hold: false).Soon();
        silo.Time.Advance(TimeSpan.FromMinutes(10));
        await silo.Script.Said("tock 1");
        await clock.LogAsync().Soon();
        silo.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.DoesNotContain("gone", await clock.LogAsync().Soon());
        await clock.StartAsync(new(TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan), hold: false).Soon();
        silo.Time.Advance(TimeSpan.FromMinutes(10));
        await silo.Script.Said("tock 2");
        silo.Time.Advance(TimeSpan.FromMinutes(10));
        await silo.Script.Said("gone");
    }

    [Fact]
    public async Task A_failing_tick_does_not_stop_the_timer()
    {
        await using var silo = new TestSilo();
        var clock = silo.Grains.GetGrain<IClockGrain>("one");
        await clock.StartAsync(new(TimeSpan.Zero, Interval), hold: false).Soon();
        for (var tick = 1; tick <= 5; tick++)
        {
            silo.Time.Advance(Interval);
            await silo.Script.Said($"tick {tick}");
            await clock.WorkAndEnd(silo, "after " + tick);
        }
    }
}

internal static class ClockWork
{
    /// <summary>A call of its own, so that the tick before it has wholly ended.</summary>
    public static async Task WorkAndEnd(this IClockGrain clock, TestSilo silo, string name)
    {
        silo.Script.Open(name);
        await clock.WorkAsync(name).Soon();
    }
}
