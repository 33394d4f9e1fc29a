using System.Security.Claims;
using Deliberation.Storage.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Deliberation.Web.Security;

/// <summary>Ends a session whose account is gone or has a new password, and answers "not allowed" where it was asked, without moving the person elsewhere.</summary>
public sealed class SessionCheck(UserStore users) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var account = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await users.FindByIdAsync(id, context.HttpContext.RequestAborted)
            : null;
        if (account is not null && string.Equals(account.SecurityStamp, context.Principal?.FindFirstValue(SignInDesk.StampClaim), StringComparison.Ordinal))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
