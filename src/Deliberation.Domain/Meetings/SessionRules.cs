namespace Deliberation.Domain.Meetings;

/// <summary>What happens in the two rooms.</summary>
internal static class SessionRules
{
    private const int LongestName = 40;
    private const int LongestStatement = 1000;
    private const int LongestResolution = 500;

    public static Decision Open(DecisionContext context) => Decision.Accept(new SessionOpened(context.Now, context.By));

    public static Decision SignIn(Meeting meeting, SignIn command, DecisionContext context)
    {
        var participant = command.Participant with { Name = command.Participant.Name.Trim(), Group = command.Participant.Group.Trim() };
        var refusal = TextRule.Refuse(participant.Name, nameof(participant.Name), LongestName)
            ?? TextRule.Refuse(participant.Group, nameof(participant.Group), LongestName, required: false);
        if (refusal is not null)
            return refusal;
        if (!Enum.IsDefined(participant.Room))
            return Decision.Refuse("meeting.unknown-room", nameof(participant.Room));
        return meeting.Participants.Any(p => p.Name == participant.Name)
            ? Decision.Refuse("meeting.already-signed-in", nameof(participant.Name))
            : Decision.Accept(new ParticipantSignedIn(context.Now, context.By, participant));
    }

    public static Decision RecordStatement(Meeting meeting, RecordStatement command, DecisionContext context)
    {
        if (meeting.Participants.All(p => p.Name != command.Speaker))
            return Decision.Refuse("meeting.speaker-not-signed-in", nameof(command.Speaker));
        return TextRule.Refuse(command.Text, nameof(command.Text), LongestStatement)
            ?? Decision.Accept(new StatementRecorded(context.Now, context.By, new(command.Speaker, command.Text.Trim(), context.Now)));
    }

    public static Decision RecordResolution(Meeting meeting, RecordResolution command, DecisionContext context)
    {
        if (TextRule.Refuse(command.Text, nameof(command.Text), LongestResolution) is { } refusal)
            return refusal;
        var present = meeting.Participants.Count;
        if (present < meeting.Schedule?.Quorum)
            return Decision.Refuse("meeting.no-quorum", limit: meeting.Schedule.Quorum);
        if (command.For < 0 || command.Against < 0 || command.Abstained < 0 || command.For + command.Against == 0)
            return Decision.Refuse("meeting.no-votes", nameof(command.For));
        if ((long)command.For + command.Against + command.Abstained > present)
            return Decision.Refuse("meeting.more-votes-than-people", nameof(command.For), present);
        var resolution = new Resolution(command.Text.Trim(), command.For, command.Against, command.Abstained, context.Now);
        return Decision.Accept(new ResolutionRecorded(context.Now, context.By, resolution));
    }

    public static Decision Close(Meeting meeting, DecisionContext context) => meeting.Participants.Count == 0
        ? Decision.Refuse("meeting.nobody-signed-in")
        : Decision.Accept(new SessionClosed(context.Now, context.By));
}
