using Deliberation.Domain.Agenda;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Meetings;

/// <summary>
/// An agenda item with its council meeting, from proposal to answer: what its events add up to. It never refuses an event;
/// <see cref="MeetingDecider"/> refuses commands.
/// </summary>
public sealed record Meeting
{
    /// <summary>The stream before its first event.</summary>
    public static Meeting Empty { get; } = new();

    /// <summary>UUIDv7; also the grain's key.</summary>
    public Guid Id { get; init; }

    /// <summary>Number of events applied; 0 for <see cref="Empty"/>.</summary>
    public long Version { get; init; }

    /// <summary>Where it stands.</summary>
    public MeetingStage Stage { get; init; }

    /// <summary>The community it belongs to.</summary>
    public string CommunityId { get; init; } = "";

    /// <summary>The topic it was proposed from.</summary>
    public long TopicId { get; init; }

    /// <summary>What it is about.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>Category code; null when unsure.</summary>
    public string? Category { get; init; }

    /// <summary>What stood behind it when it was proposed; null only for <see cref="Empty"/>.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>What stakeholders score; null while they were never asked.</summary>
    public ProposalEvaluation? ProposalEvaluation { get; init; }

    /// <summary>The item it is part of; null when it stands by itself.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>The public reason of the latest decision on the proposal; empty while undecided.</summary>
    public string DecisionReason { get; init; } = "";

    /// <summary>Until when it is postponed; null when it is not.</summary>
    public DateOnly? PostponedUntil { get; init; }

    /// <summary>When and where it is held; null before it is convened.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Where the item stood before it was called for this sitting, and stands again when that is called off.</summary>
    public MeetingStage CalledFrom { get; init; }

    /// <summary>The meeting that is not held; null when there is none, or another date is set.</summary>
    public CalledOff? CalledOff { get; init; }

    /// <summary>Who is invited, in the order of the invitations.</summary>
    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>What those who are invited answered to the latest call, each once.</summary>
    public IReadOnlyList<InvitationAnswer> Answers { get; init; } = [];

    /// <summary>Who takes part in the place of one who is invited, at most one for a seat.</summary>
    public IReadOnlyList<Proxy> Proxies { get; init; } = [];

    /// <summary>Proxies who fell away because another date was set: their links still say so.</summary>
    public IReadOnlyList<Proxy> DroppedProxies { get; init; } = [];

    /// <summary>How often it was called; rises with every change of the date.</summary>
    public int Calls { get; init; }

    /// <summary>When it was called last, UTC.</summary>
    public DateTimeOffset CalledAt { get; init; }

    /// <summary>Of which beginning those who are invited were reminded, UTC; null of none.</summary>
    public DateTimeOffset? RemindedOf { get; init; }

    /// <summary>Who is signed in to the latest session, in order.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Who was signed in to the latest session and left it.</summary>
    public IReadOnlyList<Participant> Departed { get; init; } = [];

    /// <summary>Who was at any of the sittings that share their minutes with the latest.</summary>
    public IReadOnlyList<Participant> Attended =>
        [.. Sessions.Where(s => s.Reopenings == Reopenings).SelectMany(s => s.Attended ?? []).Concat(Participants).Concat(Departed).DistinctBy(p => p.Key)];

    /// <summary>All sittings, the last one being the latest.</summary>
    public IReadOnlyList<HeldSession> Sessions { get; init; } = [];

    /// <summary>The agenda as it fares; what earlier sittings dealt with comes first.</summary>
    public IReadOnlyList<AgendaPoint> Points { get; init; } = [];

    /// <summary>Who speaks and who waits to.</summary>
    public Floor Floor { get; init; } = Floor.Empty;

    /// <summary>What was put to the vote in all sessions, in order.</summary>
    public IReadOnlyList<Motion> Motions { get; init; } = [];

    /// <summary>Questions from afar that were put before the meeting, in order.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>What was said in all sessions, in order.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>What was resolved in all sessions, in order.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    /// <summary>The minutes of the latest session with their versions and objections.</summary>
    public MinutesRecord MinutesRecord { get; init; } = MinutesRecord.None;

    /// <summary>The minutes of the sessions before a reopening, oldest first.</summary>
    public IReadOnlyList<MinutesRecord> EarlierMinutes { get; init; } = [];

    /// <summary>The text of the minutes of the latest session; empty before they are published.</summary>
    public string Minutes => MinutesRecord.Latest?.Text ?? "";

    /// <summary>The measures of the latest plan with their reports; empty before one is published.</summary>
    public IReadOnlyList<MeasureState> Measures { get; init; } = [];

    /// <summary>The latest round of asking the residents; null before they are asked.</summary>
    public TrackingEvaluation? Evaluation { get; init; }

    /// <summary>What residents sent with "not solved" in all rounds, in order.</summary>
    public IReadOnlyList<RatingPhoto> RatingPhotos { get; init; } = [];

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; init; }

    /// <summary>经验: what the next similar item can learn; empty while nothing was written down.</summary>
    public string Lesson { get; init; } = "";

    /// <summary>When the latest event happened, UTC; a lesson written down afterwards changes nothing about when it was answered.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether work on it is still going on: neither rejected nor answered.</summary>
    public bool IsOpen => Stage is not (MeetingStage.None or MeetingStage.Rejected or MeetingStage.Answered);

    /// <summary>Whether the proposal still waits for a decision.</summary>
    public bool IsUndecided => Stage is MeetingStage.Proposed or MeetingStage.UnderEvaluation or MeetingStage.Postponed;

    /// <summary>A measure of the plan; null when it has no such measure.</summary>
    public MeasureState? Find(Guid measureId) => Measures.FirstOrDefault(m => m.Measure.Id == measureId);

    /// <summary>A seat by its id; null when there is none.</summary>
    public Seat? FindSeat(Guid? seatId) => Seats.FirstOrDefault(seat => seat.Id == seatId);

    /// <summary>Who sits in a seat and signed in; null when the seat's person did not.</summary>
    public Participant? ParticipantOf(Guid? seatId) =>
        FindSeat(seatId) is { } seat ? Attended.FirstOrDefault(person => person.SeatId is { } taken ? taken == seat.Id : person.Name == seat.Name) : null;

    /// <summary>The seat that a personal link opens, the holder's or the proxy's, by the id in the link; null when it opens none.</summary>
    public Seat? FindSeatOfLink(Guid? id) => FindSeat(id) ?? FindSeat(Proxies.FirstOrDefault(proxy => proxy.Id == id)?.SeatId);

    /// <summary>Who takes part for the seat; null when nobody does.</summary>
    public Proxy? ProxyOf(Guid? seatId) => Proxies.FirstOrDefault(proxy => proxy.SeatId == seatId);

    /// <summary>The answer from a seat; null while there is none.</summary>
    public InvitationAnswer? AnswerOf(Guid seatId) => Answers.FirstOrDefault(answer => answer.SeatId == seatId);

    /// <summary>Somebody signed in, by key; null when there is no such person.</summary>
    public Participant? FindPresent(string key) => Participants.FirstOrDefault(p => p.Key == key);

    /// <summary>Seats that are signed in: those who may vote.</summary>
    public IReadOnlyList<Guid> Voters => [.. Participants.Select(p => p.SeatId).OfType<Guid>().Where(id => FindSeat(id) is not null)];

    /// <summary>How many count for the quorum: seats that are signed in, or everyone who is where nobody was invited.</summary>
    public int Quorate => Seats.Count > 0 ? Voters.Count : Participants.Count;

    /// <summary>The entry of the agenda that is open; null when none is.</summary>
    public AgendaPoint? OpenPoint => Points.FirstOrDefault(point => point.State == PointState.Open);

    /// <summary>The motion that is being voted on; null when none is.</summary>
    public Motion? OpenMotion => Motions.FirstOrDefault(motion => motion.State == MotionState.Open);

    /// <summary>Adds a list of events, oldest first.</summary>
    public Meeting Apply(IEnumerable<MeetingEvent> events) => events.Aggregate(this, (meeting, e) => meeting.Apply(e));

    /// <summary>Adds one event.</summary>
    public Meeting Apply(MeetingEvent e) => RatingPhotoRules.Apply(SessionFold.Apply(this, Change(e), e), e) with { Version = Version + 1, ChangedAt = e is LessonRecorded ? ChangedAt : e.At };

    private Meeting Change(MeetingEvent e) => e switch
    {
        ItemProposed p => new Meeting
        {
            Id = p.MeetingId,
            Stage = MeetingStage.Proposed,
            CommunityId = p.CommunityId,
            TopicId = p.TopicId,
            Title = p.Title,
            Place = p.Place,
            Category = p.Category,
            Evidence = p.Evidence,
        },
        ProposalEvaluationOpened o => this with
        {
            Stage = MeetingStage.UnderEvaluation,
            PostponedUntil = null,
            ProposalEvaluation = (ProposalEvaluation ?? new(o.OnlineUntil, o.LeastScorers, o.Invited, [], null)).With(o.OnlineUntil, o.LeastScorers, o.Invited),
        },
        ProposalScored s => this with { ProposalEvaluation = ProposalEvaluation?.With(s.Sheet) },
        OnSiteRoundRecorded r => this with { ProposalEvaluation = ProposalEvaluation is null ? null : ProposalEvaluation with { OnSite = r.Round } },
        ItemMerged m => this with { Stage = MeetingStage.Merged, MergedInto = m.Into, DecisionReason = m.Reason, PostponedUntil = null },
        ItemUnmerged u => this with { Stage = Undecided, MergedInto = null, DecisionReason = u.Reason },
        ItemAccepted a => this with { Stage = MeetingStage.Accepted, DecisionReason = a.Reason },
        ItemRejected r => this with { Stage = MeetingStage.Rejected, DecisionReason = r.Reason },
        ItemPostponed p => this with { Stage = MeetingStage.Postponed, DecisionReason = p.Reason, PostponedUntil = p.Until },
        ItemResumed => this with { Stage = Undecided, PostponedUntil = null },
        // A session after a reopening or an adjournment is a new one: its quorum is its own, after a reopening its minutes too.
        MeetingScheduled s when Stage is MeetingStage.Reopened or MeetingStage.Adjourned =>
            Called(s) with
            {
                Participants = [],
                MinutesRecord = MinutesRecord.None,
                EarlierMinutes = [.. EarlierMinutes, .. MinutesRecord.Versions.Count > 0 ? [MinutesRecord] : (MinutesRecord[])[]],
            },
        MeetingScheduled s => Called(s),
        MeetingCalledOff c => this with { Stage = CalledFrom, Schedule = null, CalledOff = new(Schedule!, c.Reason, c.At), Answers = [], Participants = [], Departed = [] },
        SeatsInvited i => this with { Seats = [.. Seats, .. i.Seats] },
        SeatWithdrawn w => this with
        {
            Seats = [.. Seats.Where(seat => seat.Id != w.SeatId)],
            Answers = [.. Answers.Where(answer => answer.SeatId != w.SeatId)],
            Proxies = [.. Proxies.Where(proxy => proxy.SeatId != w.SeatId)],
            DroppedProxies = [.. DroppedProxies.Where(proxy => proxy.SeatId != w.SeatId)],
        },
        InvitationAnswered a => this with { Answers = [.. Answers.Where(answer => answer.SeatId != a.Answer.SeatId), a.Answer] },
        ProxyNamed p => this with { Proxies = [.. Proxies.Where(proxy => proxy.SeatId != p.Proxy.SeatId), p.Proxy] },
        ProxyTakenBack t => this with { Proxies = [.. Proxies.Where(proxy => proxy.SeatId != t.SeatId)] },
        SeatsReminded r => this with { RemindedOf = r.StartsAt },
        SessionOpened => this with { Stage = MeetingStage.InSession },
        ParticipantSignedIn s => this with { Participants = [.. Participants, s.Participant] },
        StatementRecorded s => this with { Statements = [.. Statements, s.Statement] },
        ResolutionRecorded r => this with { Resolutions = [.. Resolutions, r.Resolution] },
        SessionClosed => this with { Stage = MeetingStage.MinutesOpen },
        MinutesPublished m => this with { MinutesRecord = MinutesRecord.With(m) },
        MinutesConfirmed c => this with { MinutesRecord = MinutesRecord with { Consents = [.. MinutesRecord.Consents, new(c.Participant, c.Version, c.At)] } },
        MinutesObjected o => this with { MinutesRecord = MinutesRecord.With(o) },
        ObjectionAnswered a => this with { MinutesRecord = MinutesRecord.With(a) },
        MinutesPeriodExtended x => this with { MinutesRecord = MinutesRecord with { Due = x.Due } },
        MinutesSettled s => this with { MinutesRecord = MinutesRecord with { SettledAt = s.At } },
        PlanPublished p => this with { Stage = MeetingStage.Planned, Measures = [.. p.Measures.Select(StateOf)] },
        ProgressReported p => With(p.MeasureId, m => m with { Reports = [.. m.Reports, new(p.MeasureId, p.Text, p.Done, p.By, p.At)] }) with { Stage = MeetingStage.Tracking },
        MeasureReminded r => With(r.MeasureId, m => m with { Reminders = [.. m.Reminders, r.Reminder] }),
        ExtensionRequested x => With(x.MeasureId, m => m with { Extensions = [.. m.Extensions, new(x.From, x.Until, x.Reason, x.By, x.At)] }),
        ExtensionDecided d => With(d.MeasureId, m => Decide(m, d)),
        MeasureFlagged f => With(f.MeasureId, m => m with { Flags = [.. m.Flags, new(f.Number, f.Kind, f.Text, f.By, f.At)] }),
        FlagAnswered a => With(a.MeasureId, m => m with
        {
            Flags = [.. m.Flags.Select(f => f.Number == a.Number ? f with { Answer = a.Text, AnsweredBy = a.By } : f)],
        }),
        PhotosAdded p => With(p.MeasureId, m => m with { Photos = [.. m.Photos, .. p.Photos.Select(n => new MeasurePhoto(n.Hash, n.Kind, n.Caption, p.By, p.At))] }),
        PhotoRemoved r => With(r.MeasureId, m => m with
        {
            Photos = [.. m.Photos.Select(p => p.Hash == r.Hash && p.RemovedAt is null ? p with { Removed = r.Reason, RemovedBy = r.By, RemovedAt = r.At } : p)],
        }),
        ResidentsAsked r => this with { Stage = MeetingStage.Evaluating, Evaluation = new(r.Voices, r.Due, []) },
        OutcomeRated r => this with { Evaluation = Evaluation?.With(r.Rating) },
        EvaluationExtended x => this with { Evaluation = Evaluation is null ? null : Evaluation with { Due = x.Due } },
        ItemAnswered => this with { Stage = MeetingStage.Answered },
        ItemReopened => this with { Stage = MeetingStage.Reopened, Reopenings = Reopenings + 1 },
        LessonRecorded l => this with { Lesson = l.Text },
        _ => this,
    };

    /// <summary>Another date asks everyone anew: what was answered and who was sent was for the earlier one.</summary>
    private Meeting Called(MeetingScheduled s) =>
        this with
        {
            Stage = MeetingStage.Scheduled, CalledFrom = Stage == MeetingStage.Scheduled ? CalledFrom : Stage,
            Schedule = s.Schedule, CalledOff = null, Calls = Calls + 1, CalledAt = s.At,
            Answers = [], Proxies = [], DroppedProxies = [.. DroppedProxies, .. Proxies],
        };

    /// <summary>Where an item waits for a decision.</summary>
    private MeetingStage Undecided => ProposalEvaluation is null ? MeetingStage.Proposed : MeetingStage.UnderEvaluation;

    /// <summary>A measure that a changed plan keeps also keeps what happened on it.</summary>
    private MeasureState StateOf(Measure measure) => Find(measure.Id) is { } state ? state with { Measure = measure } : new(measure, []);

    private Meeting With(Guid measureId, Func<MeasureState, MeasureState> change) =>
        this with { Measures = [.. Measures.Select(m => m.Measure.Id == measureId ? change(m) : m)] };

    private static MeasureState Decide(MeasureState state, ExtensionDecided d) => state with
    {
        Measure = d.Granted ? state.Measure with { Due = d.Until } : state.Measure,
        Extensions = [.. state.Extensions.Select(x => x.Granted is null ? x with { Granted = d.Granted, Answer = d.Reason } : x)],
    };
}
