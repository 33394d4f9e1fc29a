using System.Security.Claims;
using Deliberation.Domain.Access;

namespace Deliberation.Web.Security;

/// <summary>Reads the <see cref="Actor"/> of a command from the signed-in principal, and only from there.</summary>
public static class ActorFactory
{
    public const string CommunityClaim = "community";
    public const string UnitClaim = "unit";

    public static Actor From(ClaimsPrincipal principal)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
            return Actor.Visitor;
        var roles = principal.FindAll(ClaimTypes.Role)
            .Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? role : (Role?)null)
            .OfType<Role>()
            .ToHashSet();
        return new Actor(userId, principal.FindFirstValue(ClaimTypes.Name) ?? "", principal.FindFirstValue(CommunityClaim), roles, principal.FindFirstValue(UnitClaim));
    }
}
