using System.Globalization;
using Deliberation.Domain.Roster;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Roster;

/// <summary>The rosters of the communities.</summary>
public sealed class CouncillorStore(Database database)
{
    private const string DayForm = "yyyy-MM-dd";

    private const string Columns = """
        SELECT id, community_id, name, stakeholder_group, household, user_id, categories, interests, estate_id, building, term_from, term_until, email, mobile, told_by, active
        FROM councillors
        """;

    private const string Update = """
        UPDATE councillors SET name = @Name, stakeholder_group = @Group, household = @Household, user_id = @UserId, categories = @categories, interests = @interests,
          estate_id = @EstateId, building = @Building, term_from = @from, term_until = @until, email = @Email, mobile = @Mobile, told_by = @toldBy, active = @active
        WHERE id = @Id AND community_id = @CommunityId
        """;

    private const string Insert = """
        INSERT INTO councillors (id, community_id, name, stakeholder_group, household, user_id, categories, interests, estate_id, building, term_from, term_until, email, mobile,
          told_by, active)
        VALUES (@Id, @CommunityId, @Name, @Group, @Household, @UserId, @categories, @interests, @EstateId, @Building, @from, @until, @Email, @Mobile, @toldBy, @active)
        """;

    /// <summary>Makes the stored councillor equal to this one, without asking whether the name or the account is another's.</summary>
    public Task SaveAsync(Councillor councillor, CancellationToken cancellationToken = default) =>
        database.WriteAsync(work => WriteAsync(work, councillor), cancellationToken);

    /// <summary>Makes the stored councillors equal to these, all or none, each with its entry in the audit log. Saving the same again changes nothing but adds the entries.</summary>
    /// <param name="councillors">Tidy and checked.</param>
    /// <param name="entry">What the audit log says of one.</param>
    /// <param name="expected">What must still be stored of the first of them, else nothing is saved; null when anything may be.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<CouncillorSaved> SaveAsync(
        IReadOnlyList<Councillor> councillors, Func<Councillor, AuditEntry> entry, Councillor? expected = null, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            if (expected is not null)
            {
                var row = await work.QueryAsync<Row>($"{Columns} WHERE community_id = @CommunityId AND id = @Id", new { expected.CommunityId, expected.Id });
                if (row is not [var stored] || JsonText.Write(stored.ToCouncillor()) != JsonText.Write(expected))
                    return new CouncillorSaved(expected.Id, "roster.changed-meanwhile", null);
            }

            foreach (var councillor in councillors)
            {
                if (await IsTakenAsync(work, "community_id = @CommunityId AND name = @Name", councillor))
                    return new CouncillorSaved(councillor.Id, "roster.name-taken", nameof(councillor.Name));
                if (councillor.UserId is not null && await IsTakenAsync(work, "user_id = @UserId", councillor))
                    return new CouncillorSaved(councillor.Id, "roster.account-taken", "UserName");
            }

            foreach (var councillor in councillors)
            {
                await WriteAsync(work, councillor);
                await AuditLog.AppendAsync(work, entry(councillor));
            }

            return CouncillorSaved.All;
        },
        cancellationToken);

    /// <summary>A councillor; null when the community has none of that id.</summary>
    public Task<Councillor?> FindAsync(string communityId, Guid id, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (await read.FirstOrDefaultAsync<Row>($"{Columns} WHERE community_id = @communityId AND id = @id", new { communityId, id }))?.ToCouncillor(),
        cancellationToken);

    /// <summary>The councillor that an account belongs to; null when the community has none.</summary>
    public Task<Councillor?> OfUserAsync(string communityId, Guid userId, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (await read.FirstOrDefaultAsync<Row>($"{Columns} WHERE community_id = @communityId AND user_id = @userId", new { communityId, userId }))?.ToCouncillor(),
        cancellationToken);

    /// <summary>The whole roster by group and name.</summary>
    public Task<IReadOnlyList<Councillor>> ListAsync(string communityId, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<Councillor>>(
        async read => [.. (await read.QueryAsync<Row>($"{Columns} WHERE community_id = @communityId ORDER BY stakeholder_group, name, id", new { communityId })).Select(row => row.ToCouncillor())],
        cancellationToken);

    private static Task WriteAsync(UnitOfWork work, Councillor c) => work.UpsertAsync(Update, Insert, new
    {
        c.Id, c.CommunityId, c.Name, c.Group, c.Household, c.UserId, c.EstateId, c.Building, c.Contact.Email, c.Contact.Mobile,
        categories = JsonText.Write(c.Categories), interests = JsonText.Write(c.Interests), from = Write(c.From), until = Write(c.Until),
        toldBy = c.ToldBy.ToString(), active = c.Active ? 1 : 0,
    });

    private static async Task<bool> IsTakenAsync(UnitOfWork work, string what, Councillor c) =>
        await work.ScalarAsync<long>($"SELECT COUNT(*) FROM councillors WHERE {what} AND id <> @Id", new { c.Id, c.CommunityId, c.Name, c.UserId }) > 0;

    private static string? Write(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public Guid Id { get; set; }

        public string CommunityId { get; set; } = "";

        public string Name { get; set; } = "";

        public string StakeholderGroup { get; set; } = "";

        public string Household { get; set; } = "";

        public Guid? UserId { get; set; }

        public string Categories { get; set; } = "";

        public string Interests { get; set; } = "";

        public string EstateId { get; set; } = "";

        public string Building { get; set; } = "";

        public string? TermFrom { get; set; }

        public string? TermUntil { get; set; }

        public string Email { get; set; } = "";

        public string Mobile { get; set; } = "";

        public string ToldBy { get; set; } = "";

        public long Active { get; set; }

        public Councillor ToCouncillor() => new(Id, CommunityId, Name, StakeholderGroup, Household, UserId)
        {
            Categories = JsonText.Read<string[]>(Categories),
            Interests = JsonText.Read<string[]>(Interests),
            EstateId = EstateId,
            Building = Building,
            From = Day(TermFrom),
            Until = Day(TermUntil),
            Contact = new(Email, Mobile),
            ToldBy = Enum.Parse<ToldBy>(ToldBy),
            Active = Active != 0,
        };
    }
}
