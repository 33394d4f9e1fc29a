using System.Text.Json.Serialization;

namespace Deliberation.Domain.Meetings;

/// <summary>A version of the minutes was published; it is number 1 or follows the version before.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Change">What changed since the version before; null in a first version and before there were versions.</param>
/// <param name="Due">The last day to confirm or object; null before there was such a period.</param>
public sealed record MinutesPublished(
    DateTimeOffset At,
    string By,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Change = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Due = null) : MeetingEvent(At, By);

/// <summary>A participant said that a version is right.</summary>
public sealed record MinutesConfirmed(DateTimeOffset At, string By, string Participant, int Version) : MeetingEvent(At, By);

/// <summary>A participant objected to the minutes; <paramref name="By"/> is who wrote it down.</summary>
public sealed record MinutesObjected(DateTimeOffset At, string By, int Number, string Participant, ObjectionWay Way, int Version, string Text)
    : MeetingEvent(At, By);

/// <summary>An objection was answered; an amended one is followed by the new version.</summary>
public sealed record ObjectionAnswered(DateTimeOffset At, string By, int Number, string Answer, bool Amended) : MeetingEvent(At, By);

/// <summary>The period ended while an objection waited for its answer: there is time until another day.</summary>
public sealed record MinutesPeriodExtended(DateTimeOffset At, string By, DateOnly Due) : MeetingEvent(At, By);

/// <summary>The period ended and no objection waited: the minutes stand.</summary>
public sealed record MinutesSettled(DateTimeOffset At, string By, int Version) : MeetingEvent(At, By);
