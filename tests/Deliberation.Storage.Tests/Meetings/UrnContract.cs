using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;

namespace Deliberation.Storage.Tests.Meetings;

public sealed class UrnTests() : UrnContract(TestDatabase.New());

public abstract class UrnContract(TestDatabase test) : StorageContract(test)
{
    [Fact]
    public async Task Ballots_are_kept_with_their_event_or_not_at_all_and_are_gone_after_the_count()
    {
        var (urn, store) = (new Urn(Database), new MeetingStore(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly));
        MeetingEvent proposed = new ItemProposed(Start, "王芳", Guid.CreateVersion7(Start), Heming, 7, "堵车", "", null, new Evidence([], 1, 0, 3, Start, Start));
        var meeting = Meeting.Empty.Apply(proposed);
        await store.AppendAsync(Meeting.Empty, meeting, [proposed], Test.NewId(), null);

        Assert.Equal(AppendStatus.Appended, await VoteAsync(meeting, [VoteChoice.For, VoteChoice.Abstain]));
        Assert.Equal(AppendStatus.Conflict, await VoteAsync(meeting, [VoteChoice.For])); // another was faster
        Assert.Equal(new VoteCount(1, 0, 1), await urn.CountAsync(meeting.Id, 1));
        Assert.Equal(0, (await urn.CountAsync(meeting.Id, 2)).Cast);

        Assert.Equal(AppendStatus.Appended, await VoteAsync(meeting.Apply(Voted), []));
        Assert.Equal(0, (await urn.CountAsync(meeting.Id, 1)).Cast);

        Task<AppendStatus> VoteAsync(Meeting before, IReadOnlyList<VoteChoice> added) =>
            store.AppendAsync(before, before.Apply(Voted), [Voted], Test.NewId(), null, new SecretBallots(1, added));
    }

    private static MeetingEvent Voted => new SecretVotesCast(Start, "", 1, []);
}
