using System.Text.Json.Serialization;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Meetings;

/// <summary>Something a person wants a meeting to do. <see cref="MeetingDecider"/> answers with events or a refusal.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(ProposeItem), "propose-item")]
[JsonDerivedType(typeof(OpenProposalEvaluation), "open-proposal-evaluation")]
[JsonDerivedType(typeof(ScoreProposal), "score-proposal")]
[JsonDerivedType(typeof(RecordOnSiteRound), "record-on-site-round")]
[JsonDerivedType(typeof(MergeItem), "merge-item")]
[JsonDerivedType(typeof(UnmergeItem), "unmerge-item")]
[JsonDerivedType(typeof(AcceptItem), "accept-item")]
[JsonDerivedType(typeof(RejectItem), "reject-item")]
[JsonDerivedType(typeof(PostponeItem), "postpone-item")]
[JsonDerivedType(typeof(ResumeItem), "resume-item")]
[JsonDerivedType(typeof(ScheduleMeeting), "schedule-meeting")]
[JsonDerivedType(typeof(CallOffMeeting), "call-off-meeting")]
[JsonDerivedType(typeof(InviteSeats), "invite-seats")]
[JsonDerivedType(typeof(WithdrawSeat), "withdraw-seat")]
[JsonDerivedType(typeof(AnswerInvitation), "answer-invitation")]
[JsonDerivedType(typeof(NameProxy), "name-proxy")]
[JsonDerivedType(typeof(TakeBackProxy), "take-back-proxy")]
[JsonDerivedType(typeof(RemindSeats), "remind-seats")]
[JsonDerivedType(typeof(OpenSession), "open-session")]
[JsonDerivedType(typeof(SignIn), "sign-in")]
[JsonDerivedType(typeof(TakeSeat), "take-seat")]
[JsonDerivedType(typeof(LeaveSession), "leave-session")]
[JsonDerivedType(typeof(OpenEntry), "open-entry")]
[JsonDerivedType(typeof(CloseEntry), "close-entry")]
[JsonDerivedType(typeof(SkipEntry), "skip-entry")]
[JsonDerivedType(typeof(AskToSpeak), "ask-to-speak")]
[JsonDerivedType(typeof(StopAsking), "stop-asking")]
[JsonDerivedType(typeof(GiveFloor), "give-floor")]
[JsonDerivedType(typeof(ExtendFloor), "extend-floor")]
[JsonDerivedType(typeof(EndFloor), "end-floor")]
[JsonDerivedType(typeof(RecordStatement), "record-statement")]
[JsonDerivedType(typeof(OpenMotion), "open-motion")]
[JsonDerivedType(typeof(CastVote), "cast-vote")]
[JsonDerivedType(typeof(EnterHands), "enter-hands")]
[JsonDerivedType(typeof(EnterPaper), "enter-paper")]
[JsonDerivedType(typeof(CloseMotion), "close-motion")]
[JsonDerivedType(typeof(WithdrawMotion), "withdraw-motion")]
[JsonDerivedType(typeof(RecordResolution), "record-resolution")]
[JsonDerivedType(typeof(TakeQuestion), "take-question")]
[JsonDerivedType(typeof(AnswerQuestion), "answer-question")]
[JsonDerivedType(typeof(AdjournSession), "adjourn-session")]
[JsonDerivedType(typeof(CloseSession), "close-session")]
[JsonDerivedType(typeof(PublishMinutes), "publish-minutes")]
[JsonDerivedType(typeof(ConfirmMinutes), "confirm-minutes")]
[JsonDerivedType(typeof(ObjectToMinutes), "object-to-minutes")]
[JsonDerivedType(typeof(AnswerObjection), "answer-objection")]
[JsonDerivedType(typeof(SettleMinutes), "settle-minutes")]
[JsonDerivedType(typeof(PublishPlan), "publish-plan")]
[JsonDerivedType(typeof(ReportProgress), "report-progress")]
[JsonDerivedType(typeof(RemindOwner), "remind-owner")]
[JsonDerivedType(typeof(RemindAll), "remind-all")]
[JsonDerivedType(typeof(RequestExtension), "request-extension")]
[JsonDerivedType(typeof(DecideExtension), "decide-extension")]
[JsonDerivedType(typeof(FlagMeasure), "flag-measure")]
[JsonDerivedType(typeof(AnswerFlag), "answer-flag")]
[JsonDerivedType(typeof(AddPhotos), "add-photos")]
[JsonDerivedType(typeof(RemovePhoto), "remove-photo")]
[JsonDerivedType(typeof(AskResidents), "ask-residents")]
[JsonDerivedType(typeof(RateOutcome), "rate-outcome")]
[JsonDerivedType(typeof(ReleaseRatingPhoto), "release-rating-photo")]
[JsonDerivedType(typeof(WithholdRatingPhoto), "withhold-rating-photo")]
[JsonDerivedType(typeof(CloseEvaluation), "close-evaluation")]
[JsonDerivedType(typeof(RecordLesson), "record-lesson")]
public abstract record MeetingCommand;

/// <summary>Propose an agenda item from a topic: staff, or a resident behind it once enough neighbours second it.</summary>
/// <param name="CommunityId">The community the person acts in.</param>
/// <param name="TopicId">The topic.</param>
/// <param name="Title">1–100 characters.</param>
public sealed record ProposeItem(string CommunityId, long TopicId, string Title) : MeetingCommand;

/// <summary>Ask stakeholders to score the proposal; given again, it changes who is asked and until when.</summary>
/// <param name="OnlineUntil">The last day to score online: today or a day to come, at most 60 days ahead.</param>
/// <param name="LeastScorers">How many sheets a decision needs, 1–200.</param>
/// <param name="Invited">1–200 accounts of the community.</param>
public sealed record OpenProposalEvaluation(DateOnly OnlineUntil, int LeastScorers, IReadOnlyList<InvitedScorer> Invited) : MeetingCommand;

/// <summary>An account to be asked.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Group">The stakeholder group it scores for; 1–40 characters.</param>
public sealed record InvitedScorer(Guid UserId, string Group);

/// <summary>Score the proposal, as one who was asked. Given again, it replaces the earlier scores.</summary>
/// <param name="Scores">The four scores.</param>
/// <param name="Comment">Public, without a name; at most 500 characters; may be empty.</param>
public sealed record ScoreProposal(Scores Scores, string Comment = "") : MeetingCommand;

/// <summary>Enter the scores of the room with its list of those present. Given again, it replaces what was entered.</summary>
/// <param name="Round">1–200 people present, at most one sheet each; held within the last 60 days.</param>
public sealed record RecordOnSiteRound(OnSiteRound Round) : MeetingCommand;

/// <summary>Make the proposal part of another item.</summary>
/// <param name="Into">An open item of the same community.</param>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record MergeItem(Guid Into, string Reason) : MeetingCommand;

/// <summary>Take the proposal out of the item it was merged into.</summary>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record UnmergeItem(string Reason) : MeetingCommand;

/// <summary>Take the proposal onto the agenda.</summary>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record AcceptItem(string Reason) : MeetingCommand;

/// <summary>Turn the proposal down.</summary>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record RejectItem(string Reason) : MeetingCommand;

/// <summary>Let the proposal wait.</summary>
/// <param name="Reason">Public; 1–500 characters.</param>
/// <param name="Until">A day to come, at most a year ahead.</param>
public sealed record PostponeItem(string Reason, DateOnly Until) : MeetingCommand;

/// <summary>The day of a postponed proposal has come. The system's own.</summary>
public sealed record ResumeItem : MeetingCommand;

/// <summary>Call the meeting, or call it anew.</summary>
/// <param name="Schedule">When, where, who leads, the agenda.</param>
/// <param name="Reason">Why it is called anew; may be empty the first time.</param>
public sealed record ScheduleMeeting(Schedule Schedule, string Reason = "") : MeetingCommand;

/// <summary>Begin the session.</summary>
public sealed record OpenSession : MeetingCommand;

/// <summary>Sign somebody in: the holder of a seat, or a guest by name; given again, it changes the room.</summary>
/// <param name="Participant">Who, and in which room; of the holder of a seat, the seat is enough.</param>
public sealed record SignIn(Participant Participant) : MeetingCommand;

/// <summary>Write down what somebody said.</summary>
/// <param name="Speaker">Must have signed in, and have or have had the floor where the queue is in use.</param>
/// <param name="Text">1–1000 characters.</param>
public sealed record RecordStatement(string Speaker, string Text) : MeetingCommand;

/// <summary>Write down a resolution with the count of both rooms.</summary>
/// <param name="Text">1–500 characters.</param>
/// <param name="For">Votes for, at least 0.</param>
/// <param name="Against">Votes against, at least 0.</param>
/// <param name="Abstained">Abstentions, at least 0.</param>
public sealed record RecordResolution(string Text, int For, int Against, int Abstained) : MeetingCommand;

/// <summary>End the session.</summary>
public sealed record CloseSession : MeetingCommand;

/// <summary>Publish the minutes, or a further version of them; those who were there can confirm or object from now on.</summary>
/// <param name="Text">1–20000 characters.</param>
/// <param name="Change">What changed since the version before, public, at most 300 characters; may be empty the first time.</param>
public sealed record PublishMinutes(string Text, string Change = "") : MeetingCommand;

/// <summary>Publish the co-governance plan, or a changed one.</summary>
/// <param name="Measures">1–30 measures.</param>
/// <param name="Reason">Why it changed; may be empty the first time.</param>
public sealed record PublishPlan(IReadOnlyList<Measure> Measures, string Reason = "") : MeetingCommand;

/// <summary>Report progress on a measure.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Text">1–1000 characters.</param>
/// <param name="Done">Whether it is finished.</param>
public sealed record ReportProgress(Guid MeasureId, string Text, bool Done) : MeetingCommand;

/// <summary>催办: remind the owner of a measure, at most once a day.</summary>
/// <param name="MeasureId">The measure; not done yet.</param>
/// <param name="Note">What to add; at most 300 characters; may be empty.</param>
public sealed record RemindOwner(Guid MeasureId, string Note = "") : MeetingCommand;

/// <summary>Send every reminder that the clock calls for. The system's own.</summary>
public sealed record RemindAll : MeetingCommand;

/// <summary>延期: ask for more time, on the last day at the latest.</summary>
/// <param name="MeasureId">The measure; not done yet.</param>
/// <param name="Until">A later last day, at most a year ahead.</param>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record RequestExtension(Guid MeasureId, DateOnly Until, string Reason) : MeetingCommand;

/// <summary>Grant more time, or not.</summary>
/// <param name="MeasureId">A measure for which more time was asked.</param>
/// <param name="Granted">Whether it is granted.</param>
/// <param name="Reason">Public; 1–500 characters.</param>
public sealed record DecideExtension(Guid MeasureId, bool Granted, string Reason) : MeetingCommand;

/// <summary>Point something out about a measure, as the supervision group.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">Public; 1–500 characters.</param>
public sealed record FlagMeasure(Guid MeasureId, FlagKind Kind, string Text) : MeetingCommand;

/// <summary>Answer what the supervision group pointed out.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Number">Which flag of the measure.</param>
/// <param name="Text">Public; 1–500 characters.</param>
public sealed record AnswerFlag(Guid MeasureId, int Number, string Text) : MeetingCommand;

/// <summary>Ask everyone behind the item what became of it.</summary>
public sealed record AskResidents : MeetingCommand;

/// <summary>Rate the outcome, as the holder of an inquiry code.</summary>
/// <param name="Meeting">1–5.</param>
/// <param name="Result">1–5.</param>
/// <param name="Service">1–5.</param>
/// <param name="Solved">Is it solved?</param>
/// <param name="Comment">At most 500 characters; required when not solved.</param>
/// <param name="Photos">Hashes of all photos that go with it, those sent earlier too, at most 3 and only when not solved; null for none.</param>
public sealed record RateOutcome(int Meeting, int Result, int Service, Solved Solved, string Comment, IReadOnlyList<string>? Photos = null) : MeetingCommand;

/// <summary>The last day to answer has passed. The system's own: nobody on the staff side can close an item.</summary>
public sealed record CloseEvaluation : MeetingCommand;

/// <summary>A command with who gives it and under which id.</summary>
/// <param name="CommandId">The same id changes nothing twice, also after a restart and on another node.</param>
/// <param name="Actor">Built from the signed-in principal or the inquiry code shown.</param>
/// <param name="Command">What is wanted.</param>
/// <param name="ExpectedVersion">The version the person saw; null when any will do.</param>
public sealed record MeetingRequest(Guid CommandId, Access.Actor Actor, MeetingCommand Command, long? ExpectedVersion = null);
