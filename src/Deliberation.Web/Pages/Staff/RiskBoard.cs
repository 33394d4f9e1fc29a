using System.Globalization;
using Deliberation.Domain.Calendars;
using Deliberation.Mining.Risk;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Topics;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff;

/// <summary>A risk in words.</summary>
/// <param name="Level">Its colour.</param>
/// <param name="Title">What rises.</param>
/// <param name="Evidence">The topics behind it.</param>
public sealed record RiskCard(RiskLevel Level, string Title, IReadOnlyList<DeskRow> Evidence);

/// <summary>Topics that rise, alone or together, for the staff to look at before they grow.</summary>
public sealed class RiskBoard(
    PulseQueries pulse, CommunityStore communities, CommunityCalendar calendar, IStringLocalizer<DeskTexts> texts, IStringLocalizer<SharedTexts> words)
{
    private const int RecentDays = 14;
    private const int Weeks = 12;
    private const int LeastResidents = 3;
    private const int MostTopics = 200;
    private const int MostRisks = 6;

    public async Task<IReadOnlyList<RiskCard>> GatherAsync(string communityId, CancellationToken cancellationToken)
    {
        var end = WorkingDayCalendar.EndOf(calendar.Today);
        var busy = await pulse.BusyAsync(communityId, end.AddDays(-RecentDays), LeastResidents, MostTopics, cancellationToken);
        if (busy.Count == 0)
            return [];
        var weeks = await pulse.ResidentsByWeekAsync(communityId, [.. busy.Select(topic => topic.Id)], end, Weeks, cancellationToken);
        var community = await communities.GetAsync(communityId, cancellationToken);
        return
        [
            .. RiskRules.Find(busy.Select(topic => new RiskTopic(topic.Id, topic.Title, AreaOf(topic.Place, community), topic.Category, topic.Urgent, weeks.GetValueOrDefault(topic.Id, []))))
                .Take(MostRisks).Select(Card),
        ];
    }

    /// <summary>The estate that a place is or lies in, else the place itself.</summary>
    private static string AreaOf(string place, Community? community)
    {
        var near = community?.Places.FirstOrDefault(known => known.Name == place || known.Aliases.Contains(place))?.Near;
        return community?.Estates.FirstOrDefault(estate => estate.Id == near || estate.Name == place || estate.Aliases.Contains(place))?.Name ?? place;
    }

    private RiskCard Card(RiskSignal risk) => new(
        risk.Level,
        risk.Kind switch
        {
            RiskKind.Compound => texts["Risk.Compound", risk.Where[0], risk.Evidence.Count],
            RiskKind.Area => texts["Risk.Area", words[$"Category.{risk.Category}"].Value, string.Join(texts["Risk.Comma"].Value, risk.Where)],
            _ => texts["Risk.Single"],
        },
        [.. risk.Evidence.Select(rise => new DeskRow(
            rise.Topic.Title,
            "/staff/topics/" + rise.Topic.Id.ToString(CultureInfo.InvariantCulture),
            texts["Risk.Row", rise.Residents, rise.Expected.ToString("0.#", CultureInfo.InvariantCulture)]))]);
}
