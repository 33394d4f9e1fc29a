using Deliberation.Mining.Classification;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Results;

/// <summary>What was decided before, what was done, and whether residents say that it helped.</summary>
[AllowAnonymous]
public sealed class IndexModel(PastItems past) : PageModel
{
    private const int RowsOfOne = 10;
    private const int MaxQuery = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    /// <summary>The last item of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public string Query => Q is null ? "" : Q.Length <= MaxQuery ? Q.Trim() : Q[..MaxQuery].Trim();

    public IReadOnlyList<PastItem> Items { get; private set; } = [];

    public string? Next { get; private set; }

    public string Here(string? category) => Link.To("/results", ("q", Query), ("category", category));

    public async Task OnGetAsync()
    {
        Category = Categories.Parse(Category)?.Code();
        var all = await past.SearchAsync(HttpContext.RequestServices.Community().Id, Query, Category, HttpContext.RequestAborted);
        var start = Guid.TryParse(After, out var after) ? all.TakeWhile(item => item.Id != after).Count() + 1 : 0;
        Items = [.. all.Skip(start).Take(RowsOfOne)];
        Next = start + RowsOfOne < all.Count ? Link.To("/results", ("q", Query), ("category", Category), ("after", Items[^1].Id.ToString("D"))) : null;
    }
}
