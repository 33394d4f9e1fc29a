using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Meetings;

/// <summary>Where seats stand.</summary>
public sealed class SeatQueries(Database database)
{
    /// <summary>The meeting a seat, or a proxy for one, belongs to; null when there is no such seat, or no more.</summary>
    public Task<Guid?> MeetingOfAsync(Guid seatId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.FirstOrDefaultAsync<Guid?>("SELECT meeting_id FROM seats WHERE id = @seatId", new { seatId }), cancellationToken);

    /// <summary>The seats and proxies of meetings of the community that began, or were changed last, since a moment, by meeting.</summary>
    public Task<ILookup<Guid, Guid>> SinceAsync(string communityId, DateTimeOffset since, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (await read.QueryAsync<Row>(
            "SELECT s.meeting_id, s.id FROM seats s JOIN meetings m ON m.id = s.meeting_id WHERE m.community_id = @communityId AND COALESCE(m.starts_at, m.changed_at) >= @since",
            new { communityId, since })).ToLookup(row => row.MeetingId, row => row.Id),
        cancellationToken);

    private sealed class Row
    {
        public Guid MeetingId { get; set; }

        public Guid Id { get; set; }
    }
}
