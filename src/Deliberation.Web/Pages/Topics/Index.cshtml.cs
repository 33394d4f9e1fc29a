using Deliberation.Mining.Classification;
using Deliberation.Storage.Paging;
using Deliberation.Storage.Topics;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Topics;

/// <summary>What residents speak of, the hottest first.</summary>
[AllowAnonymous]
public sealed class IndexModel(TopicStore topics, TopicQueries queries, IOptions<CommunityOptions> community) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Whether the topics of only one opinion are listed instead.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Single { get; set; }

    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public IReadOnlyList<TopicCount> Counts { get; private set; } = [];

    public double Hottest { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Category = Categories.Parse(Category)?.Code();
        var from = Single ? 1 : TopicCard.HotFrom;
        int? most = Single ? 1 : null;
        var page = await topics.HotAsync(
            community.Value.Id, Category, from, Cursor.TryParse(After, out var after) ? after : null, maxMessages: most, cancellationToken: cancellationToken);
        Topics = page.Items;
        Next = page.Next is { } next ? Link.To("/topics", ("category", Category), ("single", Single ? "true" : null), ("after", next.ToString())) : null;
        var first = await topics.HotAsync(community.Value.Id, Category, from, limit: 1, maxMessages: most, cancellationToken: cancellationToken);
        Hottest = first.Items is [var hottest, ..] ? hottest.Heat : 0;
        if (!Single)
            Counts = await queries.CountByCategoryAsync(community.Value.Id, from, cancellationToken);
    }
}
