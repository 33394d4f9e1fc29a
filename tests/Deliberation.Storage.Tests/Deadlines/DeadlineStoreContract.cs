using Deliberation.Storage.Deadlines;

namespace Deliberation.Storage.Tests.Deadlines;

public sealed class DeadlineStoreTests() : DeadlineStoreContract(TestDatabase.New());

public abstract class DeadlineStoreContract(TestDatabase test) : StorageContract(test)
{
    private DeadlineStore Deadlines => new(Database);

    [Fact]
    public async Task What_is_due_comes_first_come_first_served()
    {
        await ReplaceAsync("a", ("reply", Start.AddHours(2)), ("close", Start.AddHours(3)));
        await ReplaceAsync("b", ("reply", Start.AddHours(1)));

        Assert.Equal(
            [new("b", "reply", Start.AddHours(1)), new("a", "reply", Start.AddHours(2))], await Deadlines.DueAsync(Start.AddHours(2)));
        Assert.Equal("b", Assert.Single(await Deadlines.DueAsync(Start.AddHours(9), 1)).StreamId);
    }

    [Fact]
    public async Task Replacing_touches_one_stream_only_and_drops_what_is_gone()
    {
        await ReplaceAsync("a", ("reply", Start), ("close", Start));
        await ReplaceAsync("b", ("reply", Start));

        await ReplaceAsync("a", ("close", Start.AddDays(1)));

        Assert.Equal([new("b", "reply", Start), new("a", "close", Start.AddDays(1))], await Deadlines.DueAsync(Start.AddDays(2)));
    }

    [Fact]
    public async Task A_handled_deadline_stays_handled_until_it_moves()
    {
        var deadline = new Deadline("a", "reply", Start);
        await ReplaceAsync("a", ("reply", Start));
        Assert.True(await Deadlines.MarkHandledAsync(deadline, Start));
        Assert.False(await Deadlines.MarkHandledAsync(deadline, Start));

        await ReplaceAsync("a", ("reply", Start.AddTicks(1)));
        Assert.Empty(await Deadlines.DueAsync(Start.AddDays(1)));

        await ReplaceAsync("a", ("reply", Start.AddHours(1)));
        Assert.False(await Deadlines.MarkHandledAsync(deadline, Start));
        Assert.Single(await Deadlines.DueAsync(Start.AddDays(1)));
    }

    [Fact]
    public async Task A_deferred_deadline_lets_others_pass()
    {
        await ReplaceAsync("broken", ("reply", Start));
        await ReplaceAsync("well", ("reply", Start.AddMinutes(1)));

        await Deadlines.DeferAsync(new Deadline("broken", "reply", Start), Start.AddHours(1));

        Assert.Equal("well", Assert.Single(await Deadlines.DueAsync(Start.AddMinutes(5))).StreamId);
        Assert.Equal(Start, (await Deadlines.DueAsync(Start.AddHours(1)))[^1].DueAt);
    }

    [Fact]
    public async Task Woken_kinds_are_looked_at_at_once_until_they_are_counted_anew()
    {
        var handled = new Deadline("a", "reply", Start);
        await ReplaceAsync("a", ("reply", Start), ("close", Start.AddDays(3)));
        await ReplaceAsync("b", ("reply", Start.AddDays(2)));
        await Deadlines.MarkHandledAsync(handled, Start);

        Assert.Equal(2, await Deadlines.WakeAsync(["reply"], Start.AddDays(1)));

        Assert.Equal([handled, new("b", "reply", Start.AddDays(2))], await Deadlines.DueAsync(Start.AddDays(1)));
        await ReplaceAsync("a", ("reply", Start.AddDays(4)));
        await ReplaceAsync("b", ("reply", Start.AddDays(2)));
        Assert.Empty(await Deadlines.DueAsync(Start.AddDays(1)));
        Assert.Equal(2, (await Deadlines.DueAsync(Start.AddDays(4))).Count);
    }

    private Task ReplaceAsync(string stream, params (string, DateTimeOffset)[] deadlines) =>
        Database.WriteAsync(work => DeadlineStore.ReplaceAsync(work, stream, deadlines));
}
