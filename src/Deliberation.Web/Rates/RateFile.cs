using System.Globalization;
using System.Text;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Pages.Home;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Rates;

/// <summary>The three rates of every month and category as a table that a spreadsheet opens.</summary>
public static class RateFile
{
    private const int MostMonths = 60;
    private static readonly string[] Columns =
        ["Month", "Category", "Received", "Responded", "ResponseRate", "Asked", "Answered", "Yes", "Partly", "No", "Silent", "SolvedRate", "Satisfied", "SatisfiedRate"];

    public static void MapRateFile(this IEndpointRouteBuilder app) => app.MapGet("/rates.csv", DownloadAsync).AllowAnonymous();

    private static async Task<IResult> DownloadAsync(
        HttpContext context, RateBoard board, RateQueries queries, CommunityCalendar calendar, IStringLocalizer<RateTexts> texts, IStringLocalizer<SharedTexts> words)
    {
        var communityId = context.RequestServices.Community().Id;
        var first = await queries.FirstAsync(communityId, context.RequestAborted) is { } said ? calendar.DayOf(said) : calendar.Today;
        // The mark at the beginning tells a spreadsheet that it is UTF-8.
        var file = new StringBuilder("\uFEFF").AppendJoin(',', Columns.Select(column => texts[$"Csv.{column}"].Value)).Append("\r\n");
        foreach (var month in RateMonths.Back(calendar.Today, first, MostMonths))
            foreach (var (category, rates) in await board.ByCategoryAsync(communityId, RatePeriod.MonthOf(month), context.RequestAborted))
            {
                var outcome = rates.Outcome;
                file.AppendJoin(
                    ',', RateMonths.Name(month), words[$"Category.{category ?? "none"}"].Value, rates.Received, rates.Responded, Share(rates.ResponseRate), outcome.Asked, outcome.Answered,
                    outcome.Yes, outcome.Partly, outcome.No, outcome.Silent, Share(rates.SolvedRate), outcome.Satisfied, Share(rates.SatisfiedRate)).Append("\r\n");
            }

        return TypedResults.File(Encoding.UTF8.GetBytes(file.ToString()), "text/csv; charset=utf-8", "rates.csv");
    }

    private static string Share(double? rate) => rate?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
