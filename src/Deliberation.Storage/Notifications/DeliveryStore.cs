using Deliberation.Domain.Notifications;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Notifications;

/// <summary>The messages on their ways out of the site: claimed, sent, tried again, given up, each attempt written down.</summary>
public sealed class DeliveryStore(Database database)
{
    /// <summary>Claims deliveries in the order in which they fell due; until <paramref name="visibility"/> has passed no other worker gets them.</summary>
    public Task<IReadOnlyList<Delivery>> ClaimAsync(DateTimeOffset now, TimeSpan visibility, int limit, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<Delivery>>(
            async work =>
            {
                var rows = await work.QueryAsync<MessageRow>($"{MessageRow.WithDelivery} WHERE d.next_at <= @now ORDER BY d.next_at, d.message_seq {work.Dialect.Limit}", new { now, limit });
                foreach (var row in rows)
                    row.Attempts++;
                await work.ExecuteAsync(
                    "UPDATE deliveries SET attempts = @Attempts, next_at = @until WHERE message_seq = @Seq AND channel = @Channel",
                    rows.Select(row => new { row.Seq, row.Channel, row.Attempts, until = now + visibility }));
                return [.. rows.Select(row => row.ToDelivery())];
            },
            cancellationToken);

    /// <summary>Whether anything is to be sent now.</summary>
    public async Task<bool> AnyDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(read => read.ScalarAsync<long>("SELECT COUNT(*) FROM deliveries WHERE next_at <= @now", new { now }), cancellationToken) > 0;

    /// <summary>The next one on the way took the message. False when another worker has claimed it since.</summary>
    public Task<bool> SentAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        EndAttemptAsync(delivery, DeliveryState.Sent, null, null, now, cancellationToken);

    /// <summary>The attempt failed: it is tried again at <paramref name="nextAt"/>, or given up when that is null. False when another worker has claimed it since.</summary>
    public Task<bool> FailedAsync(Delivery delivery, string problem, DateTimeOffset? nextAt, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        EndAttemptAsync(delivery, nextAt is null ? DeliveryState.Failed : DeliveryState.Waiting, problem, nextAt, now, cancellationToken);

    /// <summary>Sends it again from the beginning, as staff asked, with an entry in the audit log; false when it waits anyway, or is not of the community.</summary>
    public Task<bool> SendAgainAsync(
        string communityId, long messageSeq, DeliveryChannel channel, Guid? actorId, DateTimeOffset now, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            var changed = await work.ExecuteAsync(
                """
                UPDATE deliveries SET state = 'Waiting', again_from = attempts, next_at = @now, changed_at = @now, problem = NULL
                WHERE message_seq = @messageSeq AND channel = @channel AND state <> 'Waiting'
                AND EXISTS (SELECT 1 FROM messages m WHERE m.seq = message_seq AND m.community_id = @communityId)
                """,
                new { messageSeq, channel = channel.ToString(), communityId, now });
            if (changed == 1)
                await AuditLog.AppendAsync(work, new AuditEntry(communityId, actorId, "message.send-again", $"message/{messageSeq}", now, channel.ToString()));
            return changed == 1;
        },
        cancellationToken);

    /// <summary>Deliveries of a community, the newest message first; of one state when it is given. The next page ends before the last message's number of this one.</summary>
    public Task<IReadOnlyList<Delivery>> ListAsync(
        string communityId, DeliveryState? state, long before = long.MaxValue, int limit = 50, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<Delivery>>(
        async read => [.. (await read.QueryAsync<MessageRow>(
            $"{MessageRow.WithDelivery} WHERE m.community_id = @communityId AND m.seq < @before AND (@state IS NULL OR d.state = @state) ORDER BY m.seq DESC, d.channel {read.Dialect.Limit}",
            new { communityId, before, state = state?.ToString(), limit })).Select(row => row.ToDelivery())],
        cancellationToken);

    /// <summary>How the invitations and later messages of a meeting fared, by councillor; the latest delivery of each.</summary>
    public Task<IReadOnlyDictionary<Guid, Delivery>> OfMeetingAsync(Guid meetingId, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyDictionary<Guid, Delivery>>(
        async read => (await read.QueryAsync<MessageRow>($"{MessageRow.WithDelivery} WHERE m.meeting_id = @meetingId AND m.person_id IS NOT NULL ORDER BY m.seq DESC", new { meetingId }))
            .DistinctBy(row => row.PersonId).ToDictionary(row => row.PersonId!.Value, row => row.ToDelivery()),
        cancellationToken);

    /// <summary>Every attempt of a delivery, oldest first.</summary>
    public Task<IReadOnlyList<DeliveryAttempt>> AttemptsAsync(long messageSeq, DeliveryChannel channel, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<DeliveryAttempt>>(
        async read => [.. (await read.QueryAsync<AttemptRow>(
            "SELECT attempt, at, outcome FROM delivery_attempts WHERE message_seq = @messageSeq AND channel = @channel ORDER BY seq",
            new { messageSeq, channel = channel.ToString() })).Select(row => new DeliveryAttempt((int)row.Attempt, row.At, row.Outcome))],
        cancellationToken);

    private Task<bool> EndAttemptAsync(
        Delivery delivery, DeliveryState state, string? problem, DateTimeOffset? nextAt, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async work =>
        {
            var row = new { delivery.Message.Seq, channel = delivery.Channel.ToString(), delivery.Attempts, state = state.ToString(), problem, nextAt, now, outcome = problem ?? "sent" };
            await work.ExecuteAsync(
                "INSERT INTO delivery_attempts (message_seq, channel, attempt, at, outcome) VALUES (@Seq, @channel, @Attempts, @now, @outcome)", row);
            return await work.ExecuteAsync(
                """
                UPDATE deliveries SET state = @state, problem = @problem, next_at = @nextAt, changed_at = @now
                WHERE message_seq = @Seq AND channel = @channel AND attempts = @Attempts AND state = 'Waiting'
                """,
                row) == 1;
        },
        cancellationToken);

    private sealed class AttemptRow
    {
        public long Attempt { get; set; }

        public DateTimeOffset At { get; set; }

        public string Outcome { get; set; } = "";
    }
}
