namespace Deliberation.Domain.Meetings;

/// <summary>Ask to speak, or note that somebody in the room does.</summary>
/// <param name="Person">Key of the participant; empty for the holder of a seat.</param>
public sealed record AskToSpeak(string Person = "") : MeetingCommand;

/// <summary>Ask no longer.</summary>
/// <param name="Person">Key of the participant; empty for the holder of a seat.</param>
public sealed record StopAsking(string Person = "") : MeetingCommand;

/// <summary>Give the floor to one who waits; who has it gives it up. Another than the first is possible, and seen.</summary>
/// <param name="Person">Key of the participant; named so that two facilitators who press at once do not skip anybody.</param>
/// <param name="Seconds">How long; 30–1800.</param>
public sealed record GiveFloor(string Person, int Seconds = GiveFloor.UsualSeconds) : MeetingCommand
{
    /// <summary>How long one speaks when nothing else is said.</summary>
    public const int UsualSeconds = 180;
}

/// <summary>Give the speaker more time.</summary>
/// <param name="Person">Key of the speaker.</param>
/// <param name="Seconds">How much more; 30–600.</param>
public sealed record ExtendFloor(string Person, int Seconds = ExtendFloor.UsualSeconds) : MeetingCommand
{
    /// <summary>How much is added when nothing else is said.</summary>
    public const int UsualSeconds = 60;
}

/// <summary>The speaker is through, by their own word or the facilitator's.</summary>
/// <param name="Person">Key of the speaker; empty for the holder of a seat.</param>
public sealed record EndFloor(string Person = "") : MeetingCommand;
