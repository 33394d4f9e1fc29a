using Deliberation.Domain.Access;
using Deliberation.Domain.Roster;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Roster;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Roster;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Roster;

/// <summary>The roster of the community.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(CouncillorStore roster, RosterDesk desk, CommunityCalendar calendar, IStringLocalizer<RosterTexts> texts) : FormPage
{
    /// <summary>A term that ends within so many days is to be talked about.</summary>
    private const int ExpiresWithinDays = 60;

    [BindProperty(SupportsGet = true)]
    public string Group { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Estate { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public TermFilter Term { get; set; }

    public int Total { get; private set; }

    public IReadOnlyList<Councillor> Shown { get; private set; } = [];

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public IReadOnlyList<Estate> Estates { get; private set; } = [];

    public DateOnly Today => calendar.Today;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        (Group, Estate) = (Group ?? "", Estate ?? "");
        var all = await roster.ListAsync(CommunityId, Aborted);
        (Estates, _) = await desk.FactsAsync(CommunityId, Aborted);
        (Total, Groups) = (all.Count, [.. all.Select(c => c.Group).Distinct(StringComparer.Ordinal)]);
        Shown =
        [
            .. all.Where(c => (Group.Length == 0 || c.Group == Group) && (Estate.Length == 0 || c.EstateId == Estate) && Term switch
            {
                TermFilter.Sitting => c.SitsOn(Today),
                TermFilter.Expiring => Expires(c),
                TermFilter.Over => !c.SitsOn(Today),
                _ => true,
            }),
        ];
        return Page();
    }

    public bool Expires(Councillor person) => person.SitsOn(Today) && person.Until <= Today.AddDays(ExpiresWithinDays);

    public string Home(Councillor person) => Estates.FirstOrDefault(e => e.Id == person.EstateId)?.Name is not { } estate ? ""
        : person.Building.Length == 0 ? estate
        : texts["Home", estate, person.Building];

    public string TermOf(Councillor person) => (person.From, person.Until) switch
    {
        (_, { } until) => texts["Until", calendar.Day(until)],
        _ => texts["Until.Open"],
    };

    public string With(string? group = null, string? estate = null, TermFilter? term = null) => Link.To(
        "/staff/roster", ("group", group ?? Group), ("estate", estate ?? Estate), ("term", (term ?? Term) is var t && t == TermFilter.All ? "" : t.ToString()));
}

/// <summary>Which part of the roster is shown.</summary>
public enum TermFilter
{
    All,
    Sitting,
    Expiring,
    Over,
}
