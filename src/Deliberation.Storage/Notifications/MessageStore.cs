using Deliberation.Domain.Access;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Notifications;

/// <summary>The messages that people find in the site, and how far the log was read for them.</summary>
public sealed class MessageStore(Database database)
{
    private const string Feed = "messages";

    /// <summary>The position in the log up to which every event has its messages.</summary>
    public Task<long> PositionAsync(CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.ScalarAsync<long>("SELECT position FROM feeds WHERE name = @Feed", new { Feed }), cancellationToken);

    /// <summary>
    /// Keeps the messages of the events between two positions and moves on to the second, in one transaction. False, and nothing is kept, when another node
    /// has moved on since.
    /// </summary>
    public Task<bool> AddAsync(long from, long to, IReadOnlyList<NewMessage> messages, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            if (await work.ExecuteAsync("UPDATE feeds SET position = @to WHERE name = @Feed AND position = @from", new { Feed, from, to }) == 0)
                return false;
            foreach (var message in messages)
                await AddAsync(work, message);
            return true;
        },
        cancellationToken);

    /// <summary>The messages an account finds, newest first; the next page ends before the last number of this one.</summary>
    public Task<IReadOnlyList<Message>> InboxAsync(Guid userId, long before = long.MaxValue, int limit = 30, CancellationToken cancellationToken = default) => ListAsync(
        $"SELECT {MessageRow.Columns} FROM messages m WHERE m.user_id = @userId AND m.seq < @before ORDER BY m.seq DESC {database.Dialect.Limit}",
        new { userId, before, limit },
        cancellationToken);

    /// <summary>The latest messages to a councillor about one meeting, newest first.</summary>
    public Task<IReadOnlyList<Message>> OfPersonAsync(Guid meetingId, Guid personId, int limit = 10, CancellationToken cancellationToken = default) => ListAsync(
        $"SELECT {MessageRow.Columns} FROM messages m WHERE m.meeting_id = @meetingId AND m.person_id = @personId ORDER BY m.seq DESC {database.Dialect.Limit}",
        new { meetingId, personId, limit },
        cancellationToken);

    /// <summary>How many messages an account has not seen.</summary>
    public Task<int> UnreadAsync(Guid userId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.ScalarAsync<int>("SELECT COUNT(*) FROM messages WHERE user_id = @userId AND read_at IS NULL", new { userId }), cancellationToken);

    /// <summary>The account has seen its messages up to a number.</summary>
    public Task MarkReadAsync(Guid userId, long upTo, DateTimeOffset now, CancellationToken cancellationToken = default) => database.WriteAsync(
        work => work.ExecuteAsync("UPDATE messages SET read_at = @now WHERE user_id = @userId AND seq <= @upTo AND read_at IS NULL", new { userId, upTo, now }),
        cancellationToken);

    /// <summary>The accounts of a responsible unit.</summary>
    public Task<IReadOnlyList<Guid>> AccountsOfUnitAsync(string communityId, string unitId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.QueryAsync<Guid>("SELECT id FROM users WHERE community_id = @communityId AND unit_id = @unitId ORDER BY id", new { communityId, unitId }),
        cancellationToken);

    /// <summary>The accounts that hold one of the roles in the community, or above all communities.</summary>
    public Task<IReadOnlyList<Guid>> AccountsWithAsync(string communityId, IReadOnlyList<Role> roles, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.QueryAsync<Guid>(
            """
            SELECT id FROM users WHERE (community_id = @communityId OR community_id IS NULL)
            AND EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = users.id AND r.role IN @roles) ORDER BY id
            """,
            new { communityId, roles = roles.Select(role => role.ToString()).ToArray() }),
        cancellationToken);

    private static async Task AddAsync(UnitOfWork work, NewMessage m)
    {
        if (await work.ScalarAsync<long>("SELECT COUNT(*) FROM messages WHERE id = @Id", new { m.Id }) > 0)
            return;
        // An account that is gone must not keep everybody else waiting.
        if (m.UserId is not null && await work.ScalarAsync<long>("SELECT COUNT(*) FROM users WHERE id = @UserId", new { m.UserId }) == 0)
            m = m with { UserId = null };
        if (m.UserId is null && m.PersonId is null)
            return;
        var seq = await work.InsertAsync(
            """
            INSERT INTO messages (id, community_id, meeting_id, person_id, user_id, kind, content, at, until)
            VALUES (@Id, @CommunityId, @MeetingId, @PersonId, @UserId, @kind, @content, @At, @Until)
            """,
            new { m.Id, m.CommunityId, m.MeetingId, m.PersonId, m.UserId, kind = m.Kind.ToString(), content = JsonText.Write(m.Content), m.At, m.Until });
        if (m.Channel is { } channel)
            await work.ExecuteAsync(
                "INSERT INTO deliveries (message_seq, channel, state, attempts, next_at, changed_at) VALUES (@seq, @channel, 'Waiting', 0, @At, @At)",
                new { seq, channel = channel.ToString(), m.At });
    }

    private Task<IReadOnlyList<Message>> ListAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Message>>(
        async read => [.. (await read.QueryAsync<MessageRow>(sql, parameters)).Select(row => row.ToMessage())],
        cancellationToken);
}
