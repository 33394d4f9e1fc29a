using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Communities;

/// <summary>The communities with their estates, buildings, places and responsible units.</summary>
public sealed class CommunityStore(Database database)
{
    /// <summary>Makes the stored community equal to this one; saving the same again changes nothing.</summary>
    public Task SaveAsync(Community community, CancellationToken cancellationToken = default) =>
        database.WriteAsync(work => SaveAsync(work, community), cancellationToken);

    /// <summary>The whole community; null when there is none of that id.</summary>
    public Task<Community?> GetAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => LoadAsync(session, communityId), cancellationToken);

    /// <summary>Every community in the order of the ids.</summary>
    public Task<IReadOnlyList<CommunityName>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            session => session.QueryAsync<CommunityName>("SELECT id, name, street, city FROM communities ORDER BY id"), cancellationToken);

    private static async Task SaveAsync(UnitOfWork work, Community community)
    {
        var id = community.Id;
        await work.UpsertAsync(
            "UPDATE communities SET name = @Name, street = @Street, city = @City WHERE id = @Id",
            "INSERT INTO communities (id, name, street, city) VALUES (@Id, @Name, @Street, @City)",
            new { community.Id, community.Name, community.Street, community.City });
        foreach (var table in (string[])["buildings", "estates", "places", "responsible_units"])
            await work.ExecuteAsync($"DELETE FROM {table} WHERE community_id = @id", new { id });
        await work.ExecuteAsync(
            "INSERT INTO estates (community_id, id, position, name, aliases, x, y) VALUES (@community, @Id, @position, @Name, @aliases, @X, @Y)",
            community.Estates.Select((estate, position) => new
            {
                community = id, estate.Id, position, estate.Name, aliases = JsonText.Write(estate.Aliases), estate.X, estate.Y,
            }));
        await work.ExecuteAsync(
            "INSERT INTO buildings (community_id, estate_id, no, position, units, entrances) VALUES (@community, @estate, @No, @position, @Units, @Entrances)",
            community.Estates.SelectMany(estate => estate.Buildings.Select((building, position) => new
            {
                community = id, estate = estate.Id, building.No, position, building.Units, building.Entrances,
            })));
        await work.ExecuteAsync(
            "INSERT INTO places (community_id, name, position, aliases, kind, near) VALUES (@community, @Name, @position, @aliases, @Kind, @Near)",
            community.Places.Select((place, position) => new
            {
                community = id, place.Name, position, aliases = JsonText.Write(place.Aliases), place.Kind, place.Near,
            }));
        await work.ExecuteAsync(
            "INSERT INTO responsible_units (community_id, id, position, name, duties) VALUES (@community, @Id, @position, @Name, @Duties)",
            community.Units.Select((unit, position) => new { community = id, unit.Id, position, unit.Name, unit.Duties }));
    }

    private static async Task<Community?> LoadAsync(ReadSession session, string id)
    {
        var name = await session.FirstOrDefaultAsync<CommunityName>("SELECT id, name, street, city FROM communities WHERE id = @id", new { id });
        if (name is null)
            return null;
        var buildings = (await session.QueryAsync<BuildingRow>(
                "SELECT estate_id, no, units, entrances FROM buildings WHERE community_id = @id ORDER BY estate_id, position", new { id }))
            .ToLookup(row => row.EstateId, row => new Building(row.No, row.Units, row.Entrances));
        var estates = await session.QueryAsync<EstateRow>(
            "SELECT id, name, aliases, x, y FROM estates WHERE community_id = @id ORDER BY position", new { id });
        var places = await session.QueryAsync<PlaceRow>(
            "SELECT name, aliases, kind, near FROM places WHERE community_id = @id ORDER BY position", new { id });
        var units = await session.QueryAsync<ResponsibleUnit>(
            "SELECT id, name, duties FROM responsible_units WHERE community_id = @id ORDER BY position", new { id });
        return new Community(
            name.Id,
            name.Name,
            name.Street,
            name.City,
            [.. estates.Select(row => new Estate(row.Id, row.Name, JsonText.Read<string[]>(row.Aliases), [.. buildings[row.Id]], row.X, row.Y))],
            [.. places.Select(row => new Place(row.Name, JsonText.Read<string[]>(row.Aliases), row.Kind, row.Near))],
            units);
    }

    private sealed class BuildingRow
    {
        public string EstateId { get; set; } = "";

        public string No { get; set; } = "";

        public int Units { get; set; }

        public int Entrances { get; set; }
    }

    private sealed class EstateRow
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public string Aliases { get; set; } = "";

        public double X { get; set; }

        public double Y { get; set; }
    }

    private sealed class PlaceRow
    {
        public string Name { get; set; } = "";

        public string Aliases { get; set; } = "";

        public string Kind { get; set; } = "";

        public string? Near { get; set; }
    }
}
