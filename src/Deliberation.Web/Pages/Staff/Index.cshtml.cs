using Deliberation.Domain.Access;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Staff;

/// <summary>The desk: what is due, for everyone who works for the community.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class IndexModel(DeskBoard board, RiskBoard risks, IOptions<CommunityOptions> community) : PageModel
{
    public IReadOnlyList<DeskSection> Sections { get; private set; } = [];

    public IReadOnlyList<RiskCard> Risks { get; private set; } = [];

    public bool IsStaff { get; private set; }

    public bool IsUnit { get; private set; }

    public bool IsSupervisor { get; private set; }

    /// <summary>How much there is of each colour, and where it begins.</summary>
    public IReadOnlyList<(Tone Tone, string Key, int Count, string Section)> Sums { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (actor, id) = (ActorFactory.From(User), community.Value.Id);
        if (!actor.Is(id, Enum.GetValues<Role>()))
            return Forbid();
        IsStaff = actor.Is(id, Role.Staff);
        IsUnit = actor.UnitId is not null;
        Risks = IsStaff ? await risks.GatherAsync(id, cancellationToken) : [];
        Sections = await board.GatherAsync(actor, id, cancellationToken);
        IsSupervisor = actor.Is(id, Role.Supervisor);
        Sums =
        [
            .. Sections.GroupBy(section => section.Tone is Tone.Bad or Tone.Warning ? section.Tone : Tone.Active)
                .Select(group => (group.Key, group.Key == Tone.Active ? "Sum.Other" : $"Sum.{group.Key}", group.Sum(section => section.Count), group.First().Key)),
        ];
        return Page();
    }
}
