namespace Deliberation.Domain.Meetings;

/// <summary>One queue for both rooms, one speaker at a time.</summary>
internal static class SpeakingRules
{
    public static Decision Ask(Meeting meeting, AskToSpeak command, DecisionContext context)
    {
        var person = context.Person(command.Person);
        if (meeting.FindPresent(person) is not { } participant)
            return Decision.Refuse("meeting.not-signed-in", nameof(command.Person));
        if (meeting.Floor.Turn?.Speaker.Key == person)
            return Decision.Refuse("speaking.has-the-floor", nameof(command.Person));
        return meeting.Floor.PlaceOf(person) > 0
            ? Decision.Refuse("speaking.asked-already", nameof(command.Person))
            : Decision.Accept(new SpeakingAsked(context.Now, context.By, participant));
    }

    public static Decision Stop(Meeting meeting, StopAsking command, DecisionContext context) => Waiting(meeting, context.Person(command.Person)) is { } participant
        ? Decision.Accept(new SpeakingAskedNoMore(context.Now, context.By, participant))
        : NotWaiting();

    public static Decision Give(Meeting meeting, GiveFloor command, DecisionContext context)
    {
        if (meeting.Floor.Turn?.Speaker.Key == command.Person)
            return Decision.Refuse("speaking.has-the-floor", nameof(command.Person));
        if (Waiting(meeting, command.Person) is not { } participant)
            return NotWaiting();
        if (command.Seconds is < 30 or > 1800)
            return Decision.Refuse("speaking.seconds-out-of-range", nameof(command.Seconds));
        var passedOver = meeting.Floor.PlaceOf(command.Person) - 1;
        return Decision.Accept([.. EndTurn(meeting, context), new FloorGiven(context.Now, context.By, participant, command.Seconds, passedOver)]);
    }

    public static Decision Extend(Meeting meeting, ExtendFloor command, DecisionContext context)
    {
        if (meeting.Floor.Turn?.Speaker.Key != command.Person)
            return NotSpeaking();
        return command.Seconds is < 30 or > 600
            ? Decision.Refuse("speaking.seconds-out-of-range", nameof(command.Seconds))
            : Decision.Accept(new FloorExtended(context.Now, context.By, command.Person, command.Seconds));
    }

    public static Decision End(Meeting meeting, EndFloor command, DecisionContext context) =>
        meeting.Floor.Turn is { } turn && turn.Speaker.Key == context.Person(command.Person) ? Decision.Accept([.. EndTurn(meeting, context)]) : NotSpeaking();

    /// <summary>What ends the turn of whoever speaks; nothing when nobody does.</summary>
    public static IEnumerable<FloorEnded> EndTurn(Meeting meeting, DecisionContext context) =>
        meeting.Floor.Turn is { } turn ? [new FloorEnded(context.Now, context.By, turn.Speaker.Key)] : [];

    private static Participant? Waiting(Meeting meeting, string person) => meeting.Floor.Waiting.FirstOrDefault(p => p.Key == person);

    private static Decision NotWaiting() => Decision.Refuse("speaking.not-waiting", nameof(GiveFloor.Person));

    private static Decision NotSpeaking() => Decision.Refuse("speaking.not-speaking", nameof(EndFloor.Person));
}
