using Deliberation.Domain.Access;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Pages.Home;
using Deliberation.Web.Rates;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Pages.Rates;

/// <summary>三率 by category and by month; the street sees its communities side by side.</summary>
[AllowAnonymous]
public sealed class IndexModel(
    RateBoard board, RateQueries queries, CommunityStore communities, CommunityCalendar calendar, IOptions<CommunityOptions> served, IStringLocalizer<RateTexts> texts, IStringLocalizer<SharedTexts> words)
    : PageModel
{
    private const int MonthsInTable = 12;
    private const int MonthsInList = 60;

    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    public IReadOnlyList<DateOnly> Months { get; private set; } = [];

    public RateTable ByCategory { get; private set; } = null!;

    public RateTable ByMonth { get; private set; } = null!;

    /// <summary>Null for everybody but the street.</summary>
    public RateTable? ByCommunity { get; private set; }

    public bool IsEmpty { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var id = served.Value.Id;
        if (RateMonths.Read(Month) is null)
            Month = null;
        var period = RateMonths.Period(Month);
        var first = await queries.FirstAsync(id, cancellationToken) is { } said ? calendar.DayOf(said) : calendar.Today;
        Months = RateMonths.Back(calendar.Today, first, MonthsInList);
        var categories = (await board.ByCategoryAsync(id, period, cancellationToken)).ToDictionary(part => part.Category ?? "", part => part);
        IsEmpty = categories.Count == 0 && Month is null;
        string?[] shown = [.. Categories.All.Select(category => category.Code()), .. categories.ContainsKey("") ? new string?[] { null } : []];
        ByCategory = new(texts["Category"],
        [
            .. shown.Select(code => new RateLine(
                words[$"Category.{code ?? "none"}"], categories.TryGetValue(code ?? "", out var part) ? part.Rates : RateQueries.Sum([]), rate => Behind(rate, Month, code ?? "none"))),
            new RateLine(texts["Total"], RateQueries.Sum(categories.Values), rate => Behind(rate, Month), IsTotal: true),
        ]);
        var months = new List<RateLine>();
        foreach (var month in Months.Take(MonthsInTable))
            months.Add(new(
                texts["Month.Name", month.Year, month.Month], RateQueries.Sum(await board.ByCategoryAsync(id, RatePeriod.MonthOf(month), cancellationToken)),
                rate => Behind(rate, RateMonths.Name(month))));
        ByMonth = new(texts["Month"], months);
        if (ActorFactory.From(User).Roles.Contains(Role.StreetAdmin))
            ByCommunity = new(texts["Community"], await CommunitiesAsync(period, cancellationToken));
    }

    private async Task<IReadOnlyList<RateLine>> CommunitiesAsync(RatePeriod period, CancellationToken cancellationToken)
    {
        var lines = new List<RateLine>();
        foreach (var community in await communities.ListAsync(cancellationToken))
            lines.Add(new(
                community.Name, RateQueries.Sum(await board.ByCategoryAsync(community.Id, period, cancellationToken)),
                rate => Behind(rate, Month, community: community.Id == served.Value.Id ? null : community.Id)));
        return lines;
    }

    private static string Behind(string rate, string? month, string? category = null, string? community = null) =>
        Link.To("/rates/behind", ("rate", rate), ("month", month), ("category", category), ("community", community));
}
