using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Deliberation.LocalSilo.Tests;

public sealed class CallTests
{
    [Fact]
    public async Task Every_kind_of_task_brings_its_result()
    {
        await using var silo = new TestSilo();
        Assert.Equal(42, await silo.Desk().DoubleAsync(21));
        Assert.Equal("one", await silo.Desk().KeyAsync().Soon());
        Assert.Equal(7, await silo.Desk().EchoAsync(7).Soon());
        Assert.Null(await silo.Desk().EchoAsync<string?>(null).Soon());
        await silo.Desk().NothingAsync();
    }

    [Fact]
    public async Task A_failure_reaches_the_caller_as_it_was_thrown_and_harms_no_other_call()
    {
        await using var silo = new TestSilo();
        var failure = new InvalidOperationException("Broken.");
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => silo.Desk().ThrowAsync(failure).Soon()));
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => silo.Desk().ThrowAtOnceAsync(failure).Soon()));
        Assert.Equal("one", await silo.Desk().KeyAsync().Soon());
        Assert.Equal("two", await silo.Desk("two").KeyAsync().Soon());
        Assert.Equal(["activated", "activated"], silo.Script.Log);
    }

    [Fact]
    public async Task A_call_without_answer_times_out_and_a_waiting_one_is_never_run()
    {
        await using var silo = new TestSilo();
        Task[] calls = [silo.Desk().WorkAsync("1"), silo.Desk().WorkAsync("2")];
        await silo.Script.Said("start 1");
        silo.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        silo.Time.Advance(TimeSpan.FromSeconds(1));
        foreach (var call in calls) await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
        silo.Script.Open("1");
        await silo.Desk().KeyAsync().Soon();
        Assert.Equal(["activated", "start 1", "end 1"], silo.Script.Log);
    }

    [Fact]
    public async Task Cancelling_reaches_the_running_call_and_drops_a_waiting_one()
    {
        await using var silo = new TestSilo();
        using var cancel = new CancellationTokenSource();
        Task[] calls = [silo.Desk().WaitForCancelAsync("1", cancel.Token), silo.Desk().WaitForCancelAsync("2", cancel.Token)];
        await silo.Script.Said("start 1");
        await cancel.CancelAsync();
        await silo.Script.Said("cancelled 1");
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
        silo.Script.Open("1");
        await silo.Desk().KeyAsync().Soon();
        Assert.DoesNotContain("start 2", silo.Script.Log);
    }

    [Fact]
    public async Task A_one_way_call_returns_at_once_and_its_failure_goes_nowhere()
    {
        await using var silo = new TestSilo();
        Assert.True(silo.Desk().TellAsync("1").IsCompletedSuccessfully);
        Assert.True(silo.Desk().TellAndFailAsync().IsCompletedSuccessfully);
        silo.Script.Open("1");
        await silo.Script.Said("told");
        Assert.Equal("one", await silo.Desk().KeyAsync().Soon());
    }

    [Fact]
    public async Task The_request_context_travels_with_the_call_and_never_back()
    {
        await using var silo = new TestSilo();
        RequestContext.Set("who", "a clerk");
        Assert.Equal("a clerk", await silo.Desk().ContextAsync("who").Soon());
        Assert.Equal("a clerk", RequestContext.Get("who"));
        Assert.True(RequestContext.Remove("who"));
        Assert.Null(await silo.Desk().ContextAsync("who").Soon());
    }

    [Fact]
    public async Task Nothing_else_flows_from_the_caller_into_the_grain()
    {
        await using var silo = new TestSilo();
        DeskGrain.CallersOwn.Value = "a web request";
        Assert.False(await silo.Desk().FlowsAsync().Soon());
        var (held, waiting) = (silo.Desk().WorkAsync("1"), silo.Desk().FlowsAsync());
        silo.Script.Open("1");
        await held.Soon();
        Assert.False(await waiting.Soon());
    }

    [Fact]
    public async Task Filters_run_around_the_call_in_order_of_registration()
    {
        await using var silo = new TestSilo(services => services
            .AddSingleton<IIncomingGrainCallFilter>(provider => new NamedFilter("outer", provider.GetRequiredService<Script>()))
            .AddSingleton<IIncomingGrainCallFilter>(provider => new NamedFilter("inner", provider.GetRequiredService<Script>())));
        Assert.Equal(44, await silo.Desk().DoubleAsync(21));
        Assert.Equal(
            ["activated", "outer before IDeskGrain.DoubleAsync", "inner before DeskGrain.DoubleAsync", "inner after 42", "outer after 43"],
            silo.Script.Log);
    }

    [Fact]
    public async Task References_to_the_same_grain_are_equal_and_know_their_key()
    {
        await using var silo = new TestSilo();
        var id = new Guid("11111111-1111-1111-1111-111111111111");
        Assert.Equal(silo.Desk(), silo.Client.GetGrain<IDeskGrain>("one"));
        Assert.NotEqual(silo.Desk(), silo.Desk("two"));
        Assert.Equal("one", silo.Desk().GetPrimaryKeyString());
        Assert.Equal(id, silo.Grains.GetGrain<IChainGrain>(id).GetPrimaryKey());
    }

    [Fact]
    public async Task A_reference_needs_a_key_and_exactly_one_grain_class()
    {
        await using var silo = new TestSilo();
        Assert.Throws<ArgumentException>(() => silo.Desk(""));
        Assert.Throws<ArgumentException>(() => silo.Grains.GetGrain<INobodyGrain>("one"));
        Assert.Throws<ArgumentException>(() => silo.Grains.GetGrain<ITwiceGrain>("one"));
        Assert.NotNull(silo.Grains.GetGrain<ITwiceGrain>("one", typeof(FirstTwiceGrain).FullName));
    }

    private sealed class NamedFilter(string name, Script script) : IIncomingGrainCallFilter
    {
        public async Task Invoke(IIncomingGrainCallContext context)
        {
            var where = name == "outer" ? context.InterfaceMethod : context.ImplementationMethod;
            script.Say($"{name} before {where.DeclaringType!.Name}.{context.MethodName}");
            await context.Invoke();
            script.Say($"{name} after {context.Result}");
            context.Result = (int)context.Result! + 1;
        }
    }
}
