using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Results;

/// <summary>The parts of a chain, after the opinions and the topic that it begins with.</summary>
public enum ChainPart
{
    Item,
    Evaluation,
    Meeting,
    Plan,
    Outcome,
}

/// <summary>One step of a chain.</summary>
/// <param name="Part">Where it belongs.</param>
/// <param name="Version">Its entry in the log.</param>
/// <param name="Event">What happened.</param>
/// <param name="After">The meeting after it.</param>
public sealed record ChainStep(ChainPart Part, long Version, MeetingEvent Event, Meeting After);

/// <summary>What happened to an item, without what is said and counted on the way: the steps in the order of the log. One that was reopened passes the parts again.</summary>
/// <param name="Meeting">As it stands.</param>
/// <param name="Steps">The oldest first.</param>
public sealed record Chain(Meeting Meeting, IReadOnlyList<ChainStep> Steps)
{
    public static Chain Of(IReadOnlyList<MeetingEvent> events)
    {
        var meeting = Meeting.Empty;
        List<ChainStep> steps = [];
        foreach (var e in events)
        {
            meeting = meeting.Apply(e);
            if (PartOf(e) is { } part)
                steps.Add(new ChainStep(part, meeting.Version, e, meeting));
        }

        return new Chain(meeting, steps);
    }

    private static ChainPart? PartOf(MeetingEvent e) => e switch
    {
        ItemProposed or ItemMerged or ItemUnmerged or ItemAccepted or ItemRejected or ItemPostponed or ItemResumed => ChainPart.Item,
        ProposalEvaluationOpened or OnSiteRoundRecorded => ChainPart.Evaluation,
        MeetingScheduled or MeetingCalledOff or SessionOpened or ResolutionRecorded or SessionAdjourned or SessionClosed or MinutesPublished or MinutesSettled => ChainPart.Meeting,
        PlanPublished or ProgressReported { Done: true } => ChainPart.Plan,
        ResidentsAsked or ItemAnswered or ItemReopened or LessonRecorded => ChainPart.Outcome,
        _ => null,
    };
}
