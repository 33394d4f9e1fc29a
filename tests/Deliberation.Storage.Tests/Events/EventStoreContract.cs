using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Outbox;

namespace Deliberation.Storage.Tests.Events;

public sealed class EventStoreTests() : EventStoreContract(TestDatabase.New());

public abstract class EventStoreContract(TestDatabase test) : StorageContract(test)
{
    private EventStore Events => new(Database);

    [Fact]
    public async Task Events_come_back_as_they_were_appended()
    {
        var (actor, command) = (Test.NewId(), Test.NewId());

        var result = await AppendAsync("meeting/1", 0, command, new("meeting.proposed.v1", """{"题目":"停车\n"}""", Start, actor), Event("b", 5));

        Assert.Equal(new AppendResult.Appended(2), result);
        var events = await Events.ReadAsync("meeting/1");
        Assert.Equal([1, 2], events.Select(e => e.Version));
        Assert.Equal(("meeting/1", "meeting.proposed.v1", """{"题目":"停车\n"}""", Start, (Guid?)actor, command), Facts(events[0]));
        Assert.Equal(("meeting/1", "b", "{}", Start.AddMinutes(5), null, command), Facts(events[1]));
        Assert.Equal("b", Assert.Single(await Events.ReadAsync("meeting/1", fromVersion: 2)).Type);
        Assert.Empty(await Events.ReadAsync("meeting/2"));
    }

    [Fact]
    public async Task A_writer_who_missed_a_version_is_told_the_real_one()
    {
        await AppendAsync("m", 0, Test.NewId(), Event("a"), Event("b"));

        Assert.Equal(new AppendResult.Conflict(2), await AppendAsync("m", 1, Test.NewId(), Event("c")));
        Assert.Equal(new AppendResult.Conflict(0), await AppendAsync("new", 1, Test.NewId(), Event("c")));
        Assert.Equal(2, (await Events.ReadAsync("m")).Count);
    }

    [Fact]
    public async Task Of_many_writers_at_the_same_version_exactly_one_wins()
    {
        using var other = Test.Connect();
        var commands = Enumerable.Range(0, 10).Select(_ => Test.NewId()).ToArray();

        var results = await Task.WhenAll(commands.Select((command, i) => Task.Run(() => (i % 2 == 0 ? Database : other).WriteAsync(work =>
            EventStore.AppendAsync(work, "m", 0, command, [Event($"e{i}"), Event("next")])))));

        Assert.Single(results, new AppendResult.Appended(2));
        Assert.Equal(9, results.Count(result => result == new AppendResult.Conflict(2)));
        Assert.Equal(2, (await Events.ReadAsync("m")).Count);
    }

    [Fact]
    public async Task The_same_command_has_one_effect()
    {
        var command = Test.NewId();
        await AppendAsync("m", 0, command, Event("a"));
        await AppendAsync("m", 1, Test.NewId(), Event("b"));

        Assert.Equal(new AppendResult.AlreadyDone("m", 1), await AppendAsync("m", 2, command, Event("a")));
        Assert.Equal(new AppendResult.AlreadyDone("m", 1), await AppendAsync("another", 0, command, Event("a")));
        Assert.Equal(new AppendResult.AlreadyDone("m", 1), await Events.FindCommandAsync(command));
        Assert.Null(await Events.FindCommandAsync(Test.NewId()));
        Assert.Equal(["a", "b"], (await Events.ReadAllAsync(0, 10)).Select(e => e.Type));
    }

    [Fact]
    public async Task The_same_command_at_once_from_two_nodes_has_one_effect()
    {
        using var other = Test.Connect();
        var command = Test.NewId();

        var results = await Task.WhenAll(((Database[])[Database, other, Database, other]).Select(database => Task.Run(() =>
            database.WriteAsync(work => EventStore.AppendAsync(work, "m", 0, command, [Event("a")])))));

        Assert.Single(results, new AppendResult.Appended(1));
        Assert.Equal(3, results.Count(result => result == new AppendResult.AlreadyDone("m", 1)));
    }

    [Fact]
    public async Task A_failure_after_the_append_undoes_events_command_and_messages_together()
    {
        var command = Test.NewId();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(async work =>
        {
            await EventStore.AppendAsync(work, "m", 0, command, [Event("a")]);
            await OutboxStore.EnqueueAsync(work, "meeting.changed", "{}", Start);
            throw new InvalidOperationException();
        }));

        Assert.Empty(await Events.ReadAsync("m"));
        Assert.Null(await Events.FindCommandAsync(command));
        Assert.Equal(0, (await new OutboxStore(Database).CountAsync()).Waiting);
        Assert.Equal(new AppendResult.Appended(1), await AppendAsync("m", 0, command, Event("a")));
    }

    [Fact]
    public async Task All_streams_are_read_in_the_order_they_were_written()
    {
        await AppendAsync("x", 0, Test.NewId(), Event("1"));
        await AppendAsync("y", 0, Test.NewId(), Event("2"), Event("3"));
        await AppendAsync("x", 1, Test.NewId(), Event("4"));

        var first = await Events.ReadAllAsync(0, 3);
        var rest = await Events.ReadAllAsync(first[^1].Position, 3);

        Assert.Equal(["1", "2", "3", "4"], first.Concat(rest).Select(e => e.Type));
    }

    [Theory]
    [InlineData("UPDATE events SET data = '{\"votes\":9}' WHERE version = 2", 2)]
    [InlineData("UPDATE events SET at = at + 1 WHERE version = 3", 3)]
    [InlineData("UPDATE events SET type = 'x' WHERE version = 1", 1)]
    [InlineData("DELETE FROM events WHERE version = 2", 2)]
    [InlineData("UPDATE events SET previous_hash = '' WHERE version = 4", 4)]
    public async Task A_changed_or_missing_row_is_found(string change, long broken)
    {
        await AppendAsync("m", 0, Test.NewId(), Event("a"), Event("b"), Event("c"));
        await AppendAsync("m", 3, Test.NewId(), Event("d"));
        Assert.Null(await Events.VerifyAsync("m"));

        await Database.WriteAsync(work => work.ExecuteAsync(change));

        Assert.Equal(broken, await Events.VerifyAsync("m"));
    }

    [Theory]
    [InlineData("a\nb", "type")]
    [InlineData("stream", "a\nb")]
    public async Task A_stream_or_type_of_two_lines_is_refused(string stream, string type) =>
        await Assert.ThrowsAsync<ArgumentException>(() => AppendAsync(stream, 0, Test.NewId(), Event(type)));

    private Task<AppendResult> AppendAsync(string stream, long expected, Guid command, params NewEvent[] events) =>
        Database.WriteAsync(work => EventStore.AppendAsync(work, stream, expected, command, events));

    private static NewEvent Event(string type, int minutes = 0) => new(type, "{}", Start.AddMinutes(minutes), null);

    private static (string, string, string, DateTimeOffset, Guid?, Guid) Facts(StoredEvent e) =>
        (e.StreamId, e.Type, e.Json, e.At, e.ActorId, e.CommandId);
}
