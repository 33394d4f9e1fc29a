using System.ComponentModel.DataAnnotations;
using Deliberation.Domain.Refusals;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Account;

/// <summary>Whoever is signed in sets another password; everywhere else the account is signed out.</summary>
[Authorize]
[EnableRateLimiting(Limits.Credentials)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasswordModel(SignInDesk desk, IStringLocalizer<AccountTexts> texts) : FormPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        [DataType(DataType.Password)]
        public string Old { get; set; } = "";

        [DataType(DataType.Password)]
        public string Password { get; set; } = "";

        [DataType(DataType.Password)]
        public string Again { get; set; } = "";
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Actor.UserId is not { } account)
            return Forbid();
        if (Refuse(Missing()))
            return Again();
        var (principal, refusals) = await desk.ChangePasswordAsync(account, Input.Old, Input.Password, Aborted);
        if (principal is null)
        {
            Refuse(refusals);
            return Again();
        }

        await HttpContext.SignInAsync(principal, new AuthenticationProperties { IsPersistent = true });
        Notice = texts["Notice.Changed"];
        return LocalRedirect("/account/messages");
    }

    private IEnumerable<Refusal> Missing()
    {
        if (Input.Old.Length == 0)
            yield return new("account.password-missing", nameof(Input.Old));
        if (Input.Password != Input.Again)
            yield return new("account.passwords-differ", nameof(Input.Again));
    }
}
