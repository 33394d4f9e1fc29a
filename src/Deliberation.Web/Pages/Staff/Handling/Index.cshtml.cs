using Deliberation.Domain.Access;
using Deliberation.Domain.Handling;
using Deliberation.Storage.Handling;
using Deliberation.Web.Handling;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Staff.Handling;

/// <summary>All opinions that are not finished, by class, what is due first on top.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class IndexModel(HandlingClockStore clocks, HandlingWords words, IOptions<CommunityOptions> community) : PageModel
{
    public const int Most = 500;

    [BindProperty(SupportsGet = true)]
    public DeadlineClass? Class { get; set; }

    public IReadOnlyList<HandledOpinion> Opinions { get; private set; } = [];

    public int Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ActorFactory.From(User).Is(community.Value.Id, Role.Staff, Role.Supervisor))
            return Forbid();
        var open = await clocks.OpenOnesAsync(community.Value.Id, Most, cancellationToken);
        Count = open.Count;
        Opinions = [.. open.First.Where(handled => Class is null || handled.Handling.Class == Class).OrderBy(handled => words.Next(handled.Handling)?.DueAt)];
        return Page();
    }
}
