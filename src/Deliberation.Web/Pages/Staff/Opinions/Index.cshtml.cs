using Deliberation.Domain.Access;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Staff.Opinions;

/// <summary>Everything residents said, newest first, with how to reach them.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(OpinionStore opinions, IOptions<CommunityOptions> community) : PageModel
{
    private const string Address = "/staff/opinions";

    [BindProperty(SupportsGet = true)]
    public bool Urgent { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    public IReadOnlyList<StoredOpinion> Opinions { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsFirstPage { get; private set; }

    public string First => Link.To(Address, ("urgent", Urgent ? "true" : null), ("category", Category));

    /// <summary>Where the category of an opinion is set; from there one comes back to this list.</summary>
    public string CategoryOf(StoredOpinion stored) => Link.To($"/staff/opinions/{stored.Opinion.Id:D}/category", ("back", Request.Path + Request.QueryString));

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        if (!ActorFactory.From(User).Is(community.Value.Id, Role.Staff))
            return Forbid();
        Category = Categories.Parse(Category)?.Code();
        var hasCursor = Cursor.TryParse(after, out var cursor);
        IsFirstPage = !hasCursor;
        var page = await opinions.ListAsync(
            community.Value.Id, new OpinionFilter(Category: Category, UrgentOnly: Urgent), hasCursor ? cursor : null, cancellationToken: cancellationToken);
        Opinions = page.Items;
        Next = page.Next is { } next ? Link.To(Address, ("urgent", Urgent ? "true" : null), ("category", Category), ("after", next.ToString())) : null;
        return Page();
    }
}
