using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Topics;
using Deliberation.Web.Hosting;
using Deliberation.Web.Pages.Topics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Home;

/// <summary>The front page: is this street doing anything?</summary>
[AllowAnonymous]
public sealed class IndexModel(TopicStore topics, MeetingQueries meetings, RateBoard rates, IOptions<CommunityOptions> community, TimeProvider time) : PageModel
{
    private const int Hottest = 5;
    private const int Few = 3;

    public IReadOnlyList<Topic> Hot { get; private set; } = [];

    public IReadOnlyList<MeetingRow> Coming { get; private set; } = [];

    public IReadOnlyList<MeetingRow> Solved { get; private set; } = [];

    public ThreeRates Rates { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var id = community.Value.Id;
        Hot = (await topics.HotAsync(id, minMessages: TopicCard.HotFrom, limit: Hottest, cancellationToken: cancellationToken)).Items;
        Coming = await meetings.ComingAsync(id, time.GetUtcNow().AddHours(-3), null, Few, cancellationToken);
        Solved = await meetings.ListAsync(id, [MeetingStage.Answered], null, Few, cancellationToken);
        Rates = await rates.GetAsync(id, cancellationToken);
    }
}
