using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;

namespace Deliberation.Grains.Meetings;

/// <summary>Gathers what a rule needs to know besides the meeting: read from storage by the grain, never taken from the page.</summary>
public sealed class DecisionFacts(EvidenceQueries evidence, CommunityStore communities, WorkingDayCalendar calendar)
{
    private static readonly IReadOnlyDictionary<string, string> NoUnits = new Dictionary<string, string>();

    /// <summary>The context of one decision.</summary>
    public async Task<DecisionContext> GatherAsync(Guid meetingId, Meeting meeting, MeetingRequest request, DateTimeOffset now) => new(
        request.Actor,
        now,
        calendar,
        meetingId,
        request.Command is ProposeItem propose ? await evidence.FindTopicAsync(propose.CommunityId, propose.TopicId) : null,
        request.Command is AskResidents ? await evidence.VoicesAsync(meeting.CommunityId, meeting.TopicId) : [],
        request.Command is PublishPlan ? await UnitsAsync(meeting.CommunityId) : NoUnits);

    private async Task<IReadOnlyDictionary<string, string>> UnitsAsync(string communityId) =>
        (await communities.GetAsync(communityId))?.Units.ToDictionary(u => u.Id, u => u.Name) ?? NoUnits;
}
