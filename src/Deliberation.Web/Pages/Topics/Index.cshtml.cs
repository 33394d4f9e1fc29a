using Deliberation.Mining.Classification;
using Deliberation.Storage.Meetings;
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
public sealed class IndexModel(TopicStore topics, TopicQueries queries, BacklogQueries backlog, CommunityCalendar calendar, IOptions<CommunityOptions> community) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Whether the topics of only one opinion are listed instead.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Single { get; set; }

    /// <summary>By what they are sorted: the hottest first, or with <see cref="ByWaiting"/> those that wait longest for an answer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public const string ByWaiting = "waiting";

    public bool IsWaiting => Sort == ByWaiting;

    public IReadOnlyList<TopicCard> Topics { get; private set; } = [];

    public IReadOnlyList<TopicCount> Counts { get; private set; } = [];

    public double Hottest { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Category = Categories.Parse(Category)?.Code();
        var hasCursor = Cursor.TryParse(After, out var after);
        var from = Single ? 1 : TopicCard.HotFrom;
        int? most = Single ? 1 : null;
        var first = await topics.HotAsync(community.Value.Id, Category, from, limit: 1, maxMessages: most, cancellationToken: cancellationToken);
        Hottest = first.Items is [var hottest, ..] ? hottest.Heat : 0;
        Cursor? end;
        if (IsWaiting)
        {
            var page = await backlog.LongestAsync(community.Value.Id, Category, hasCursor ? after : null, cancellationToken: cancellationToken);
            (Topics, end) = ([.. page.Items.Select(waiting => new TopicCard(waiting.Topic, Hottest, Waited: calendar.DaysSince(waiting.Since)))], page.Next);
        }
        else
        {
            var page = await topics.HotAsync(community.Value.Id, Category, from, hasCursor ? after : null, maxMessages: most, cancellationToken: cancellationToken);
            (Topics, end) = ([.. page.Items.Select(topic => new TopicCard(topic, Hottest))], page.Next);
        }

        Next = end is { } next ? Link.To("/topics", ("category", Category), ("single", Single ? "true" : null), ("sort", IsWaiting ? ByWaiting : null), ("after", next.ToString())) : null;
        if (!Single)
            Counts = await (IsWaiting ? backlog.CountByCategoryAsync(community.Value.Id, cancellationToken) : queries.CountByCategoryAsync(community.Value.Id, from, cancellationToken));
    }
}
