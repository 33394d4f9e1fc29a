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

[AllowAnonymous]
[EnableRateLimiting(Limits.Credentials)]
public sealed class RegisterModel(SignInDesk desk, IStringLocalizer<AccountTexts> texts) : FormPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = "/";

    public sealed class Fields
    {
        public string UserName { get; set; } = "";

        [DataType(DataType.Password)]
        public string Password { get; set; } = "";

        public string DisplayName { get; set; } = "";
    }

    public IActionResult OnGet() => Actor.UserId is null ? Page() : this.RedirectBack(ReturnUrl);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Refuse(AccountRules.Check(Input.UserName, Input.DisplayName, Input.Password)))
            return Again();
        var principal = await desk.RegisterAsync(Input.UserName, Input.DisplayName, Input.Password, CommunityId, Aborted);
        if (principal is null)
        {
            Refuse(new Refusal("account.user-name-taken", nameof(Input.UserName)));
            return Again();
        }

        await HttpContext.SignInAsync(principal, new AuthenticationProperties { IsPersistent = true });
        Notice = texts["Notice.Registered"];
        return this.RedirectBack(ReturnUrl);
    }
}
