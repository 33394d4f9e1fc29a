using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Domain.Plans;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Access;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Photos;
using Deliberation.Storage.Roster;
using Deliberation.Storage.Topics;

namespace Deliberation.Web.Sample;

/// <summary>
/// Gives a few stories of the sample their past: the commands of <c>meetings.json</c>, decided by the same rules as any other, each at its own time.
/// A story whose topic was not found, or that a rule stops, ends there.
/// </summary>
internal sealed class SampleMeetings(
    OpinionStore opinions,
    TopicStore topics,
    CommunityStore communities,
    UserStore users,
    MeetingStore meetings,
    PhotoStore photos,
    VoicePseudonyms pseudonyms,
    CouncillorStore roster,
    SeatNames seats,
    Urn urn,
    WorkingDayCalendar calendar,
    TimeProvider time)
{
    private const int MostVoices = 500;
    private static readonly TimeSpan Evening = TimeSpan.FromHours(19);

    /// <summary>Adds what is missing.</summary>
    public async Task LoadAsync(
        string communityId, IEnumerable<SampleMeeting> samples, IReadOnlyDictionary<string, InquiryCode> codes, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var sample in samples.Where(s => s.Steps.All(step => step.At is null || step.At <= now)))
            if (codes.TryGetValue(sample.Opinion, out var code) && await opinions.FindByCodeHashAsync(code.Hash, cancellationToken) is { Opinion: var opinion })
                await LoadAsync(communityId, sample, opinion, now, cancellationToken);
    }

    private async Task LoadAsync(string communityId, SampleMeeting sample, StoredOpinion opinion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Guid CommandId(int step) => CommandIds.Derive(opinion.Opinion.Id, $"sample-step:{step}");
        if (await meetings.FindCommandAsync(CommandId(sample.Steps.Count - 1), cancellationToken) is not null
            || opinion.Finding?.TopicId is not { } topicId || await topics.GetAsync(communityId, topicId, cancellationToken) is not { Messages: > 1 } topic)
            return;
        var voices = (await opinions.ListAsync(communityId, new OpinionFilter(topic.Id), limit: MostVoices, cancellationToken: cancellationToken))
            .Items.Select(o => o.Opinion).OrderBy(o => o.SaidAt).ThenBy(o => o.Id).ToList();
        var units = (await communities.GetAsync(communityId, cancellationToken))!.Units.ToDictionary(unit => unit.Id, unit => unit.Name);

        var meetingId = (await meetings.FindCommandAsync(CommandId(0), cancellationToken))?.StreamId is { } begun && MeetingStore.MeetingOf(begun) is { } id
            ? id
            : Guid.CreateVersion7(sample.Steps[0].At ?? now);
        var meeting = Meeting.Empty.Apply(await meetings.ReadAsync(meetingId, cancellationToken: cancellationToken));
        for (var (step, ratings) = (0, 0); step < sample.Steps.Count; step++)
        {
            var (by, at, command) = (sample.Steps[step].By, (sample.Steps[step].At ?? now).ToUniversalTime(), sample.Steps[step].Do);
            var rater = command is RateOutcome ? ratings++ : 0;
            if (await meetings.FindCommandAsync(CommandId(step), cancellationToken) is not null)
                continue;
            var said = voices.Where(o => o.SaidAt < at).ToList();
            if (said.Count == 0)
                return;
            var actor = command switch
            {
                RateOutcome => Actor.Visitor with { VoiceId = meeting.Evaluation?.Asked.ElementAtOrDefault(rater) },
                _ when sample.Steps[step].Seat is { } holder => Holder(meeting, holder),
                _ when by is null => Actor.System,
                _ => await PersonAsync(by, cancellationToken),
            };
            var invited = await InvitedAsync(meetingId, sample.Steps[step].Invite, cancellationToken);
            if (command is OpenProposalEvaluation open)
                command = open with
                {
                    OnlineUntil = open.OnlineUntil == default ? WorkingDayCalendar.DayOf(at).AddDays(7) : open.OnlineUntil,
                    Invited = [.. invited.Select(person => new InvitedScorer(person.UserId, person.Group))],
                };
            var added = await PhotosAsync(sample.Steps[step].Photos ?? [], at, cancellationToken);
            if (command is AddPhotos add)
                command = add with { Photos = added };
            if (command is RateOutcome rate && added.Count > 0)
                command = rate with { Photos = [.. added.Select(photo => photo.Hash)] };
            var sit = await SeatsAsync(meetingId, communityId, sample.Steps[step].Seats, cancellationToken);
            if (command is InviteSeats)
                command = new InviteSeats([.. sit.Keys]);
            var context = new DecisionContext(actor, at, calendar, meetingId)
            {
                Topic = FactsOf(topic, said),
                Voices = command is AskResidents ? await NamesAsync(meetingId, said) : [],
                Units = units,
                Photos = added.Select(photo => photo.Hash).ToList(),
                Seats = sit,
                BallotNames = await BallotNamesAsync(meeting),
                SecretCount = command is CloseMotion close ? await urn.CountAsync(meetingId, close.Number, cancellationToken) : new VoteCount(0, 0, 0),
                ProxyId = CommandIds.Derive(meetingId, $"sample-proxy:{step}"),
                Accounts = invited.ToDictionary(person => person.UserId, person => person.Name),
                AccountName = actor.UserId is { } account ? await pseudonyms.OfAccountAsync(meetingId, account) : null,
            };
            var decision = MeetingDecider.Decide(meeting, await CompleteAsync(meeting, command, communityId, topic.Id, sample.Title, at, cancellationToken), context);
            if (decision.Refusal is not null)
                return;
            var after = meeting.Apply(decision.Events);
            if (await meetings.AppendAsync(meeting, after, decision.Events, CommandId(step), actor.UserId, decision.SecretBallots, cancellationToken) is not AppendStatus.Appended)
                return;
            meeting = after;
        }
    }

    /// <summary>What the file cannot know: the topic, the facilitator's account, and a time to come.</summary>
    private async Task<MeetingCommand> CompleteAsync(
        Meeting meeting, MeetingCommand? command, string communityId, long topicId, string title, DateTimeOffset at, CancellationToken cancellationToken) => command switch
    {
        null => new ProposeItem(communityId, topicId, title),
        ScheduleMeeting { Schedule: var schedule } called => called with
        {
            Schedule = schedule with
            {
                StartsAt = schedule.StartsAt == default
                    ? new DateTimeOffset(WorkingDayCalendar.DayOf(at).AddDays(7).ToDateTime(TimeOnly.FromTimeSpan(Evening)), WorkingDayCalendar.Offset).ToUniversalTime()
                    : schedule.StartsAt.ToUniversalTime(),
                FacilitatorId = (await users.FindByNameAsync(schedule.Facilitator, cancellationToken))?.Id ?? Guid.Empty,
                Facilitator = (await users.FindByNameAsync(schedule.Facilitator, cancellationToken))?.DisplayName ?? "",
            },
        },
        _ => ByKey(meeting, command),
    };

    /// <summary>Draws and stores the pictures as if they had been sent.</summary>
    private async Task<IReadOnlyList<NewPhoto>> PhotosAsync(IReadOnlyList<SamplePhoto> samples, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (samples.Count == 0)
            return [];
        var hashes = await photos.SaveAsync([.. samples.Select(sample => new StoredPhoto("image/png", SamplePictures.Draw(sample.Picture)))], at, cancellationToken);
        return [.. samples.Zip(hashes, (sample, hash) => new NewPhoto(hash, sample.Kind, sample.Caption))];
    }

    /// <summary>The file names those who sit in a meeting as people do; commands name them by their keys.</summary>
    private static MeetingCommand ByKey(Meeting meeting, MeetingCommand command)
    {
        string Key(string name) => meeting.Seats.FirstOrDefault(seat => seat.Name == name)?.Id.ToString("N") ?? name;
        return command switch
        {
            AskToSpeak c => c with { Person = Key(c.Person) },
            GiveFloor c => c with { Person = Key(c.Person) },
            EndFloor c => c with { Person = Key(c.Person) },
            _ => command,
        };
    }

    private async Task<IReadOnlyDictionary<Guid, Guid>> BallotNamesAsync(Meeting meeting)
    {
        var names = new Dictionary<Guid, Guid>();
        if (meeting.OpenMotion is { Secret: true } motion)
            foreach (var seat in meeting.Seats)
                names[seat.Id] = await seats.BallotNameAsync(meeting.Id, motion.Number, seat.Id);
        return names;
    }

    /// <summary>The accounts that are asked to score, with their names in this meeting.</summary>
    private async Task<List<(Guid UserId, Guid Name, string Group)>> InvitedAsync(
        Guid meetingId, IReadOnlyDictionary<string, string>? invite, CancellationToken cancellationToken)
    {
        var invited = new List<(Guid, Guid, string)>();
        foreach (var (userName, group) in invite ?? new Dictionary<string, string>())
        {
            if (await users.FindByNameAsync(userName, cancellationToken) is { } account)
                invited.Add((account.Id, await pseudonyms.OfAccountAsync(meetingId, account.Id), group));
        }

        return invited;
    }

    /// <summary>The people of the roster by their ids, with the seats they would have; empty for a step that invites nobody.</summary>
    private async Task<IReadOnlyDictionary<Guid, Seat>> SeatsAsync(Guid meetingId, string communityId, IReadOnlyList<string>? names, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, Seat>();
        foreach (var person in names is null ? [] : await roster.ListAsync(communityId, cancellationToken))
            if (names!.Contains(person.Name))
                found[person.Id] = await seats.SeatOfAsync(meetingId, person);
        return found;
    }

    private static Actor Holder(Meeting meeting, string name) => Actor.Visitor with { Name = name, SeatId = meeting.Seats.FirstOrDefault(seat => seat.Name == name)?.Id };

    /// <summary>The residents under their names in this meeting, in an order that tells nothing about who spoke first.</summary>
    private async Task<IReadOnlyList<Guid>> NamesAsync(Guid meetingId, IEnumerable<Opinion> said)
    {
        var names = new List<Guid>();
        foreach (var resident in said.Select(o => o.ResidentKey).Distinct(StringComparer.Ordinal))
            names.Add(await pseudonyms.OfAsync(meetingId, resident));
        return [.. names.Order()];
    }

    private async Task<Actor> PersonAsync(string userName, CancellationToken cancellationToken) =>
        await users.FindByNameAsync(userName, cancellationToken) is { } account
            ? new Actor(account.Id, account.DisplayName, account.CommunityId, account.Roles, account.UnitId)
            : Actor.Visitor;

    /// <summary>The evidence as it stood then.</summary>
    private static TopicFacts FactsOf(Topic topic, List<Opinion> said) => new(topic.Id, topic.CommunityId, topic.Place, topic.Category, new Evidence(
        [.. said.Select(o => o.Id)],
        said.Select(o => o.ResidentKey).Distinct(StringComparer.Ordinal).Count(),
        Seconds: 0,
        topic.Heat,
        said[0].SaidAt,
        said[^1].SaidAt));
}
