using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Tests.Meetings;

/// <summary>The people, the moment and the usual commands that the given–when–then tests start from.</summary>
internal static class Given
{
    public const string Community = "heming";
    public static readonly DateTimeOffset Now = new(2026, 5, 6, 2, 0, 0, TimeSpan.Zero); // a Wednesday, 10:00 in the community
    public static readonly Guid MeetingId = Id(1);
    public static readonly Guid MeasureId = Id(2);
    public static readonly Guid[] Voices = [Id(11), Id(12), Id(13)];
    public static readonly Evidence Evidence = new([Voices[0], Voices[1]], 2, 1, 9.5, Now.AddDays(-30), Now.AddDays(-1));
    public static readonly MergeTarget Target = new(Id(21), Community, "校门口停车", MeetingStage.Accepted);
    public static readonly Scorer Scorer = new(Id(31), "居民");
    public static readonly Scores Scores = new(5, 4, 3, 4);
    public static readonly OnSiteRound Round = new(new DateOnly(2026, 5, 6), [new("3幢张阿姨", "居民"), new("文具店老李", "商户")], [new(null, "商户", new(3, 3, 3, 3), "")]);
    public static readonly TopicFacts Topic = new(7, Community, "向阳小学", "traffic", Evidence with { Seconds = ProposalRules.SecondsNeeded });

    public static readonly Actor Staff = Person(Role.Staff);
    public static readonly Actor Facilitator = Person(Role.Facilitator);
    public static readonly Actor Secretary = Person(Role.Secretary);
    public static readonly Actor Unit = Person(Role.ResponsibleUnit) with { UnitId = "traffic-police" };
    public static readonly Actor Supervisor = Person(Role.Supervisor);
    public static readonly Actor Resident = Person(Role.Resident);
    public static readonly Actor Councillor = Person(Role.Councillor);
    public static readonly Actor Stranger = Staff with { CommunityId = "elsewhere" };

    public static Actor Voice(int number) => Actor.Visitor with { VoiceId = Voices[number] };

    public static readonly Schedule Schedule = new(
        Now.AddDays(3), 90, "社区议事厅", "", Id(3), "周敏", 2, [new("说说堵点", 40), new("商量办法", 50)]);

    public static readonly Measure Measure = new(
        MeasureId, "划出十九个临停车位", "traffic-police", "交警中队", new DateOnly(2026, 6, 1), "早高峰通行时间减半", 20_000m);

    public static readonly string PhotoHash = new('a', 64);
    public static readonly Guid Newcomer = Id(44);
    public static readonly Guid ProxyId = Id(45);
    public static readonly Guid OnRoster = Id(41);
    public static readonly Seat Seat = new(Id(42), "3幢张阿姨", "居民", Id(43));

    public static readonly Seat ShopSeat = new(Id(46), "文具店老李", "商户");

    public static readonly Participant Neighbour = new("3幢张阿姨", "居民", Room.OnSite, Seat.Id);
    public static readonly Participant Shopkeeper = new("文具店老李", "商户", Room.Online, ShopSeat.Id);

    public static readonly WaitingQuestion Question = new(Id(61), "车位什么时候划？", "");

    public static readonly MeetingEvent Proposed =
        new ItemProposed(Now, "王芳", MeetingId, Community, 7, "放学路口拥堵", "向阳小学", "traffic", Evidence);

    public static readonly MeetingEvent[] UntilEvaluated =
    [
        Proposed,
        new ProposalEvaluationOpened(Now, "王芳", new DateOnly(2026, 5, 13), 1, [Scorer]),
        new ProposalScored(Now, "", new(Scorer.Id, Scorer.Group, Scores, "早该管了")),
    ];

    public static readonly MeetingEvent[] UntilAccepted = [Proposed, new ItemAccepted(Now, "王芳", "九户居民一个月内反映")];
    public static readonly MeetingEvent[] UntilScheduled = [.. UntilAccepted, new MeetingScheduled(Now, "王芳", Schedule, ""), new SeatsInvited(Now, "王芳", [Seat])];

    public static readonly MeetingEvent[] UntilInSession =
    [
        .. UntilScheduled,
        new SeatsInvited(Now, "王芳", [ShopSeat]),
        new SessionOpened(Now, "周敏"),
        new ParticipantSignedIn(Now, "周敏", Neighbour),
        new ParticipantSignedIn(Now, "周敏", Shopkeeper),
    ];

    /// <summary>Three working days after <see cref="Now"/>.</summary>
    public static readonly DateOnly MinutesDue = new(2026, 5, 11);

    public static readonly MeetingEvent[] UntilMinutes =
        [.. UntilInSession, new SessionClosed(Now, "周敏"), new MinutesPublished(Now, "陈静", "大家同意划车位。", Due: MinutesDue)];

    public static readonly MeetingEvent[] UntilPlanned = [.. UntilMinutes, new PlanPublished(Now, "王芳", [Measure], "")];

    public static readonly MeetingEvent[] UntilTracking =
        [.. UntilPlanned, new ProgressReported(Now, "交警中队", MeasureId, "车位已划好", true)];

    public static readonly MeetingEvent[] UntilEvaluating =
        [.. UntilTracking, new ResidentsAsked(Now, "王芳", Voices, new DateOnly(2026, 5, 20))];

    /// <summary>A history that ends in the stage.</summary>
    public static MeetingEvent[] Until(MeetingStage stage) => stage switch
    {
        MeetingStage.None => [],
        MeetingStage.Proposed => [Proposed],
        MeetingStage.UnderEvaluation => UntilEvaluated,
        MeetingStage.Merged => [Proposed, new ItemMerged(Now, "王芳", Target.Id, Target.Title, "是一回事")],
        MeetingStage.Postponed => [Proposed, new ItemPostponed(Now.AddDays(-9), "王芳", "等学校放假", new DateOnly(2026, 5, 5))],
        MeetingStage.Rejected => [Proposed, new ItemRejected(Now, "王芳", "不属于社区")],
        MeetingStage.Accepted => UntilAccepted,
        MeetingStage.Scheduled => UntilScheduled,
        MeetingStage.InSession => UntilInSession,
        MeetingStage.Adjourned => [.. UntilInSession, new SessionAdjourned(Now, "周敏", "太晚了，下周接着议")],
        MeetingStage.MinutesOpen => UntilMinutes,
        MeetingStage.Planned => UntilPlanned,
        MeetingStage.Tracking => UntilTracking,
        MeetingStage.Evaluating => UntilEvaluating,
        MeetingStage.Answered => [.. UntilEvaluating, new ItemAnswered(Now, "", new(3, 3, 0, 0, 3))],
        MeetingStage.Reopened => [.. UntilEvaluating, new ItemReopened(Now, "", new(3, 0, 0, 3, 0))],
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public static Meeting Meeting(params IEnumerable<MeetingEvent> events) => Domain.Meetings.Meeting.Empty.Apply(events);

    public static DecisionContext Context(Actor actor, DateTimeOffset? now = null) => new(
        actor, now ?? Now, WorkingDayCalendar.WeekendsOnly, MeetingId)
    {
        Topic = Topic,
        SpokeInTopic = actor.VoiceId == Voices[0],
        Accounts = new Dictionary<Guid, Guid> { [Councillor.UserId!.Value] = Scorer.Id },
        AccountName = actor == Councillor ? Scorer.Id : null,
        MergeTarget = Target,
        Seats = new Dictionary<Guid, Seat> { [OnRoster] = Seat, [Newcomer] = Seat with { Id = Newcomer, Name = "新来的" } },
        Question = Question,
        BallotNames = new Dictionary<Guid, Guid> { [Seat.Id] = Id(52), [ShopSeat.Id] = Id(51) },
        ProxyId = ProxyId,
        Voices = Voices,
        Photos = [PhotoHash],
        Units = new Dictionary<string, string> { ["traffic-police"] = "交警中队" },
    };

    public static Decision When(this Meeting meeting, Actor actor, MeetingCommand command, DateTimeOffset? now = null) =>
        MeetingDecider.Decide(meeting, command, Context(actor, now));

    public static RateOutcome Rate(Solved solved, string comment = "") => new(5, 4, 5, solved, comment);

    /// <summary>Who holds the personal link of a seat.</summary>
    public static Actor Seated(Guid seatId) => Actor.Visitor with { SeatId = seatId };

    private static Actor Person(Role role) => new(Id(100 + (int)role), role.ToString(), Community, new HashSet<Role> { role });

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
