using Deliberation.Domain.Opinions;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Opinions;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>Where an inquiry code is typed in.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.CodeLookups)]
public sealed class FindModel(Ways ways, IStringLocalizer<OpinionTexts> texts) : FormPage
{
    [BindProperty]
    public string Code { get; set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Code.Trim().Length == 0)
            return Wrong("Find.Missing");
        if (!InquiryCode.TryParse(Code.Trim(), out var code))
            return Wrong("Find.Unreadable");
        return await ways.FindAsync(CommunityId, Code.Trim(), Aborted) is null ? Wrong("Find.Unknown") : Redirect($"/opinions/{code}");
    }

    private PageResult Wrong(string key)
    {
        ModelState.AddModelError(nameof(Code), texts[key]);
        return Again();
    }
}
