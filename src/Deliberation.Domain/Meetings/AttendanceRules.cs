namespace Deliberation.Domain.Meetings;

/// <summary>Who is present, in which room.</summary>
internal static class AttendanceRules
{
    private const int LongestName = 40;

    /// <summary>How long before the meeting the holder of a seat can sign in.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);

    public static Decision TakeSeat(Meeting meeting, TakeSeat command, DecisionContext context) =>
        meeting.Stage == MeetingStage.Scheduled && context.Now < meeting.Schedule!.StartsAt - Early
            ? Decision.Refuse("seat.too-early")
            : SignIn(meeting, Of(meeting.FindSeat(context.Actor.SeatId)!, command.Room, context.Actor.ProxyId is null ? null : meeting.ProxyOf(context.Actor.SeatId)), context);

    /// <summary>Staff signs in the holder of a seat, or whoever was sent instead, or a guest by name.</summary>
    public static Decision SignIn(Meeting meeting, SignIn command, DecisionContext context)
    {
        var participant = command.Participant with { Name = command.Participant.Name.Trim(), Group = command.Participant.Group.Trim(), Proxy = null };
        if (participant.SeatId is { } seatId)
            return meeting.FindSeat(seatId) is { } seat
                ? SignIn(meeting, Of(seat, participant.Room, meeting.ProxyOf(seatId)), context)
                : Decision.Refuse("seat.not-found", nameof(participant.SeatId));
        if (meeting.Participants.Any(p => p.SeatId is not null && p.Name == participant.Name))
            return Decision.Refuse("meeting.already-signed-in", nameof(participant.Name));
        return TextRule.Refuse(participant.Name, nameof(participant.Name), LongestName)
            ?? TextRule.Refuse(participant.Group, nameof(participant.Group), LongestName, required: false)
            ?? SignIn(meeting, participant, context);
    }

    public static Decision Leave(Meeting meeting, LeaveSession command, DecisionContext context) => meeting.FindPresent(context.Person(command.Person)) is not { } participant
        ? Decision.Refuse("meeting.not-signed-in", nameof(command.Person))
        : Decision.Accept(
        [
            .. SpeakingRules.EndTurn(meeting, context).Where(ended => ended.Person == participant.Key),
            new ParticipantLeft(context.Now, context.By, participant),
        ]);

    private static Decision SignIn(Meeting meeting, Participant participant, DecisionContext context)
    {
        if (!Enum.IsDefined(participant.Room))
            return Decision.Refuse("meeting.unknown-room", nameof(participant.Room));
        return meeting.FindPresent(participant.Key) switch
        {
            null => Decision.Accept(new ParticipantSignedIn(context.Now, context.By, participant)),
            var known when known.Room == participant.Room && known.Proxy == participant.Proxy => Decision.Refuse("meeting.already-signed-in", nameof(participant.Name)),
            _ => Decision.Accept(new ParticipantMoved(context.Now, context.By, participant)),
        };
    }

    private static Participant Of(Seat seat, Room room, Proxy? proxy) => new(seat.Name, seat.Group, room, seat.Id, proxy?.Name);
}
