using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;
using Deliberation.Domain.Roster;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Access;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Roster;

namespace Deliberation.Web.Roster;

/// <summary>Changing the roster: every change is checked by the domain and written to the audit log, which holds ids only.</summary>
public sealed class RosterDesk(CouncillorStore roster, CommunityStore communities, UserStore users, TimeProvider time)
{
    public async Task<(IReadOnlyList<Estate> Estates, RosterFacts Facts)> FactsAsync(string communityId, CancellationToken cancellationToken)
    {
        var estates = (await communities.GetAsync(communityId, cancellationToken))?.Estates ?? [];
        return (estates, new RosterFacts(
            Categories.All.Select(category => category.Code()).ToHashSet(StringComparer.Ordinal),
            estates.ToDictionary(estate => estate.Id, IReadOnlySet<string> (estate) => estate.Buildings.Select(building => building.No).ToHashSet(StringComparer.Ordinal))));
    }

    /// <summary>The account of that name; a refusal when the community has none.</summary>
    public async Task<(Guid? Id, Refusal? Refusal)> AccountAsync(string communityId, string userName, CancellationToken cancellationToken)
    {
        if (userName.Trim().Length == 0)
            return (null, null);
        return await users.FindByNameAsync(userName, cancellationToken) is { } account && account.CommunityId == communityId
            ? (account.Id, null)
            : (null, new("roster.unknown-account", "UserName"));
    }

    /// <summary>The name of the account that the councillor is linked to; empty without one.</summary>
    public async Task<string> UserNameAsync(Councillor councillor, CancellationToken cancellationToken) =>
        councillor.UserId is { } id ? (await users.FindByIdAsync(id, cancellationToken))?.UserName ?? "" : "";

    /// <summary>Saves tidy and checked councillors, all or none; null when it is done.</summary>
    public Task<(Guid Id, Refusal Refusal)?> SaveAsync(Actor actor, string communityId, IReadOnlyList<Councillor> councillors, string action, CancellationToken cancellationToken) =>
        SaveAsync(actor, communityId, councillors, null, action, cancellationToken);

    /// <summary>Saves a tidy and checked councillor, if the entry is still as it was seen; null when it is done.</summary>
    public Task<(Guid Id, Refusal Refusal)?> ChangeAsync(Actor actor, string communityId, Councillor councillor, Councillor? seen, string action, CancellationToken cancellationToken) =>
        SaveAsync(actor, communityId, [councillor], seen, action, cancellationToken);

    private async Task<(Guid Id, Refusal Refusal)?> SaveAsync(
        Actor actor, string communityId, IReadOnlyList<Councillor> councillors, Councillor? expected, string action, CancellationToken cancellationToken)
    {
        var saved = await roster.SaveAsync(
            councillors, c => new AuditEntry(communityId, actor.UserId, action, $"councillor/{c.Id:D}", time.GetUtcNow()), expected, cancellationToken);
        return saved is { Id: { } id, Code: { } code } ? (id, new Refusal(code, saved.Field)) : null;
    }
}
