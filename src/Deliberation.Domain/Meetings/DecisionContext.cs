using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;

namespace Deliberation.Domain.Meetings;

/// <summary>What a rule may look at besides the meeting and the command.</summary>
/// <param name="Actor">Who gives the command.</param>
/// <param name="Now">UTC.</param>
/// <param name="Calendar">Working days of the community.</param>
/// <param name="MeetingId">The id a new meeting gets.</param>
/// <param name="Topic">The topic a proposal is made from; null when there is no such topic, and for other commands.</param>
/// <param name="Voices">Residents behind the item now, each once, under their names in this meeting; empty for commands that do not ask for them.</param>
/// <param name="Units">Responsible units of the community by id; empty for commands that do not ask for them.</param>
public sealed record DecisionContext(
    Actor Actor,
    DateTimeOffset Now,
    WorkingDayCalendar Calendar,
    Guid MeetingId,
    TopicFacts? Topic,
    IReadOnlyList<Guid> Voices,
    IReadOnlyDictionary<string, string> Units)
{
    /// <summary>The day it is in the community.</summary>
    public DateOnly Today => WorkingDayCalendar.DayOf(Now);

    /// <summary>The name written to the log.</summary>
    public string By => Actor.Name;
}
