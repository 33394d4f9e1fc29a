using Deliberation.Domain.Agenda;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Storage;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Migrations;
using Deliberation.Storage.Opinions;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Durability;

/// <summary>What was acknowledged stays, once, however the process ends and however many processes share the database.</summary>
public sealed class DurabilityTests : IAsyncDisposable
{
    private const int Kills = 3;
    private const int ChangesBeforeKill = 60;
    private const int ChangesOfNode = 15;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("deliberation-kill-");
    private readonly Guid _meetingId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    private readonly ServiceProvider _stores;

    public DurabilityTests() =>
        _stores = new ServiceCollection().AddStorage(new StorageOptions { DataDirectory = _data.FullName }).BuildServiceProvider();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_when_the_process_is_killed_while_it_writes()
    {
        await PrepareAsync();
        var opinions = new Dictionary<Guid, Guid>();
        var meetings = new Dictionary<Guid, long>();
        for (var round = 0; round < Kills; round++)
        {
            // The clients begin anew each time: what they repeat must be answered as it was.
            using var writer = new Writer(_data.FullName, "client", _meetingId);
            await writer.HearAsync(ChangesBeforeKill * (round + 1));
            await writer.KillAsync();
            foreach (var (command, id) in writer.Opinions)
                Assert.Equal(opinions.TryAdd(command, id) ? id : opinions[command], id);
            foreach (var (command, version) in writer.Meetings)
                Assert.Equal(meetings.TryAdd(command, version) ? version : meetings[command], version);
            await VerifyAsync(opinions, meetings);
        }
    }

    [Fact]
    public async Task Two_nodes_on_one_database_lose_and_double_nothing()
    {
        await PrepareAsync();
        using var one = new Writer(_data.FullName, "one", _meetingId, changes: ChangesOfNode);
        using var other = new Writer(_data.FullName, "other", _meetingId, changes: ChangesOfNode);
        await one.FinishAsync();
        await other.FinishAsync();

        Assert.NotEmpty(one.Meetings);
        Assert.NotEmpty(other.Meetings);
        Assert.Empty(one.Meetings.Values.Intersect(other.Meetings.Values));
        await VerifyAsync(one.Opinions.Concat(other.Opinions), one.Meetings.Concat(other.Meetings));
    }

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>A meeting in session, with someone who may speak, and seats in a secret vote.</summary>
    private async Task PrepareAsync()
    {
        await _stores.GetRequiredService<MigrationRunner>().RunAsync();
        await _stores.GetRequiredService<CommunityStore>().SaveAsync(new Community(WriterProgram.CommunityId, "name", "", "", [], [], []));
        var now = TimeProvider.System.GetUtcNow();
        var seats = Enumerable.Range(0, WriterProgram.Clients).SelectMany(client => Enumerable.Range(0, WriterProgram.SeatsOfClient).Select(i => WriterProgram.Seat(_meetingId, client, i))).ToList();
        MeetingEvent[] events =
        [
            new ItemProposed(now, "staff", _meetingId, WriterProgram.CommunityId, 1, "title", "", null, new Evidence([], 1, 0, 0, now, now)),
            new SeatsInvited(now, "staff", seats),
            new SessionOpened(now, "staff"),
            new ParticipantSignedIn(now, "staff", new Participant("staff", "", Room.OnSite)),
            .. seats.Select(seat => new ParticipantSignedIn(now, seat.Name, new Participant(seat.Name, "", Room.Online, seat.Id))),
            new MotionOpened(now, "staff", 1, "text", VoteRule.Majority, true),
        ];
        var command = Guid.CreateVersion7(now);
        Assert.Equal(
            AppendStatus.Appended,
            await _stores.GetRequiredService<MeetingStore>().AppendAsync(Meeting.Empty, Meeting.Empty.Apply(events), events, command, null));
    }

    private async Task VerifyAsync(IEnumerable<KeyValuePair<Guid, Guid>> opinions, IEnumerable<KeyValuePair<Guid, long>> meetings)
    {
        var stored = new List<Opinion>();
        for (long seq = 0; ;)
        {
            var voices = await _stores.GetRequiredService<OpinionStore>().ReadUnminedAsync(WriterProgram.CommunityId, seq, 500);
            if (voices.Count == 0)
                break;
            stored.AddRange(voices.Select(voice => voice.Opinion!));
            seq = voices[^1].Seq;
        }

        // Every text was submitted under one command: twice the same text would be a double.
        Assert.Equal(stored.Count, stored.Select(opinion => opinion.Body).Distinct().Count());
        Assert.Empty(opinions.Select(opinion => opinion.Value).Except(stored.Select(opinion => opinion.Id)));

        var events = await _stores.GetRequiredService<EventStore>().ReadAsync(MeetingStore.StreamId(_meetingId));
        Assert.Null(await _stores.GetRequiredService<EventStore>().VerifyAsync(MeetingStore.StreamId(_meetingId)));
        var said = events.Where(e => MeetingEventJson.Read(e.Json) is StatementRecorded or SecretVotesCast).ToDictionary(e => e.CommandId, e => e.Version);
        Assert.All(meetings, meeting => Assert.Equal(meeting.Value, said[meeting.Key]));
        // As many ballots in the urn as marks in the log, and no seat twice.
        var motion = Meeting.Empty.Apply(events.Select(e => MeetingEventJson.Read(e.Json))).Motions[0];
        Assert.NotEmpty(motion.Voters);
        Assert.Equal(motion.Voted, motion.Voters.Distinct().Count());
        Assert.Equal(new VoteCount(motion.Voted, 0, 0), await _stores.GetRequiredService<Urn>().CountAsync(_meetingId, 1));
        var row = await _stores.GetRequiredService<MeetingQueries>().FindAsync(WriterProgram.CommunityId, _meetingId);
        Assert.Equal(events[^1].Version, row!.Version);
    }
}
