using System.Text.Json.Serialization;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Meetings;

/// <summary>
/// Something that happened in a meeting, past tense. The names below are written to the log and never change; an event that must look
/// different gets a new name with the next version, and the old one is kept readable.
/// </summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who, under a name that may be public.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ItemProposed), "meeting.proposed.v1")]
[JsonDerivedType(typeof(ProposalEvaluationOpened), "meeting.proposal-evaluation-opened.v1")]
[JsonDerivedType(typeof(ProposalScored), "meeting.proposal-scored.v1")]
[JsonDerivedType(typeof(OnSiteRoundRecorded), "meeting.on-site-round-recorded.v1")]
[JsonDerivedType(typeof(ItemMerged), "meeting.merged.v1")]
[JsonDerivedType(typeof(ItemUnmerged), "meeting.unmerged.v1")]
[JsonDerivedType(typeof(ItemAccepted), "meeting.accepted.v1")]
[JsonDerivedType(typeof(ItemRejected), "meeting.rejected.v1")]
[JsonDerivedType(typeof(ItemPostponed), "meeting.postponed.v1")]
[JsonDerivedType(typeof(ItemResumed), "meeting.resumed.v1")]
[JsonDerivedType(typeof(MeetingScheduled), "meeting.scheduled.v1")]
[JsonDerivedType(typeof(MeetingCalledOff), "meeting.called-off.v1")]
[JsonDerivedType(typeof(SeatsInvited), "meeting.seats-invited.v1")]
[JsonDerivedType(typeof(SeatWithdrawn), "meeting.seat-withdrawn.v1")]
[JsonDerivedType(typeof(InvitationAnswered), "meeting.invitation-answered.v1")]
[JsonDerivedType(typeof(ProxyNamed), "meeting.proxy-named.v1")]
[JsonDerivedType(typeof(ProxyTakenBack), "meeting.proxy-taken-back.v1")]
[JsonDerivedType(typeof(SeatsReminded), "meeting.seats-reminded.v1")]
[JsonDerivedType(typeof(SessionOpened), "meeting.session-opened.v1")]
[JsonDerivedType(typeof(ParticipantSignedIn), "meeting.participant-signed-in.v1")]
[JsonDerivedType(typeof(ParticipantMoved), "meeting.participant-moved.v1")]
[JsonDerivedType(typeof(ParticipantLeft), "meeting.participant-left.v1")]
[JsonDerivedType(typeof(EntryOpened), "meeting.entry-opened.v1")]
[JsonDerivedType(typeof(EntryClosed), "meeting.entry-closed.v1")]
[JsonDerivedType(typeof(EntrySkipped), "meeting.entry-skipped.v1")]
[JsonDerivedType(typeof(SpeakingAsked), "meeting.speaking-asked.v1")]
[JsonDerivedType(typeof(SpeakingAskedNoMore), "meeting.speaking-asked-no-more.v1")]
[JsonDerivedType(typeof(FloorGiven), "meeting.floor-given.v1")]
[JsonDerivedType(typeof(FloorExtended), "meeting.floor-extended.v1")]
[JsonDerivedType(typeof(FloorEnded), "meeting.floor-ended.v1")]
[JsonDerivedType(typeof(StatementRecorded), "meeting.statement-recorded.v1")]
[JsonDerivedType(typeof(MotionOpened), "meeting.motion-opened.v1")]
[JsonDerivedType(typeof(VotesCast), "meeting.votes-cast.v1")]
[JsonDerivedType(typeof(SecretVotesCast), "meeting.secret-votes-cast.v1")]
[JsonDerivedType(typeof(MotionClosed), "meeting.motion-closed.v1")]
[JsonDerivedType(typeof(MotionWithdrawn), "meeting.motion-withdrawn.v1")]
[JsonDerivedType(typeof(ResolutionRecorded), "meeting.resolution-recorded.v1")]
[JsonDerivedType(typeof(QuestionAsked), "meeting.question-asked.v1")]
[JsonDerivedType(typeof(QuestionAnswered), "meeting.question-answered.v1")]
[JsonDerivedType(typeof(SessionAdjourned), "meeting.session-adjourned.v1")]
[JsonDerivedType(typeof(SessionClosed), "meeting.session-closed.v1")]
[JsonDerivedType(typeof(MinutesPublished), "meeting.minutes-published.v1")]
[JsonDerivedType(typeof(MinutesConfirmed), "meeting.minutes-confirmed.v1")]
[JsonDerivedType(typeof(MinutesObjected), "meeting.minutes-objected.v1")]
[JsonDerivedType(typeof(ObjectionAnswered), "meeting.objection-answered.v1")]
[JsonDerivedType(typeof(MinutesPeriodExtended), "meeting.minutes-period-extended.v1")]
[JsonDerivedType(typeof(MinutesSettled), "meeting.minutes-settled.v1")]
[JsonDerivedType(typeof(PlanPublished), "meeting.plan-published.v1")]
[JsonDerivedType(typeof(ProgressReported), "meeting.progress-reported.v1")]
[JsonDerivedType(typeof(MeasureReminded), "meeting.measure-reminded.v1")]
[JsonDerivedType(typeof(ExtensionRequested), "meeting.extension-requested.v1")]
[JsonDerivedType(typeof(ExtensionDecided), "meeting.extension-decided.v1")]
[JsonDerivedType(typeof(MeasureFlagged), "meeting.measure-flagged.v1")]
[JsonDerivedType(typeof(FlagAnswered), "meeting.flag-answered.v1")]
[JsonDerivedType(typeof(PhotosAdded), "meeting.photos-added.v1")]
[JsonDerivedType(typeof(PhotoRemoved), "meeting.photo-removed.v1")]
[JsonDerivedType(typeof(ResidentsAsked), "meeting.residents-asked.v1")]
[JsonDerivedType(typeof(OutcomeRated), "meeting.outcome-rated.v1")]
[JsonDerivedType(typeof(RatingPhotoReleased), "meeting.rating-photo-released.v1")]
[JsonDerivedType(typeof(RatingPhotoWithheld), "meeting.rating-photo-withheld.v1")]
[JsonDerivedType(typeof(EvaluationExtended), "meeting.evaluation-extended.v1")]
[JsonDerivedType(typeof(ItemAnswered), "meeting.answered.v1")]
[JsonDerivedType(typeof(ItemReopened), "meeting.reopened.v1")]
[JsonDerivedType(typeof(LessonRecorded), "meeting.lesson-recorded.v1")]
public abstract record MeetingEvent(DateTimeOffset At, string By);

/// <summary>An agenda item was proposed from a topic.</summary>
public sealed record ItemProposed(
    DateTimeOffset At,
    string By,
    Guid MeetingId,
    string CommunityId,
    long TopicId,
    string Title,
    string Place,
    string? Category,
    Evidence Evidence) : MeetingEvent(At, By);

/// <summary>Stakeholders were asked to score the proposal, or others than before.</summary>
public sealed record ProposalEvaluationOpened(DateTimeOffset At, string By, DateOnly OnlineUntil, int LeastScorers, IReadOnlyList<Scorer> Invited)
    : MeetingEvent(At, By);

/// <summary>A stakeholder scored the proposal online. <paramref name="By"/> is empty: nobody should score with an eye on the neighbours.</summary>
public sealed record ProposalScored(DateTimeOffset At, string By, ScoreSheet Sheet) : MeetingEvent(At, By);

/// <summary>The scores of the room were entered, or entered anew.</summary>
public sealed record OnSiteRoundRecorded(DateTimeOffset At, string By, OnSiteRound Round) : MeetingEvent(At, By);

/// <summary>The proposal became part of another item; the reason is public.</summary>
public sealed record ItemMerged(DateTimeOffset At, string By, Guid Into, string IntoTitle, string Reason) : MeetingEvent(At, By);

/// <summary>The proposal was taken out of the other item again; the reason is public.</summary>
public sealed record ItemUnmerged(DateTimeOffset At, string By, string Reason) : MeetingEvent(At, By);

/// <summary>The proposal became an agenda item.</summary>
public sealed record ItemAccepted(DateTimeOffset At, string By, string Reason) : MeetingEvent(At, By);

/// <summary>The proposal was turned down; the reason is public.</summary>
public sealed record ItemRejected(DateTimeOffset At, string By, string Reason) : MeetingEvent(At, By);

/// <summary>The proposal waits until a day; the reason is public.</summary>
public sealed record ItemPostponed(DateTimeOffset At, string By, string Reason, DateOnly Until) : MeetingEvent(At, By);

/// <summary>The day of a postponed proposal came: it waits for a decision again.</summary>
public sealed record ItemResumed(DateTimeOffset At, string By) : MeetingEvent(At, By);

/// <summary>The meeting was called, or called anew with a reason.</summary>
public sealed record MeetingScheduled(DateTimeOffset At, string By, Schedule Schedule, string Reason) : MeetingEvent(At, By);

/// <summary>The session began.</summary>
public sealed record SessionOpened(DateTimeOffset At, string By) : MeetingEvent(At, By);

/// <summary>Somebody signed in, in one of the two rooms.</summary>
public sealed record ParticipantSignedIn(DateTimeOffset At, string By, Participant Participant) : MeetingEvent(At, By);

/// <summary>What somebody said was written down.</summary>
public sealed record StatementRecorded(DateTimeOffset At, string By, Statement Statement) : MeetingEvent(At, By);

/// <summary>A resolution was put and counted.</summary>
public sealed record ResolutionRecorded(DateTimeOffset At, string By, Resolution Resolution) : MeetingEvent(At, By);

/// <summary>The session ended.</summary>
public sealed record SessionClosed(DateTimeOffset At, string By) : MeetingEvent(At, By);

/// <summary>The co-governance plan was published; a changed plan carries its reason.</summary>
public sealed record PlanPublished(DateTimeOffset At, string By, IReadOnlyList<Measure> Measures, string Reason) : MeetingEvent(At, By);

/// <summary>The owner of a measure reported.</summary>
public sealed record ProgressReported(DateTimeOffset At, string By, Guid MeasureId, string Text, bool Done) : MeetingEvent(At, By);

/// <summary>Those who carry out a measure, or those above them, were reminded.</summary>
public sealed record MeasureReminded(DateTimeOffset At, string By, Guid MeasureId, Reminder Reminder) : MeetingEvent(At, By);

/// <summary>More time was asked for a measure.</summary>
public sealed record ExtensionRequested(DateTimeOffset At, string By, Guid MeasureId, DateOnly From, DateOnly Until, string Reason) : MeetingEvent(At, By);

/// <summary>More time was granted or not; the reason is public.</summary>
public sealed record ExtensionDecided(DateTimeOffset At, string By, Guid MeasureId, DateOnly Until, bool Granted, string Reason) : MeetingEvent(At, By);

/// <summary>The supervision group pointed something out about a measure.</summary>
public sealed record MeasureFlagged(DateTimeOffset At, string By, Guid MeasureId, int Number, FlagKind Kind, string Text) : MeetingEvent(At, By);

/// <summary>What the supervision group pointed out was answered.</summary>
public sealed record FlagAnswered(DateTimeOffset At, string By, Guid MeasureId, int Number, string Text) : MeetingEvent(At, By);

/// <summary>Everyone behind the item was asked what became of it.</summary>
public sealed record ResidentsAsked(DateTimeOffset At, string By, IReadOnlyList<Guid> Voices, DateOnly Due) : MeetingEvent(At, By);

/// <summary>A resident rated the outcome. <paramref name="By"/> is empty: residents are anonymous to their neighbours.</summary>
public sealed record OutcomeRated(DateTimeOffset At, string By, OutcomeRating Rating) : MeetingEvent(At, By);

/// <summary>Nobody had answered on the last day: residents have until another day.</summary>
public sealed record EvaluationExtended(DateTimeOffset At, string By, DateOnly Due) : MeetingEvent(At, By);

/// <summary>The residents' answers closed the item.</summary>
public sealed record ItemAnswered(DateTimeOffset At, string By, OutcomeCount Count) : MeetingEvent(At, By);

/// <summary>The residents' answers reopened the item.</summary>
public sealed record ItemReopened(DateTimeOffset At, string By, OutcomeCount Count) : MeetingEvent(At, By);
