using Deliberation.Domain.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>The steps in which a meeting is told.</summary>
public enum StoryStep
{
    Proposal,
    Decision,
    Convening,
    Session,
    Minutes,
    Plan,
    Evaluation,
    Outcome,
}

/// <summary>A meeting with the events that led to it: how it stands now, and when each step was made.</summary>
/// <param name="Meeting">As it stands.</param>
/// <param name="Events">All of them, oldest first.</param>
/// <param name="Parts">Items that were merged into it.</param>
public sealed record Story(Meeting Meeting, IReadOnlyList<MeetingEvent> Events, IReadOnlyList<MeetingRow> Parts)
{
    private const StoryStep AllDone = (StoryStep)int.MaxValue;

    public StoryStep Current { get; } = Meeting.Stage switch
    {
        MeetingStage.Proposed or MeetingStage.UnderEvaluation or MeetingStage.Postponed or MeetingStage.Merged => StoryStep.Decision,
        MeetingStage.Accepted => StoryStep.Convening,
        MeetingStage.Scheduled or MeetingStage.InSession or MeetingStage.Adjourned => StoryStep.Session,
        MeetingStage.MinutesOpen => Meeting.Minutes.Length == 0 ? StoryStep.Minutes : StoryStep.Plan,
        MeetingStage.Planned or MeetingStage.Tracking => StoryStep.Plan,
        MeetingStage.Evaluating => StoryStep.Evaluation,
        MeetingStage.Reopened => StoryStep.Outcome,
        _ => AllDone,
    };

    public StepState StateOf(StoryStep step) => step < Current ? StepState.Done : step == Current ? StepState.Current : StepState.Ahead;

    /// <summary>When the step was last made; null when it was not.</summary>
    public DateTimeOffset? At(StoryStep step) => Events.LastOrDefault(e => step == StepOf(e))?.At;

    public IEnumerable<T> All<T>()
        where T : MeetingEvent => Events.OfType<T>();

    /// <summary>Every decision on the proposal with its public reason, oldest first.</summary>
    public IEnumerable<(MeetingEvent Event, string Reason)> Decisions => Events.Select(e => e switch
    {
        ItemAccepted a => (e, a.Reason),
        ItemRejected r => (e, r.Reason),
        ItemPostponed p => (e, p.Reason),
        ItemMerged m => (e, m.Reason),
        ItemUnmerged u => (e, u.Reason),
        _ => (e, ""),
    }).Where(decision => decision.Item2.Length > 0);

    private static StoryStep? StepOf(MeetingEvent e) => e switch
    {
        ItemProposed => StoryStep.Proposal,
        MeetingScheduled => StoryStep.Convening,
        SessionOpened => StoryStep.Session,
        MinutesPublished => StoryStep.Minutes,
        PlanPublished => StoryStep.Plan,
        ResidentsAsked => StoryStep.Evaluation,
        _ => null,
    };
}
