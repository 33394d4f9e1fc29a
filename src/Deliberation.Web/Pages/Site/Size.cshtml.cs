using Deliberation.Web.Components;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Site;

/// <summary>Switches between large and standard text and returns to the page it was switched on.</summary>
[AllowAnonymous]
public sealed class SizeModel : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost(string? size, string? returnUrl)
    {
        Response.Cookies.Append(TextSize.Cookie, size == TextSize.Elder ? TextSize.Elder : TextSize.Standard, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return this.RedirectBack(returnUrl);
    }
}
