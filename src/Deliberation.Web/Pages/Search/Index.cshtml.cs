using Deliberation.Storage.Paging;
using Deliberation.Storage.Search;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Search;

/// <summary>Finds what residents said by its words: first what holds all of them, else what holds some.</summary>
[AllowAnonymous]
public sealed class IndexModel(OpinionSearch search, Words words, IOptions<CommunityOptions> community) : PageModel
{
    public const int MaxQuery = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public string Query => Q is null ? "" : Q.Length <= MaxQuery ? Q.Trim() : Q[..MaxQuery].Trim();

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>Whether no opinion holds every word.</summary>
    public bool Near { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(bool near, string? after, CancellationToken cancellationToken)
    {
        if (Query.Length == 0)
            return;
        var terms = await words.OfAsync(Query);
        Cursor? from = Cursor.TryParse(after, out var cursor) ? cursor : null;
        Near = near;
        var page = await FindAsync(near ? SearchMode.Any : SearchMode.All);
        if (page.Items.Count == 0 && !near && from is null)
        {
            page = await FindAsync(SearchMode.Any);
            Near = page.Items.Count > 0;
        }

        Hits = page.Items;
        Next = page.Next is { } next ? Link.To("/search", ("q", Query), ("near", Near ? "true" : null), ("after", next.ToString())) : null;

        Task<Page<SearchHit>> FindAsync(SearchMode mode) => search.SearchAsync(community.Value.Id, terms, mode, from, cancellationToken: cancellationToken);
    }
}
