using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Meetings;

/// <summary>Where seats stand.</summary>
public sealed class SeatQueries(Database database)
{
    /// <summary>The meeting a seat belongs to; null when there is no such seat, or no more.</summary>
    public Task<Guid?> MeetingOfAsync(Guid seatId, CancellationToken cancellationToken = default) => database.ReadAsync(
        read => read.FirstOrDefaultAsync<Guid?>("SELECT meeting_id FROM seats WHERE id = @seatId", new { seatId }), cancellationToken);
}
