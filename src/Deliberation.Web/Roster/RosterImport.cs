using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;
using Deliberation.Domain.Roster;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Roster;
using Deliberation.Web.Import;

namespace Deliberation.Web.Roster;

/// <summary>A row that was left out.</summary>
/// <param name="Line">The line it starts on; the header is line 1.</param>
/// <param name="Name">The name in it; empty when there is none.</param>
/// <param name="Refusal">Why.</param>
public sealed record LeftOutRow(int Line, string Name, Refusal Refusal);

/// <summary>What became of a file.</summary>
/// <param name="Added">People who are new on the roster.</param>
/// <param name="Changed">People who were on it.</param>
/// <param name="LeftOut">Rows that were not taken, in the order of the file.</param>
public sealed record RosterImported(int Added, int Changed, IReadOnlyList<LeftOutRow> LeftOut);

/// <summary>
/// Takes a file onto the roster: a person of the same name is changed, others are added, nobody is taken off. A row with a mistake is left out and told; the others
/// are saved together. A column that the file does not have changes nothing.
/// </summary>
public sealed class RosterImport(CouncillorStore roster, RosterDesk desk, RosterColumns columns, TimeProvider time)
{
    public const int MostRows = 2000;

    /// <summary>Null when the file has no column of names.</summary>
    public async Task<RosterImported?> TakeAsync(Actor actor, string communityId, TextReader text, CancellationToken cancellationToken)
    {
        var rows = new CsvSplitter(text).Rows().Take(MostRows + 1).ToList();
        var header = rows.Count == 0 ? null : Header(rows[0]);
        if (header is null)
            return null;
        var (estates, facts) = await desk.FactsAsync(communityId, cancellationToken);
        var known = (await roster.ListAsync(communityId, cancellationToken)).ToDictionary(c => c.Name, StringComparer.Ordinal);
        var leftOut = new List<LeftOutRow>();
        var taken = new Dictionary<string, Councillor>(StringComparer.Ordinal);
        var accounts = known.Values.Where(c => c.UserId is not null).ToDictionary(c => c.UserId!.Value, c => c.Name);
        foreach (var row in rows.Skip(1))
        {
            var name = Cell(row, header, RosterColumn.Name) ?? "";
            var (councillor, refusal) = row.Fault is { } fault
                ? (null, new Refusal(fault))
                : await ReadAsync(row, header, known.GetValueOrDefault(name) ?? New(communityId, name), estates, facts, cancellationToken);
            if (refusal is null && taken.ContainsKey(name))
                refusal = new("roster.name-taken");
            if (refusal is null && councillor!.UserId is { } account && !accounts.TryAdd(account, name) && accounts[account] != name)
                refusal = new("roster.account-taken");
            if (refusal is null)
                taken.Add(name, councillor!);
            else
                leftOut.Add(new(row.Line, name, refusal));
        }

        if (taken.Count > 0 && await desk.SaveAsync(actor, communityId, [.. taken.Values], "roster.import", cancellationToken) is { } against)
            return new(0, 0, [new(1, taken.Values.First(c => c.Id == against.Id).Name, against.Refusal)]);
        return new(taken.Keys.Count(name => !known.ContainsKey(name)), taken.Keys.Count(known.ContainsKey), leftOut);
    }

    private Councillor New(string communityId, string name) => new(Guid.CreateVersion7(time.GetUtcNow()), communityId, name, "", "", null);

    private Dictionary<RosterColumn, int>? Header(CsvRow row)
    {
        var found = new Dictionary<RosterColumn, int>();
        foreach (var column in Enum.GetValues<RosterColumn>())
        {
            var place = row.Fields.Select(field => field.Trim().Trim('\uFEFF')).ToList().IndexOf(columns.Name(column));
            if (place >= 0)
                found.Add(column, place);
        }

        return found.ContainsKey(RosterColumn.Name) ? found : null;
    }

    private async Task<(Councillor? Councillor, Refusal? Refusal)> ReadAsync(
        CsvRow row, Dictionary<RosterColumn, int> header, Councillor before, IReadOnlyList<Estate> estates, RosterFacts facts, CancellationToken cancellationToken)
    {
        string? At(RosterColumn column) => Cell(row, header, column);
        if (!RosterColumns.TryDay(At(RosterColumn.From) ?? RosterColumns.Write(before.From), out var from) || !RosterColumns.TryDay(At(RosterColumn.Until) ?? RosterColumns.Write(before.Until), out var until))
            return (null, new("roster.day-unreadable"));
        if ((At(RosterColumn.ToldBy) is { } told ? columns.ToldOf(told) : before.ToldBy) is not { } toldBy)
            return (null, new("roster.unknown-way"));
        var account = before.UserId;
        if (At(RosterColumn.UserName) is { } userName)
        {
            (account, var unknown) = await desk.AccountAsync(before.CommunityId, userName, cancellationToken);
            if (unknown is not null)
                return (null, unknown);
        }

        var councillor = RosterRules.Tidy(before with
        {
            Group = At(RosterColumn.Group) ?? before.Group,
            Household = At(RosterColumn.Household) ?? before.Household,
            EstateId = At(RosterColumn.Estate) is { } estate ? RosterColumns.EstateId(estate, estates) : before.EstateId,
            Building = At(RosterColumn.Building) ?? before.Building,
            Categories = At(RosterColumn.Categories) is { } categories ? [.. RosterColumns.Words(categories).Select(columns.CategoryCode)] : before.Categories,
            Interests = At(RosterColumn.Interests) is { } interests ? RosterColumns.Words(interests) : before.Interests,
            From = from,
            Until = until,
            Contact = new(At(RosterColumn.Email) ?? before.Contact.Email, At(RosterColumn.Mobile) ?? before.Contact.Mobile),
            ToldBy = toldBy,
            UserId = account,
            Active = At(RosterColumn.Active) is { } active ? active != columns.No : before.Active,
        });
        return (councillor, RosterRules.Check(councillor, facts) is [var first, ..] ? first : null);
    }

    private static string? Cell(CsvRow row, Dictionary<RosterColumn, int> header, RosterColumn column)
    {
        if (!header.TryGetValue(column, out var place))
            return null;
        var cell = place < row.Fields.Count ? row.Fields[place].Trim() : "";
        return cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
    }
}
