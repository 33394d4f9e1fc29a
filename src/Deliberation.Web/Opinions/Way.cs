using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Handling;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Deliberation.Web.Components;
using Deliberation.Web.Pages.Meetings;

namespace Deliberation.Web.Opinions;

/// <summary>The steps in which the way of an opinion is told to who said it.</summary>
public enum WayStep
{
    Said,
    Heard,
    Table,
    Meeting,
    Decided,
    Doing,
    Rating,
}

/// <summary>The whole way of one voice.</summary>
/// <param name="Holder">What was said, or seconded.</param>
/// <param name="Topic">Where it was heard with others; null while it waits to be mined.</param>
/// <param name="Story">The meeting that takes it up; null while there is none.</param>
/// <param name="Earlier">Items on the same topic that were closed before, latest first.</param>
/// <param name="Asked">Whether this voice is asked to rate the outcome now; null when it is not.</param>
/// <param name="Rating">What this voice answered when it was last asked; null when it did not.</param>
public sealed record Way(CodeHolder Holder, Topic? Topic, Story? Story, IReadOnlyList<MeetingRow> Earlier, AskedVoice? Asked, OutcomeRating? Rating)
{
    private const WayStep AllDone = (WayStep)int.MaxValue;

    /// <summary>What staff answered to the opinion, the oldest first.</summary>
    public IReadOnlyList<OpinionReply> Replies { get; init; } = [];

    /// <summary>What staff did about the opinion and by when they answer; null when it has no clock.</summary>
    public OpinionHandling? Handling { get; init; }

    public Guid VoiceId => Holder.VoiceId();

    public Meeting? Meeting => Story?.Meeting;

    public DateTimeOffset SaidAt => Holder.Second?.SaidAt ?? Holder.Opinion.Opinion.SaidAt;

    public WayStep Current { get; } = Story?.Meeting.Stage switch
    {
        null or MeetingStage.None => WayStep.Heard,
        MeetingStage.Proposed or MeetingStage.UnderEvaluation or MeetingStage.Postponed or MeetingStage.Merged => WayStep.Table,
        MeetingStage.Accepted or MeetingStage.Scheduled or MeetingStage.InSession or MeetingStage.Adjourned => WayStep.Meeting,
        MeetingStage.MinutesOpen => WayStep.Decided,
        MeetingStage.Planned or MeetingStage.Tracking => WayStep.Doing,
        MeetingStage.Evaluating or MeetingStage.Reopened => WayStep.Rating,
        _ => AllDone,
    };

    /// <summary>Its way ended on the table: there is nothing after it.</summary>
    public bool Declined => Meeting?.Stage == MeetingStage.Rejected;

    public StepState StateOf(WayStep step) => step < Current ? StepState.Done : step == Current ? StepState.Current : StepState.Ahead;
}
