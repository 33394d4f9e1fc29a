using Deliberation.Domain.Access;
using Deliberation.Storage.Access;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Who can be asked to score a proposal: councillors first, then all others who have an account for the community's work.</summary>
internal static class Stakeholders
{
    private static readonly Role[] Roles = [Role.Councillor, Role.ResponsibleUnit, Role.Supervisor, Role.Facilitator, Role.Staff];

    public static async Task<IReadOnlyList<UserAccount>> ListAsync(UserStore users, string communityId, CancellationToken cancellationToken)
    {
        var people = new List<UserAccount>();
        foreach (var role in Roles)
            people.AddRange(await users.ListByRoleAsync(communityId, role, cancellationToken: cancellationToken));
        return [.. people.DistinctBy(person => person.Id)];
    }
}
