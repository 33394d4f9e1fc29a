using Deliberation.Domain.Calendars;

namespace Deliberation.Domain.Handling;

/// <summary>办理: what was done about one opinion, and by when the rest is due.</summary>
/// <param name="Found">The class it began in.</param>
/// <param name="Calm">The class it has when its alarm is set aside; <paramref name="Found"/> when it has none.</param>
/// <param name="ArrivedAt">受理: when it arrived, UTC.</param>
/// <param name="AnsweredAt">When it was answered, by a reply or by a public decision on its topic, UTC; null while it is not.</param>
/// <param name="History">The oldest first.</param>
public sealed record OpinionHandling(DeadlineClass Found, DeadlineClass Calm, DateTimeOffset ArrivedAt, DateTimeOffset? AnsweredAt, IReadOnlyList<HandlingEntry> History)
{
    /// <summary>Fast lane: received within this time.</summary>
    public static readonly TimeSpan ReceiveTime = TimeSpan.FromMinutes(5);

    /// <summary>Fast lane: somebody there within this time.</summary>
    public static readonly TimeSpan OnSiteTime = TimeSpan.FromMinutes(20);

    /// <summary>Fast lane: over within this time.</summary>
    public static readonly TimeSpan CloseTime = TimeSpan.FromHours(24);

    /// <summary>Working days in which staff have read what can wait.</summary>
    public const int ReceiveWorkingDays = 1;

    /// <summary>The class that holds.</summary>
    public DeadlineClass Class => History.LastOrDefault(entry => entry.Act == HandlingAct.Reclassified)?.Class ?? Found;

    /// <summary>快速通道: danger skips the queue.</summary>
    public bool InFastLane => Class == DeadlineClass.Danger;

    /// <summary>When the danger was said to be over; null while it was not.</summary>
    public DateTimeOffset? ClosedAt => Taken(HandlingStep.Close);

    /// <summary>The last word of the way so far: 受理, 签收, 办理, 答复 or 办结.</summary>
    public HandlingStage Stage =>
        ClosedAt is not null ? HandlingStage.Closed
        : AnsweredAt is not null ? HandlingStage.Answered
        : Taken(HandlingStep.OnSite) is not null ? HandlingStage.InHand
        : Taken(HandlingStep.Receive) is not null ? HandlingStage.Received
        : HandlingStage.Accepted;

    /// <summary>When a step was done: by itself, or with one that cannot be done before it; null while it is not.</summary>
    public DateTimeOffset? DoneAt(HandlingStep step) => step switch
    {
        HandlingStep.Close => ClosedAt,
        HandlingStep.Answer => AnsweredAt ?? ClosedAt,
        HandlingStep.OnSite => Taken(HandlingStep.OnSite) ?? ClosedAt,
        _ => new[] { Taken(HandlingStep.Receive), Taken(HandlingStep.OnSite), AnsweredAt, ClosedAt }.Min(),
    };

    /// <summary>Every step of the class with its time, the shortest first. The fast lane runs from the arrival, or from when staff put the opinion there.</summary>
    public IReadOnlyList<StepClock> Steps(WorkingDayCalendar calendar)
    {
        var from = History.LastOrDefault(entry => entry.Act == HandlingAct.Reclassified && entry.Class == DeadlineClass.Danger)?.At ?? ArrivedAt;
        return Class switch
        {
            DeadlineClass.Danger =>
            [
                Hours(HandlingStep.Receive, from, ReceiveTime), Hours(HandlingStep.OnSite, from, OnSiteTime),
                Hours(HandlingStep.Answer, from, DeadlineClasses.DangerTime), Hours(HandlingStep.Close, from, CloseTime),
            ],
            DeadlineClass.Utilities => [Hours(HandlingStep.Answer, ArrivedAt, DeadlineClasses.UtilitiesTime)],
            _ =>
            [
                Days(HandlingStep.Receive, ReceiveWorkingDays),
                Days(HandlingStep.Answer, Class == DeadlineClass.Complex ? DeadlineClasses.ComplexWorkingDays : DeadlineClasses.OrdinaryWorkingDays),
            ],
        };

        StepClock Hours(HandlingStep step, DateTimeOffset start, TimeSpan time) => StepClock.OfHours(step, start, time, DoneAt(step));
        StepClock Days(HandlingStep step, int days) => StepClock.OfDays(step, ArrivedAt, days, calendar, DoneAt(step));
    }

    /// <summary>The step that is due next; null when all are done.</summary>
    public StepClock? Next(WorkingDayCalendar calendar) => Steps(calendar).FirstOrDefault(step => step.DoneAt is null);

    /// <summary>How far up an overdue step was brought for the time it was due; null when it was not.</summary>
    public EscalationLevel? LevelOf(StepClock clock) =>
        History.Where(entry => entry.Act == HandlingAct.Escalated && entry.Step == clock.Step && entry.DueAt == clock.DueAt).Max(entry => entry.Level);

    private DateTimeOffset? Taken(HandlingStep step) => History.FirstOrDefault(entry => entry.Act == HandlingAct.Taken && entry.Step == step)?.At;
}

/// <summary>The words of the way of an opinion.</summary>
public enum HandlingStage
{
    /// <summary>受理: stored; the resident has an inquiry code.</summary>
    Accepted,

    /// <summary>签收: staff have read it.</summary>
    Received,

    /// <summary>办理: somebody is at it.</summary>
    InHand,

    /// <summary>答复: the resident has an answer.</summary>
    Answered,

    /// <summary>办结: the danger is over.</summary>
    Closed,
}
