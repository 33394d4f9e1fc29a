namespace Deliberation.Domain.Meetings;

/// <summary>What happens in the two rooms.</summary>
internal static class SessionRules
{
    private const int LongestStatement = 1000;
    private const int LongestResolution = 500;

    public static Decision Open(DecisionContext context) => Decision.Accept(new SessionOpened(context.Now, context.By));

    public static Decision RecordStatement(Meeting meeting, RecordStatement command, DecisionContext context)
    {
        if (!meeting.Participants.Concat(meeting.Departed).Any(p => p.Name == command.Speaker))
            return Decision.Refuse("meeting.speaker-not-signed-in", nameof(command.Speaker));
        if (meeting.Floor.InUse && !meeting.Floor.HasHeard(command.Speaker))
            return Decision.Refuse("speaking.out-of-turn", nameof(command.Speaker));
        return TextRule.Refuse(command.Text, nameof(command.Text), LongestStatement)
            ?? Decision.Accept(new StatementRecorded(context.Now, context.By, new(command.Speaker, command.Text.Trim(), context.Now)));
    }

    public static Decision RecordResolution(Meeting meeting, RecordResolution command, DecisionContext context)
    {
        if (TextRule.Refuse(command.Text, nameof(command.Text), LongestResolution) is { } refusal)
            return refusal;
        var present = meeting.Quorate;
        if (MotionRules.NoQuorum(meeting, present) is { } noQuorum)
            return noQuorum;
        if (command.For < 0 || command.Against < 0 || command.Abstained < 0 || command.For + command.Against == 0)
            return Decision.Refuse("meeting.no-votes", nameof(command.For));
        if ((long)command.For + command.Against + command.Abstained > present)
            return Decision.Refuse("meeting.more-votes-than-people", nameof(command.For), present);
        var resolution = new Resolution(command.Text.Trim(), command.For, command.Against, command.Abstained, context.Now);
        return Decision.Accept(new ResolutionRecorded(context.Now, context.By, resolution));
    }

    public static Decision Adjourn(Meeting meeting, AdjournSession command, DecisionContext context) =>
        TextRule.Refuse(command.Reason, nameof(command.Reason), LongestResolution)
        ?? End(meeting, [new SessionAdjourned(context.Now, context.By, command.Reason.Trim())], context);

    public static Decision Close(Meeting meeting, DecisionContext context) =>
        End(meeting, [.. AgendaRules.CloseOpen(meeting, context), new SessionClosed(context.Now, context.By)], context);

    /// <summary>Who speaks is through when the session ends; a vote is ended by the facilitator first.</summary>
    private static Decision End(Meeting meeting, IEnumerable<MeetingEvent> ended, DecisionContext context)
    {
        if (meeting.Participants.Count + meeting.Departed.Count == 0)
            return Decision.Refuse("meeting.nobody-signed-in");
        return meeting.OpenMotion is not null
            ? Decision.Refuse("motion.still-open")
            : Decision.Accept([.. SpeakingRules.EndTurn(meeting, context), .. ended]);
    }
}
