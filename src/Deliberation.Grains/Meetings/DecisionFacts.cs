using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Access;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Photos;
using Deliberation.Storage.Roster;

namespace Deliberation.Grains.Meetings;

/// <summary>Gathers what a rule needs to know besides the meeting: read from storage by the grain, never taken from the page.</summary>
public sealed class DecisionFacts(
    EvidenceQueries evidence, MeetingQueries meetings, CommunityStore communities, UserStore users, CouncillorStore roster, VoicePseudonyms pseudonyms, SeatNames seats,
    PhotoStore photos, Urn urn, QuestionStore questions, MinutesPeriod minutesPeriod, WorkingDayCalendar calendar)
{
    /// <summary>The context of one decision.</summary>
    public async Task<DecisionContext> GatherAsync(Guid meetingId, Meeting meeting, MeetingRequest request, DateTimeOffset now)
    {
        var context = new DecisionContext(await InMeetingAsync(meetingId, request.Actor), now, calendar, meetingId) { MinutesPeriod = minutesPeriod };
        return request.Command switch
        {
            ProposeItem propose => await WithTopicAsync(context, propose, request.Actor.VoiceId),
            OpenProposalEvaluation open => context with { Accounts = await AccountsAsync(meetingId, meeting.CommunityId, open) },
            ScoreProposal when request.Actor.UserId is { } user => context with { AccountName = await pseudonyms.OfAccountAsync(meetingId, user) },
            MergeItem merge => context with { MergeTarget = await TargetAsync(meeting.CommunityId, merge.Into) },
            UnmergeItem when meeting.MergedInto is { } into => context with { MergeTarget = await TargetAsync(meeting.CommunityId, into) },
            InviteSeats invite => context with { Seats = await SeatsAsync(meetingId, meeting.CommunityId, invite) },
            // Another id each time: what was taken back stays taken back.
            NameProxy => context with { ProxyId = await pseudonyms.OfAsync(meetingId, $"proxy:{request.Actor.SeatId:N}:{meeting.Version}") },
            CastVote vote when context.Actor.SeatId is { } seat => context with { BallotNames = await BallotNamesAsync(meetingId, vote.Number, [seat]) },
            EnterPaper paper => context with { BallotNames = await BallotNamesAsync(meetingId, paper.Number, paper.Seats) },
            CloseMotion close => context with { SecretCount = await urn.CountAsync(meetingId, close.Number) },
            TakeQuestion take => context with { Question = await questions.FindAsync(meetingId, take.QuestionId) },
            AskResidents => context with { Voices = await VoicesAsync(meetingId, meeting.CommunityId) },
            PublishPlan => context with { Units = await UnitsAsync(meeting.CommunityId) },
            RateOutcome { Photos: { Count: > 0 } sent } => context with { Photos = await photos.StoredAsync(sent) },
            AddPhotos add => context with { Photos = await photos.StoredAsync([.. add.Photos.Select(photo => photo.Hash)]) },
            _ => context,
        };
    }

    /// <summary>A resident has another name in every meeting; who has none stays the same object, since the system is told by that.</summary>
    private async Task<Actor> InMeetingAsync(Guid meetingId, Actor actor) => actor.VoiceId is { } voice
        ? actor with { VoiceId = await pseudonyms.OfVoiceAsync(meetingId, voice) }
        : actor;

    private async Task<DecisionContext> WithTopicAsync(DecisionContext context, ProposeItem propose, Guid? voice)
    {
        var topic = await evidence.FindTopicAsync(propose.CommunityId, propose.TopicId);
        return context with { Topic = topic, SpokeInTopic = voice is { } opinion && topic?.Evidence.Opinions.Contains(opinion) == true };
    }

    private async Task<IReadOnlyDictionary<Guid, Guid>> AccountsAsync(Guid meetingId, string communityId, OpenProposalEvaluation command)
    {
        var accounts = new Dictionary<Guid, Guid>();
        foreach (var (userId, _) in command.Invited)
        {
            if ((await users.FindByIdAsync(userId))?.CommunityId == communityId)
                accounts[userId] = await pseudonyms.OfAccountAsync(meetingId, userId);
        }

        return accounts;
    }

    private async Task<IReadOnlyDictionary<Guid, Seat>> SeatsAsync(Guid meetingId, string communityId, InviteSeats command)
    {
        var found = new Dictionary<Guid, Seat>();
        foreach (var person in command.People)
        {
            if (await roster.FindAsync(communityId, person) is { } councillor)
                found[person] = await seats.SeatOfAsync(meetingId, councillor);
        }

        return found;
    }

    private async Task<IReadOnlyDictionary<Guid, Guid>> BallotNamesAsync(Guid meetingId, int motion, IEnumerable<Guid> voters)
    {
        var names = new Dictionary<Guid, Guid>();
        foreach (var seat in voters)
            names[seat] = await seats.BallotNameAsync(meetingId, motion, seat);
        return names;
    }

    private async Task<MergeTarget?> TargetAsync(string communityId, Guid id) =>
        await meetings.FindAsync(communityId, id) is { } row ? new(row.Id, row.CommunityId, row.Title, row.Stage) : null;

    /// <summary>In an order that tells nothing about who spoke first.</summary>
    private async Task<IReadOnlyList<Guid>> VoicesAsync(Guid meetingId, string communityId)
    {
        var names = new List<Guid>();
        foreach (var voice in await evidence.VoicesAsync(communityId, meetingId))
            names.Add(await pseudonyms.OfAsync(meetingId, voice.ResidentKey));
        return [.. names.Order()];
    }

    private async Task<IReadOnlyDictionary<string, string>> UnitsAsync(string communityId) =>
        (await communities.GetAsync(communityId))?.Units.ToDictionary(u => u.Id, u => u.Name) ?? [];
}
