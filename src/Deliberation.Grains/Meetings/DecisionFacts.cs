using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;

namespace Deliberation.Grains.Meetings;

/// <summary>Gathers what a rule needs to know besides the meeting: read from storage by the grain, never taken from the page.</summary>
public sealed class DecisionFacts(EvidenceQueries evidence, CommunityStore communities, VoicePseudonyms pseudonyms, WorkingDayCalendar calendar)
{
    private static readonly IReadOnlyDictionary<string, string> NoUnits = new Dictionary<string, string>();

    /// <summary>The context of one decision.</summary>
    public async Task<DecisionContext> GatherAsync(Guid meetingId, Meeting meeting, MeetingRequest request, DateTimeOffset now) => new(
        await InMeetingAsync(meetingId, request.Actor),
        now,
        calendar,
        meetingId,
        request.Command is ProposeItem propose ? await evidence.FindTopicAsync(propose.CommunityId, propose.TopicId) : null,
        request.Command is AskResidents ? await VoicesAsync(meetingId, meeting) : [],
        request.Command is PublishPlan ? await UnitsAsync(meeting.CommunityId) : NoUnits);

    /// <summary>A resident has another name in every meeting; who has none stays the same object, since the system is told by that.</summary>
    private async Task<Actor> InMeetingAsync(Guid meetingId, Actor actor) => actor.VoiceId is { } voice
        ? actor with { VoiceId = await pseudonyms.OfVoiceAsync(meetingId, voice) }
        : actor;

    /// <summary>In an order that tells nothing about who spoke first.</summary>
    private async Task<IReadOnlyList<Guid>> VoicesAsync(Guid meetingId, Meeting meeting)
    {
        var names = new List<Guid>();
        foreach (var voice in await evidence.VoicesAsync(meeting.CommunityId, meeting.TopicId))
            names.Add(await pseudonyms.OfAsync(meetingId, voice.ResidentKey));
        return [.. names.Order()];
    }

    private async Task<IReadOnlyDictionary<string, string>> UnitsAsync(string communityId) =>
        (await communities.GetAsync(communityId))?.Units.ToDictionary(u => u.Id, u => u.Name) ?? NoUnits;
}
