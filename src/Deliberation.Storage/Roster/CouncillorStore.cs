using Deliberation.Domain.Roster;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Roster;

/// <summary>The rosters of the communities.</summary>
public sealed class CouncillorStore(Database database)
{
    private const string Columns = "SELECT id, community_id, name, stakeholder_group, household, user_id FROM councillors";

    /// <summary>Makes the stored councillor equal to this one.</summary>
    public Task SaveAsync(Councillor councillor, CancellationToken cancellationToken = default) => database.WriteAsync(
        work => work.UpsertAsync(
            "UPDATE councillors SET name = @Name, stakeholder_group = @Group, household = @Household, user_id = @UserId WHERE id = @Id AND community_id = @CommunityId",
            "INSERT INTO councillors (id, community_id, name, stakeholder_group, household, user_id) VALUES (@Id, @CommunityId, @Name, @Group, @Household, @UserId)",
            councillor),
        cancellationToken);

    /// <summary>A councillor; null when the community has none of that id.</summary>
    public Task<Councillor?> FindAsync(string communityId, Guid id, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (await read.FirstOrDefaultAsync<Row>($"{Columns} WHERE community_id = @communityId AND id = @id", new { communityId, id }))?.ToCouncillor(),
        cancellationToken);

    /// <summary>The whole roster by group and name.</summary>
    public Task<IReadOnlyList<Councillor>> ListAsync(string communityId, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<Councillor>>(
        async read => [.. (await read.QueryAsync<Row>($"{Columns} WHERE community_id = @communityId ORDER BY stakeholder_group, name, id", new { communityId })).Select(row => row.ToCouncillor())],
        cancellationToken);

    private sealed class Row
    {
        public Guid Id { get; set; }

        public string CommunityId { get; set; } = "";

        public string Name { get; set; } = "";

        public string StakeholderGroup { get; set; } = "";

        public string Household { get; set; } = "";

        public Guid? UserId { get; set; }

        public Councillor ToCouncillor() => new(Id, CommunityId, Name, StakeholderGroup, Household, UserId);
    }
}
