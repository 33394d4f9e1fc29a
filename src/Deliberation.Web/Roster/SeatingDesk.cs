using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Topics;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Roster;

/// <summary>Asks who should sit in a meeting: what the item is about, from its place, its category and its words.</summary>
public sealed class SeatingDesk(CommunityStore communities, TopicStore topics, SeatedPeople seated, TimeProvider time, IStringLocalizer<RosterTexts> texts)
{
    private const int NearestEstates = 2;
    private const int LeastSeats = 8;
    private const int MostSeats = 30;

    /// <summary>The suggestion over the whole roster, by the seat that each has or would have.</summary>
    public async Task<SeatingSuggestion> SuggestAsync(Meeting meeting, IReadOnlyDictionary<Guid, Councillor> roster, CancellationToken cancellationToken) => SeatingSuggestion.For(
        await AskAsync(meeting, cancellationToken) with { Seated = roster.Where(person => meeting.FindSeat(person.Key) is not null).Select(person => person.Value.Id).ToHashSet() },
        roster.Values);

    internal async Task<SeatingQuestion> AskAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var community = await communities.GetAsync(meeting.CommunityId, cancellationToken);
        var topic = await topics.GetAsync(meeting.CommunityId, meeting.TopicId, cancellationToken);
        string[] words = [meeting.Title, topic?.Title ?? "", .. meeting.Schedule?.Agenda.Select(entry => entry.Title) ?? []];
        string[] wheres = [meeting.Place, meeting.Title, topic?.Place ?? "", topic?.Title ?? ""];
        var estate = community is null ? null : EstateOf(community, wheres);
        return new SeatingQuestion(
            WorkingDayCalendar.DayOf(meeting.Schedule?.StartsAt ?? now.AddDays(7)), Math.Clamp(((meeting.Schedule?.Quorum ?? 0) * 3 + 1) / 2, LeastSeats, MostSeats))
        {
            Category = meeting.Category,
            EstateId = estate?.Id,
            Building = estate?.Buildings.FirstOrDefault(building => wheres.Any(where => Names(where, building.No)))?.No ?? "",
            NearEstates = estate is null ? [] : Near(community!, estate),
            Words = words,
            Sat = await seated.SatAsync(meeting.CommunityId, meeting.Id, now.AddYears(-1), cancellationToken),
        };
    }

    /// <summary>The estate that is named, else the one beside the place that is named.</summary>
    private static Estate? EstateOf(Community community, string[] wheres)
    {
        foreach (var where in wheres.Where(where => where.Length > 0))
        {
            if (community.Estates.FirstOrDefault(estate => where.Contains(estate.Name, StringComparison.Ordinal) || estate.Aliases.Any(alias => where.Contains(alias, StringComparison.Ordinal))) is { } named)
                return named;
            var place = community.Places.FirstOrDefault(place => where.Contains(place.Name, StringComparison.Ordinal) || place.Aliases.Any(alias => where.Contains(alias, StringComparison.Ordinal)));
            if (place?.Near is { } near)
                return community.Estates.FirstOrDefault(estate => estate.Id == near);
        }

        return null;
    }

    /// <summary>Whether the number of the building is written, and not only the end of a longer one.</summary>
    private bool Names(string where, string building)
    {
        var at = where.IndexOf(texts["Building.Written", building], StringComparison.Ordinal);
        return at == 0 || (at > 0 && !char.IsAsciiDigit(where[at - 1]));
    }

    private static HashSet<string> Near(Community community, Estate estate) =>
    [
        .. community.Estates.Where(other => other.Id != estate.Id)
            .OrderBy(other => Math.Pow(other.X - estate.X, 2) + Math.Pow(other.Y - estate.Y, 2)).Take(NearestEstates).Select(other => other.Id),
    ];
}
