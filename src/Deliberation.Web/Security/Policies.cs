using System.Security.Claims;
using Deliberation.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace Deliberation.Web.Security;

/// <summary>
/// Who may open a page. A page without a policy needs a signed-in person; a public one says <c>[AllowAnonymous]</c>.
/// A street administrator may open all of them.
/// </summary>
public static class Policies
{
    public const string Resident = nameof(Role.Resident);
    public const string Councillor = nameof(Role.Councillor);
    public const string Staff = nameof(Role.Staff);
    public const string Facilitator = nameof(Role.Facilitator);
    public const string Secretary = nameof(Role.Secretary);
    public const string ResponsibleUnit = nameof(Role.ResponsibleUnit);
    public const string Supervisor = nameof(Role.Supervisor);
    public const string StreetAdmin = nameof(Role.StreetAdmin);

    /// <summary>Everyone who works on a meeting: staff, facilitator, secretary.</summary>
    public const string MeetingTeam = nameof(MeetingTeam);

    /// <summary>Everyone with a desk: the meeting team, responsible units and supervisors.</summary>
    public const string Desk = nameof(Desk);

    private static readonly Role[] DeskRoles = [Role.Staff, Role.Facilitator, Role.Secretary, Role.ResponsibleUnit, Role.Supervisor, Role.StreetAdmin];

    /// <summary>Whether the person may open the desk.</summary>
    public static bool HasDesk(this ClaimsPrincipal principal) => DeskRoles.Any(role => principal.IsInRole(role.ToString()));

    public static void Add(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<Role>())
            AddPolicy(role.ToString(), role);
        AddPolicy(MeetingTeam, Role.Staff, Role.Facilitator, Role.Secretary);
        AddPolicy(Desk, DeskRoles);

        // An address that leads nowhere is "not found" for a visitor too, not "sign in first".
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(context => context.User.Identity is { IsAuthenticated: true } || context.Resource is HttpContext http && http.GetEndpoint() is null)
            .Build();

        void AddPolicy(string name, params Role[] anyOf) =>
            options.AddPolicy(name, policy => policy.RequireRole([.. anyOf.Append(Role.StreetAdmin).Distinct().Select(role => role.ToString())]));
    }
}
