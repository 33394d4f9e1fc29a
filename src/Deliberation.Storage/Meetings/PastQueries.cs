using Deliberation.Domain.Meetings;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Meetings;

/// <summary>The items of a community that came to an end, or to one that residents did not accept.</summary>
public sealed class PastQueries(Database database)
{
    /// <summary>Stages of an item from which others can learn: answered, turned down, and sent back by the residents.</summary>
    public static IReadOnlyList<MeetingStage> Stages { get; } = [MeetingStage.Answered, MeetingStage.Rejected, MeetingStage.Reopened];

    /// <summary>Such items with their versions, latest change first.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="limit">Most that are listed.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<IReadOnlyList<(Guid Id, long Version)>> VersionsAsync(string communityId, int limit, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (IReadOnlyList<(Guid, long)>)[.. (await read.QueryAsync<Row>(
            $"SELECT id, version FROM meetings WHERE community_id = @communityId AND stage IN @stages ORDER BY changed_at DESC, id DESC {read.Dialect.Limit}",
            new { communityId, stages = Stages.Select(stage => stage.ToString()).ToArray(), limit })).Select(row => (row.Id, row.Version))],
        cancellationToken);

    private sealed class Row
    {
        public Guid Id { get; set; }

        public long Version { get; set; }
    }
}
