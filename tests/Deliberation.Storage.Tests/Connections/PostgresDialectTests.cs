using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;

namespace Deliberation.Storage.Tests.Connections;

public sealed class PostgresDialectTests() : StorageContract(TestDatabase.New())
{
    private sealed class PostgresFactAttribute : FactAttribute
    {
        public PostgresFactAttribute() => Skip = PostgresTestDatabase.IsConfigured ? null : $"{PostgresTestDatabase.Variable} names no server";
    }

    [PostgresFact]
    public async Task Neither_transaction_nor_place_tells_who_gave_which_ballot()
    {
        var store = new MeetingStore(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly);
        MeetingEvent proposed = new ItemProposed(Start, "王芳", Guid.CreateVersion7(Start), Heming, 7, "堵车", "", null, new Evidence([], 1, 0, 3, Start, Start));
        var meeting = Meeting.Empty.Apply(proposed);
        await store.AppendAsync(Meeting.Empty, meeting, [proposed], Test.NewId(), null);
        // The first ten against, the others for: an order that shows.
        foreach (var choice in Enumerable.Repeat(VoteChoice.Against, 10).Concat(Enumerable.Repeat(VoteChoice.For, 10)))
        {
            MeetingEvent voted = new SecretVotesCast(Start, "", 1, []);
            Assert.Equal(AppendStatus.Appended, await store.AppendAsync(meeting, meeting.Apply(voted), [voted], Test.NewId(), null, new SecretBallots(1, [choice])));
            meeting = meeting.Apply(voted);
        }

        var lie = await Database.ReadAsync(read => read.QueryAsync<string>("SELECT choice FROM secret_ballots ORDER BY ctid"));
        var transactions = await Database.ReadAsync(read => read.ScalarAsync<long>("SELECT COUNT(DISTINCT CAST(xmin AS text)) FROM secret_ballots"));

        Assert.Equal(20, lie.Count);
        Assert.Equal(1, transactions);
        // All of twenty in their order by chance: once in 184,756 times.
        Assert.NotEqual(Enumerable.Repeat("Against", 10).Concat(Enumerable.Repeat("For", 10)), lie);
    }

    [PostgresFact]
    public async Task Text_compares_by_its_bytes_whatever_the_databases_collation()
    {
        var texts = await Database.ReadAsync(read => read.QueryAsync<string>(
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C' AND table_name <> 'migrations'
            """));

        Assert.Empty(texts);
    }

    [Fact]
    public void Without_a_server_it_says_what_is_missing()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => new Database(new StorageOptions { Provider = "postgresql" }, TimeProvider.System));

        Assert.Contains("Storage:ConnectionString", refusal.Message, StringComparison.Ordinal);
    }
}
