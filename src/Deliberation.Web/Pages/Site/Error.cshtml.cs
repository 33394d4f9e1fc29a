using System.Globalization;
using Deliberation.Web.Components;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Site;

/// <summary>What went wrong, that nothing was lost, and what to do. Answers in the place of the page that could not.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 413, 429, 500];

    // Not bound: binding would read the form, which may be what could not be read.
    public int Code => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    /// <summary>The word in the keys of its texts.</summary>
    public string Kind { get; private set; } = "Other";

    public string? Reference { get; private set; }

    /// <summary>What was typed into a form that was turned away.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    /// <summary>The page with the form; null when there is nothing to go back to.</summary>
    public string? Back { get; private set; }

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        Response.StatusCode = Code;
        Reference = HttpContext.Features.Get<Fault>()?.Reference;
        var expired = HttpContext.Features.Get<ExpiredForm>();
        Typed = expired?.Typed ?? [];
        Kind = expired is not null ? "Expired" : Known.Contains(Code) ? $"{Code}" : "Other";
        if (HttpMethods.IsPost(Request.Method) && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            Back = RequestAddress.Of(HttpContext);
    }
}
