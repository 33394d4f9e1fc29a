using Deliberation.Domain.Roster;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Roster;

namespace Deliberation.Grains.Meetings;

/// <summary>Who of the roster sits where. No table says so: it is computed from the roster with the keys of the database.</summary>
public sealed class SeatedPeople(CouncillorStore roster, SeatNames names, SeatQueries seats)
{
    /// <summary>The whole roster of a community by the seat that each has, or would have, in a meeting.</summary>
    public async Task<IReadOnlyDictionary<Guid, Councillor>> OfMeetingAsync(string communityId, Guid meetingId, CancellationToken cancellationToken = default)
    {
        var people = new Dictionary<Guid, Councillor>();
        foreach (var councillor in await roster.ListAsync(communityId, cancellationToken))
            people[(await names.SeatOfAsync(meetingId, councillor)).Id] = councillor;
        return people;
    }

    /// <summary>How often each councillor has had a seat in another meeting since a moment; who had none is absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> SatAsync(string communityId, Guid exceptMeetingId, DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        var sat = new Dictionary<Guid, int>();
        foreach (var meeting in (await seats.SinceAsync(communityId, since, cancellationToken)).Where(meeting => meeting.Key != exceptMeetingId))
        {
            var taken = meeting.ToHashSet();
            foreach (var (_, councillor) in (await OfMeetingAsync(communityId, meeting.Key, cancellationToken)).Where(person => taken.Contains(person.Key)))
                sat[councillor.Id] = sat.GetValueOrDefault(councillor.Id) + 1;
        }

        return sat;
    }
}
