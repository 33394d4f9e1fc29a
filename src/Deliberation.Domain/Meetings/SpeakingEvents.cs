using System.Text.Json.Serialization;

namespace Deliberation.Domain.Meetings;

/// <summary>Somebody asked to speak.</summary>
public sealed record SpeakingAsked(DateTimeOffset At, string By, Participant Participant) : MeetingEvent(At, By);

/// <summary>Somebody who had asked to speak asks no longer.</summary>
public sealed record SpeakingAskedNoMore(DateTimeOffset At, string By, Participant Participant) : MeetingEvent(At, By);

/// <summary>Somebody got the floor.</summary>
/// <param name="At">When, UTC: the time of the speaker runs from here.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Participant">Who got it.</param>
/// <param name="Seconds">How long.</param>
/// <param name="PassedOver">How many had asked earlier and still wait; not written when nobody had.</param>
public sealed record FloorGiven(
    DateTimeOffset At, string By, Participant Participant, int Seconds, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int PassedOver = 0)
    : MeetingEvent(At, By);

/// <summary>The speaker got more time.</summary>
public sealed record FloorExtended(DateTimeOffset At, string By, string Person, int Seconds) : MeetingEvent(At, By);

/// <summary>The speaker was through.</summary>
public sealed record FloorEnded(DateTimeOffset At, string By, string Person) : MeetingEvent(At, By);
