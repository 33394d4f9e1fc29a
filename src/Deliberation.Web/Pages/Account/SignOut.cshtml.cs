using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Account;

[AllowAnonymous]
public sealed class SignOutModel(IStringLocalizer<AccountTexts> texts) : FormPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        Notice = texts["Notice.SignedOut"];
        return LocalRedirect("/");
    }
}
