using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Deadlines;
using Deliberation.Storage.Events;

namespace Deliberation.Storage.Meetings;

/// <summary>Meetings as streams of events; what lists show and what is due is written with them or not at all.</summary>
public sealed class MeetingStore(Database database, EventStore events, WorkingDayCalendar calendar)
{
    /// <summary>The stream that holds a meeting's events.</summary>
    public static string StreamId(Guid meetingId) => $"meeting/{meetingId:D}";

    /// <summary>The meeting whose events the stream holds; null when it is no meeting's.</summary>
    public static Guid? MeetingOf(string streamId) =>
        streamId.StartsWith("meeting/", StringComparison.Ordinal) && Guid.TryParseExact(streamId.AsSpan("meeting/".Length), "D", out var id) ? id : null;

    /// <summary>The events after a version, in order.</summary>
    public async Task<IReadOnlyList<MeetingEvent>> ReadAsync(Guid meetingId, long afterVersion = 0, CancellationToken cancellationToken = default) =>
        [.. (await events.ReadAsync(StreamId(meetingId), afterVersion + 1, cancellationToken)).Select(e => MeetingEventJson.Read(e.Json))];

    /// <summary>What a command did; null when it was not carried out.</summary>
    public Task<AppendResult.AlreadyDone?> FindCommandAsync(Guid commandId, CancellationToken cancellationToken = default) =>
        events.FindCommandAsync(commandId, cancellationToken);

    /// <summary>Writes what a command did to a meeting: events, command id, lists and deadlines in one transaction.</summary>
    /// <param name="before">The meeting the decision was made on.</param>
    /// <param name="after">The meeting with <paramref name="happened"/> applied.</param>
    /// <param name="happened">At least one event.</param>
    /// <param name="commandId">The command.</param>
    /// <param name="actorId">The account behind it; null for the system and for holders of an inquiry code.</param>
    /// <param name="ballots">What happens to the urn of a secret vote; null when nothing does.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<AppendStatus> AppendAsync(
        Meeting before,
        Meeting after,
        IReadOnlyList<MeetingEvent> happened,
        Guid commandId,
        Guid? actorId,
        SecretBallots? ballots = null,
        CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            if (before.Version == 0 && await HasOpenItemAsync(work, after))
                return AppendStatus.TopicTaken;
            var stream = StreamId(after.Id);
            var rows = happened.Select(e => new NewEvent(MeetingEventJson.NameOf(e), MeetingEventJson.Write(e), e.At, actorId));
            if (await EventStore.AppendAsync(work, stream, before.Version, commandId, [.. rows]) is not AppendResult.Appended)
                return AppendStatus.Conflict;
            await MeetingProjection.WriteAsync(work, before, after);
            if (ballots is not null)
                await Urn.ApplyAsync(work, after.Id, ballots);
            await WriteDeadlinesAsync(work, after);
            return AppendStatus.Appended;
        },
        cancellationToken);

    /// <summary>Stores the deadlines of a meeting anew, counted with the calendar as it is now; false, and nothing done, when the meeting has changed since it was read.</summary>
    public Task<bool> CountDeadlinesAnewAsync(Meeting meeting, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            if (await work.ScalarAsync<long>("SELECT COUNT(*) FROM meetings WHERE id = @id AND version = @version", new { id = meeting.Id, version = meeting.Version }) == 0)
                return false;
            await WriteDeadlinesAsync(work, meeting);
            return true;
        },
        cancellationToken);

    private Task WriteDeadlinesAsync(UnitOfWork work, Meeting meeting) =>
        DeadlineStore.ReplaceAsync(work, StreamId(meeting.Id), Domain.Meetings.Deadline.Of(meeting, calendar).Select(d => (d.Kind.ToString(), d.DueAt)));

    private static async Task<bool> HasOpenItemAsync(UnitOfWork work, Meeting meeting) => await work.ScalarAsync<long>(
        "SELECT COUNT(*) FROM meetings WHERE topic_id = @topicId AND is_open = 1 AND id <> @id", new { topicId = meeting.TopicId, id = meeting.Id }) > 0;
}
