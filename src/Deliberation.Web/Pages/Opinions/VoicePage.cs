using Deliberation.Web.Components;
using Deliberation.Web.Opinions;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>A page of one voice: opened by its inquiry code, or by the account that spoke. Kept by no cache and no search engine.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class VoicePage(Ways ways, IStringLocalizer<OpinionTexts> texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>Null when the code opens nothing: the page then asks for it again.</summary>
    public Way? Way { get; private set; }

    /// <summary>The address of the way.</summary>
    public string Address => Id is { } id ? $"/account/opinions/{id:D}" : $"/opinions/{Code}";

    /// <summary>Tells the way; else the answer to give instead.</summary>
    protected async Task<IActionResult?> OpenAsync()
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var holder = Id is { } id ? await ways.FindOwnAsync(CommunityId, id, Actor.UserId, Aborted) : await ways.FindAsync(CommunityId, Code, Aborted);
        if (holder is null)
            return Unknown();
        Way = await ways.TellAsync(holder, Aborted);
        return null;
    }

    private IActionResult Unknown()
    {
        if (Id is not null)
            return Actor.UserId is null ? Challenge() : NotFound();
        ModelState.AddModelError(nameof(Code), texts["Find.Unknown"]);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
