using System.ComponentModel.DataAnnotations;
using Deliberation.Domain.Refusals;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Deliberation.Web.Pages.Account;

[AllowAnonymous]
[EnableRateLimiting(Limits.Credentials)]
public sealed class SignInModel(SignInDesk desk) : FormPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Where to go afterwards; an address of another site counts as none.</summary>
    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = "/";

    public sealed class Fields
    {
        public string UserName { get; set; } = "";

        [DataType(DataType.Password)]
        public string Password { get; set; } = "";
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Refuse(Missing()))
            return Again();
        var principal = await desk.SignInAsync(Input.UserName, Input.Password, Aborted);
        if (principal is null)
        {
            Refuse(new Refusal("account.sign-in-refused"));
            return Again();
        }

        await HttpContext.SignInAsync(principal, new AuthenticationProperties { IsPersistent = true });
        return this.RedirectBack(ReturnUrl);
    }

    private IEnumerable<Refusal> Missing()
    {
        if (string.IsNullOrWhiteSpace(Input.UserName))
            yield return new("account.user-name-missing", nameof(Input.UserName));
        if (Input.Password.Length == 0)
            yield return new("account.password-missing", nameof(Input.Password));
    }
}
