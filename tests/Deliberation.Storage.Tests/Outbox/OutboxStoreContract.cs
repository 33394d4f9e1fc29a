using Deliberation.Storage.Outbox;

namespace Deliberation.Storage.Tests.Outbox;

public sealed class OutboxStoreTests() : OutboxStoreContract(TestDatabase.New());

public abstract class OutboxStoreContract(TestDatabase test) : StorageContract(test)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private OutboxStore Outbox => new(Database);

    [Fact]
    public async Task Workers_that_claim_at_once_get_each_message_once()
    {
        await EnqueueAsync(30);
        using var other = Test.Connect();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            new OutboxStore(i % 2 == 0 ? Database : other).ClaimAsync(Start, Minute, 5))));

        var payloads = claims.SelectMany(claim => claim).Select(message => message.Payload).ToArray();
        Assert.Equal(30, payloads.Length);
        Assert.Equal(30, payloads.Distinct().Count());
    }

    [Fact]
    public async Task Messages_come_in_order_and_a_delivered_one_is_gone()
    {
        await EnqueueAsync(3);

        var claimed = await Outbox.ClaimAsync(Start, Minute, 2);
        Assert.Equal([("kind", "0", Start, 1), ("kind", "1", Start, 1)], claimed.Select(m => (m.Kind, m.Payload, m.At, m.Attempts)));
        Assert.True(await Outbox.DoneAsync(claimed[0]));
        Assert.False(await Outbox.DoneAsync(claimed[0]));

        Assert.Equal(["2"], (await Outbox.ClaimAsync(Start, Minute, 9)).Select(m => m.Payload));
        Assert.Equal(new OutboxCounts(2, 0, 0, Start), await Outbox.CountAsync());
    }

    [Fact]
    public async Task A_worker_that_died_loses_its_claim_and_its_say()
    {
        await EnqueueAsync(1);
        var dead = Assert.Single(await Outbox.ClaimAsync(Start, Minute, 1));
        Assert.Empty(await Outbox.ClaimAsync(Start.AddSeconds(59), Minute, 1));

        var again = Assert.Single(await Outbox.ClaimAsync(Start.Add(Minute), Minute, 1));

        Assert.Equal(2, again.Attempts);
        Assert.False(await Outbox.DoneAsync(dead));
        Assert.False(await Outbox.FailedAsync(dead, "late", null));
        Assert.True(await Outbox.DoneAsync(again));
        Assert.Equal(new OutboxCounts(0, 0, 0, null), await Outbox.CountAsync());
    }

    [Fact]
    public async Task A_failed_message_waits_and_one_given_up_stays_for_the_operator()
    {
        await EnqueueAsync(2);
        var claimed = await Outbox.ClaimAsync(Start, Minute, 2);
        await Outbox.FailedAsync(claimed[0], "no answer", Start.AddHours(1));
        await Outbox.FailedAsync(claimed[1], "unknown kind", null);

        Assert.Equal(new OutboxCounts(1, 1, 1, Start), await Outbox.CountAsync());
        Assert.Empty(await Outbox.ClaimAsync(Start.AddMinutes(59), Minute, 9));
        Assert.Equal(["0"], (await Outbox.ClaimAsync(Start.AddDays(9), Minute, 9)).Select(m => m.Payload));
    }

    private Task EnqueueAsync(int count) => Database.WriteAsync(async work =>
    {
        for (var i = 0; i < count; i++)
            await OutboxStore.EnqueueAsync(work, "kind", $"{i}", Start);
    });
}
