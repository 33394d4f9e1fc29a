using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Meetings;

/// <summary>
/// Decides every command on a meeting, pure: first who may, then when, then what. The rules themselves stand with what they are about.
/// </summary>
public static class MeetingDecider
{
    /// <summary>Events, or a refusal with a stable code. Never both, never neither.</summary>
    public static Decision Decide(Meeting meeting, MeetingCommand command, DecisionContext context)
    {
        if (!MayGive(meeting, command, context.Actor))
            return Decision.Refuse("meeting.not-allowed");
        if (!Stages(command).Contains(meeting.Stage))
            return Decision.Refuse(WrongStage(meeting.Stage, command));
        return command switch
        {
            ProposeItem c => ProposalRules.Propose(c, context),
            OpenProposalEvaluation c => ProposalEvaluationRules.Open(c, context),
            ScoreProposal c => ProposalEvaluationRules.Score(meeting, c, context),
            RecordOnSiteRound c => ProposalEvaluationRules.RecordOnSite(meeting, c, context),
            MergeItem c => MergeRules.Merge(meeting, c, context),
            UnmergeItem c => MergeRules.Unmerge(c, context),
            AcceptItem c => ProposalRules.Accept(meeting, c, context),
            RejectItem c => ProposalRules.Reject(meeting, c, context),
            PostponeItem c => ProposalRules.Postpone(c, context),
            ResumeItem => ProposalRules.Resume(meeting, context),
            ScheduleMeeting c => ConveningRules.Schedule(meeting, c, context),
            CallOffMeeting c => CallingOffRules.CallOff(meeting, c, context),
            InviteSeats c => SeatRules.Invite(meeting, c, context),
            WithdrawSeat c => SeatRules.Withdraw(meeting, c, context),
            AnswerInvitation c => InvitationRules.Answer(meeting, c, context),
            NameProxy c => InvitationRules.NameProxy(meeting, c, context),
            TakeBackProxy => InvitationRules.TakeBack(meeting, context),
            RemindSeats => InvitationRules.Remind(meeting, context),
            OpenSession => SessionRules.Open(context),
            SignIn c => AttendanceRules.SignIn(meeting, c, context),
            TakeSeat c => AttendanceRules.TakeSeat(meeting, c, context),
            LeaveSession c => AttendanceRules.Leave(meeting, c, context),
            OpenEntry c => AgendaRules.Open(meeting, c, context),
            CloseEntry c => AgendaRules.Close(meeting, c, context),
            SkipEntry c => AgendaRules.Skip(meeting, c, context),
            AskToSpeak c => SpeakingRules.Ask(meeting, c, context),
            StopAsking c => SpeakingRules.Stop(meeting, c, context),
            GiveFloor c => SpeakingRules.Give(meeting, c, context),
            ExtendFloor c => SpeakingRules.Extend(meeting, c, context),
            EndFloor c => SpeakingRules.End(meeting, c, context),
            RecordStatement c => SessionRules.RecordStatement(meeting, c, context),
            OpenMotion c => MotionRules.Open(meeting, c, context),
            CastVote c => MotionRules.Cast(meeting, c, context),
            EnterHands c => MotionRules.EnterHands(meeting, c, context),
            EnterPaper c => MotionRules.EnterPaper(meeting, c, context),
            CloseMotion c => MotionRules.Close(meeting, c, context),
            WithdrawMotion c => MotionRules.Withdraw(meeting, c, context),
            RecordResolution c => SessionRules.RecordResolution(meeting, c, context),
            TakeQuestion c => QuestionRules.Take(meeting, c, context),
            AnswerQuestion c => QuestionRules.Answer(meeting, c, context),
            AdjournSession c => SessionRules.Adjourn(meeting, c, context),
            CloseSession => SessionRules.Close(meeting, context),
            PublishMinutes c => MinutesRules.Publish(meeting, c, context),
            ConfirmMinutes c => MinutesRules.Confirm(meeting, c, context),
            ObjectToMinutes c => MinutesRules.Object(meeting, c, context),
            AnswerObjection c => MinutesRules.Answer(meeting, c, context),
            SettleMinutes => MinutesRules.Settle(meeting, context),
            PublishPlan c => PlanRules.Publish(meeting, c, context),
            ReportProgress c => PlanRules.Report(meeting, c, context),
            RemindOwner c => ReminderRules.Remind(meeting, c, context),
            RemindAll => ReminderRules.RemindAll(meeting, context),
            RequestExtension c => ExtensionRules.Request(meeting, c, context),
            DecideExtension c => ExtensionRules.Decide(meeting, c, context),
            FlagMeasure c => FlagRules.Raise(meeting, c, context),
            AnswerFlag c => FlagRules.Answer(meeting, c, context),
            AddPhotos c => PhotoRules.Add(meeting, c, context),
            RemovePhoto c => PhotoRules.Remove(meeting, c, context),
            AskResidents => EvaluationRules.Ask(meeting, context),
            RateOutcome c => EvaluationRules.Rate(meeting, c, context),
            ReleaseRatingPhoto c => RatingPhotoRules.Release(meeting, c, context),
            WithholdRatingPhoto c => RatingPhotoRules.Withhold(meeting, c, context),
            CloseEvaluation => EvaluationRules.Close(meeting, context),
            RecordLesson c => LessonRules.Record(c, context),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown command."),
        };
    }

    /// <summary>Whether the actor may give the command at all, whatever the stage. Pages use it to show only what can be done.</summary>
    public static bool MayGive(Meeting meeting, MeetingCommand command, Actor actor)
    {
        bool Owns(Guid measureId) => Is(Role.ResponsibleUnit) && actor.UnitId is { } unit && meeting.Find(measureId)?.Measure.UnitId == unit;
        bool Sits() => actor.SeatId is not null && meeting.FindSeat(actor.SeatId) is not null;
        bool Is(params ReadOnlySpan<Role> roles) => actor.Is(command is ProposeItem p ? p.CommunityId : meeting.CommunityId, roles);
        return command switch
        {
            ResumeItem or RemindSeats or SettleMinutes or RemindAll or CloseEvaluation => actor.IsSystem,
            ProposeItem => Is(Role.Staff) || actor.VoiceId is not null,
            // Whether the person is among those asked is decided under their name in this meeting.
            ScoreProposal => actor.UserId is not null && Is(Enum.GetValues<Role>()),
            RateOutcome => actor.VoiceId is { } voice && (meeting.Evaluation?.Asked.Contains(voice) ?? false),
            InviteSeats => Is(Role.Staff, Role.Facilitator),
            AnswerInvitation => meeting.FindSeat(actor.SeatId) is not null,
            NameProxy or TakeBackProxy => meeting.FindSeat(actor.SeatId) is not null && actor.ProxyId is null,
            OpenSession or CloseSession or AdjournSession => Is(Role.Staff, Role.Facilitator),
            TakeSeat or CastVote => Sits(),
            LeaveSession { Person: "" } or AskToSpeak { Person: "" } or StopAsking { Person: "" } or EndFloor { Person: "" } => Sits(),
            LeaveSession or AskToSpeak or StopAsking => Is(Role.Staff, Role.Facilitator, Role.Secretary),
            OpenEntry or CloseEntry or SkipEntry or GiveFloor or ExtendFloor or EndFloor => Is(Role.Staff, Role.Facilitator),
            OpenMotion or EnterHands or EnterPaper or CloseMotion or WithdrawMotion or TakeQuestion => Is(Role.Staff, Role.Facilitator),
            SignIn or RecordStatement or RecordResolution or AnswerQuestion => Is(Role.Staff, Role.Facilitator, Role.Secretary),
            ConfirmMinutes => meeting.ParticipantOf(actor.SeatId) is not null,
            ObjectToMinutes => Is(Role.Staff, Role.Secretary) || meeting.ParticipantOf(actor.SeatId) is not null,
            PublishMinutes or AnswerObjection => Is(Role.Staff, Role.Secretary),
            ReportProgress c => Is(Role.Staff) || Owns(c.MeasureId),
            RequestExtension c => Is(Role.Staff) || Owns(c.MeasureId),
            AnswerFlag c => Is(Role.Staff) || Owns(c.MeasureId),
            AddPhotos c => Is(Role.Staff) || Owns(c.MeasureId),
            RemovePhoto c => Is(Role.Staff) || Owns(c.MeasureId),
            FlagMeasure => Is(Role.Supervisor),
            _ => Is(Role.Staff),
        };
    }

    /// <summary>The stages in which a command can be carried out.</summary>
    public static ReadOnlySpan<MeetingStage> Stages(MeetingCommand command) => command switch
    {
        ProposeItem => [MeetingStage.None],
        OpenProposalEvaluation or AcceptItem or RejectItem or PostponeItem or MergeItem => [MeetingStage.Proposed, MeetingStage.UnderEvaluation, MeetingStage.Postponed],
        ScoreProposal or RecordOnSiteRound => [MeetingStage.UnderEvaluation],
        UnmergeItem => [MeetingStage.Merged],
        ResumeItem => [MeetingStage.Postponed],
        ScheduleMeeting => [MeetingStage.Accepted, MeetingStage.Scheduled, MeetingStage.Adjourned, MeetingStage.Reopened],
        CallOffMeeting => [MeetingStage.Scheduled, MeetingStage.InSession],
        InviteSeats or WithdrawSeat => [MeetingStage.Accepted, MeetingStage.Scheduled, MeetingStage.InSession, MeetingStage.Adjourned, MeetingStage.Reopened],
        AnswerInvitation or RemindSeats => [MeetingStage.Scheduled],
        NameProxy or TakeBackProxy => [MeetingStage.Scheduled, MeetingStage.InSession],
        OpenSession => [MeetingStage.Scheduled],
        SignIn or TakeSeat or LeaveSession => [MeetingStage.Scheduled, MeetingStage.InSession],
        OpenEntry or CloseEntry or SkipEntry => [MeetingStage.InSession],
        AskToSpeak or StopAsking or GiveFloor or ExtendFloor or EndFloor or RecordStatement => [MeetingStage.InSession],
        OpenMotion or CastVote or EnterHands or EnterPaper or CloseMotion or WithdrawMotion or RecordResolution => [MeetingStage.InSession],
        TakeQuestion or AnswerQuestion or AdjournSession or CloseSession => [MeetingStage.InSession],
        PublishMinutes => [MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking],
        ConfirmMinutes or ObjectToMinutes or AnswerObjection => [MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Evaluating],
        SettleMinutes =>
            [MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Evaluating, MeetingStage.Answered, MeetingStage.Reopened],
        PublishPlan => [MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Reopened],
        ReportProgress or RemindOwner or RemindAll or RequestExtension or DecideExtension or FlagMeasure or AnswerFlag => [MeetingStage.Planned, MeetingStage.Tracking],
        AddPhotos => [MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Evaluating],
        // Whoever is in a photo against their will need not wait.
        RemovePhoto or ReleaseRatingPhoto or WithholdRatingPhoto => [MeetingStage.Scheduled, MeetingStage.InSession, MeetingStage.Adjourned, MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Evaluating, MeetingStage.Answered, MeetingStage.Reopened],
        AskResidents => [MeetingStage.Planned, MeetingStage.Tracking],
        RateOutcome or CloseEvaluation => [MeetingStage.Evaluating],
        RecordLesson => [MeetingStage.Answered],
        _ => [],
    };

    private static string WrongStage(MeetingStage stage, MeetingCommand command) => (stage, command) switch
    {
        (MeetingStage.None, _) => "meeting.not-found",
        (_, ProposeItem) => "meeting.already-proposed",
        (_, ScoreProposal) => "proposal.online-round-over",
        (_, CallOffMeeting) => "meeting.nothing-to-call-off",
        (_, RateOutcome) => "meeting.not-evaluating",
        _ when Stages(command).Contains(MeetingStage.InSession) && command is not (InviteSeats or WithdrawSeat or NameProxy or TakeBackProxy) => "meeting.not-in-session",
        _ => "meeting.wrong-stage",
    };
}
