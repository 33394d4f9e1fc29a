namespace Deliberation.Domain.Meetings;

/// <summary>Calling a meeting off.</summary>
internal static class CallingOffRules
{
    private const int LongestReason = 500;

    /// <summary>A running vote is withdrawn with the same reason, and whoever speaks is through: nothing half done is left behind.</summary>
    public static Decision CallOff(Meeting meeting, CallOffMeeting command, DecisionContext context)
    {
        if (command.Call != meeting.Calls)
            return Decision.Refuse("meeting.called-anew", nameof(command.Reason));
        if (TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason) is { } refusal)
            return refusal;
        var reason = command.Reason.Trim();
        var vote = meeting.OpenMotion is { } motion ? MotionRules.Withdraw(meeting, new(motion.Number, reason), context) : Decision.Accept();
        return Decision.Accept([.. vote.Events, .. SpeakingRules.EndTurn(meeting, context), new MeetingCalledOff(context.Now, context.By, reason)])
            with { SecretBallots = vote.SecretBallots };
    }
}
