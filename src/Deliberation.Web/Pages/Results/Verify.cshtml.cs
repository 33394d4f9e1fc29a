using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Results;

/// <summary>Checks a downloaded log in the reader's own browser; without JavaScript it says how to do it by a command.</summary>
[AllowAnonymous]
public sealed class VerifyModel : PageModel
{
    private const int HashLength = 64;

    /// <summary>The hash of the last event, as the page that leads here has it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Head { get; set; }

    /// <summary>Empty for anything that is no hash.</summary>
    public string HeadOrEmpty => Head is { Length: HashLength } head && head.All(char.IsAsciiHexDigitLower) ? head : "";

    public void OnGet()
    {
        Head = HeadOrEmpty;
        ModelState.Clear();
    }
}
