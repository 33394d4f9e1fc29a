using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Security;

/// <summary>Going back to where a person came from, never to another site.</summary>
public static class LocalRedirects
{
    public static LocalRedirectResult RedirectBack(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
}
