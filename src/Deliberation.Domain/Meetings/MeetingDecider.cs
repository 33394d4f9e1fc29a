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
            InviteSeats c => SeatRules.Invite(meeting, c, context),
            WithdrawSeat c => SeatRules.Withdraw(meeting, c, context),
            OpenSession => SessionRules.Open(context),
            SignIn c => SessionRules.SignIn(meeting, c, context),
            RecordStatement c => SessionRules.RecordStatement(meeting, c, context),
            RecordResolution c => SessionRules.RecordResolution(meeting, c, context),
            CloseSession => SessionRules.Close(meeting, context),
            PublishMinutes c => MinutesRules.Publish(meeting, c, context),
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
            CloseEvaluation => EvaluationRules.Close(meeting, context),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown command."),
        };
    }

    /// <summary>Whether the actor may give the command at all, whatever the stage. Pages use it to show only what can be done.</summary>
    public static bool MayGive(Meeting meeting, MeetingCommand command, Actor actor)
    {
        bool Owns(Guid measureId) => Is(Role.ResponsibleUnit) && actor.UnitId is { } unit && meeting.Find(measureId)?.Measure.UnitId == unit;
        bool Is(params ReadOnlySpan<Role> roles) => actor.Is(command is ProposeItem p ? p.CommunityId : meeting.CommunityId, roles);
        return command switch
        {
            ResumeItem or SettleMinutes or RemindAll or CloseEvaluation => actor.IsSystem,
            ProposeItem => Is(Role.Staff) || actor.VoiceId is not null,
            // Whether the person is among those asked is decided under their name in this meeting.
            ScoreProposal => actor.UserId is not null && Is(Enum.GetValues<Role>()),
            RateOutcome => actor.VoiceId is { } voice && (meeting.Evaluation?.Asked.Contains(voice) ?? false),
            InviteSeats => Is(Role.Staff, Role.Facilitator),
            OpenSession or CloseSession => Is(Role.Staff, Role.Facilitator),
            SignIn or RecordStatement or RecordResolution => Is(Role.Staff, Role.Facilitator, Role.Secretary),
            PublishMinutes or ObjectToMinutes or AnswerObjection => Is(Role.Staff, Role.Secretary),
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
        ScheduleMeeting => [MeetingStage.Accepted, MeetingStage.Scheduled, MeetingStage.Reopened],
        InviteSeats or WithdrawSeat => [MeetingStage.Accepted, MeetingStage.Scheduled, MeetingStage.InSession, MeetingStage.Reopened],
        OpenSession => [MeetingStage.Scheduled],
        SignIn => [MeetingStage.Scheduled, MeetingStage.InSession],
        RecordStatement or RecordResolution or CloseSession => [MeetingStage.InSession],
        PublishMinutes => [MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking],
        ObjectToMinutes or AnswerObjection => [MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Evaluating],
        SettleMinutes =>
            [MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Evaluating, MeetingStage.Answered, MeetingStage.Reopened],
        PublishPlan => [MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Reopened],
        ReportProgress or RemindOwner or RemindAll or RequestExtension or DecideExtension or FlagMeasure or AnswerFlag => [MeetingStage.Planned, MeetingStage.Tracking],
        AddPhotos => [MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Evaluating],
        // Whoever is in a photo against their will need not wait.
        RemovePhoto => [MeetingStage.Scheduled, MeetingStage.InSession, MeetingStage.MinutesOpen, MeetingStage.Planned, MeetingStage.Tracking, MeetingStage.Evaluating, MeetingStage.Answered, MeetingStage.Reopened],
        AskResidents => [MeetingStage.Planned, MeetingStage.Tracking],
        RateOutcome or CloseEvaluation => [MeetingStage.Evaluating],
        _ => [],
    };

    private static string WrongStage(MeetingStage stage, MeetingCommand command) => (stage, command) switch
    {
        (MeetingStage.None, _) => "meeting.not-found",
        (_, ProposeItem) => "meeting.already-proposed",
        (_, ScoreProposal) => "proposal.online-round-over",
        (_, RateOutcome) => "meeting.not-evaluating",
        (_, SignIn or RecordStatement or RecordResolution or CloseSession) => "meeting.not-in-session",
        _ => "meeting.wrong-stage",
    };
}
