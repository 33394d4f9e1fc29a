using Deliberation.Domain.Access;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Rates;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Rates;

/// <summary>What one rate was counted from: the opinions, or the items whose residents were asked.</summary>
[AllowAnonymous]
public sealed class BehindModel(RateQueries queries, MeetingQueries meetings, IOptions<CommunityOptions> served) : PageModel
{
    private const string Address = "/rates/behind";
    private const int MostItems = 200;

    [BindProperty(SupportsGet = true)]
    public string? Rate { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    /// <summary>Another community; only for the street.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Community { get; set; }

    /// <summary>The opinions nobody responded to, instead of the others.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Waiting { get; set; }

    public bool IsResponse => Rate is null or "response";

    public IReadOnlyList<StoredOpinion> Opinions { get; private set; } = [];

    public IReadOnlyList<MeetingRow> Items { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsFirstPage { get; private set; } = true;

    public DateOnly? MonthDay => RateMonths.Read(Month);

    public string To(bool waiting, string? after = null) => Link.To(
        Address, ("rate", Rate), ("month", Month), ("category", Category), ("community", Community), ("waiting", waiting ? "true" : null), ("after", after));

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        if (Community is not null && Community != served.Value.Id && !ActorFactory.From(User).Roles.Contains(Role.StreetAdmin))
            return NotFound();
        if (Rate is not (null or "response" or "solved" or "satisfied"))
            return NotFound();
        var (id, period) = (Community ?? served.Value.Id, RateMonths.Period(Month));
        var code = Category == "none" ? "" : Categories.Parse(Category)?.Code();
        if (!IsResponse)
        {
            Items = await meetings.EvaluatedAsync(id, period, code, MostItems, cancellationToken);
            return Page();
        }

        var hasCursor = Cursor.TryParse(after, out var cursor);
        IsFirstPage = !hasCursor;
        var page = await queries.OpinionsAsync(id, period, code, responded: !Waiting, hasCursor ? cursor : null, cancellationToken: cancellationToken);
        Opinions = page.Items;
        Next = page.Next is { } next ? To(Waiting, next.ToString()) : null;
        return Page();
    }
}
