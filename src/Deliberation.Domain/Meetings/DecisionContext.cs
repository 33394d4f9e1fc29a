using System.Collections.Immutable;
using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;

namespace Deliberation.Domain.Meetings;

/// <summary>What a rule may look at besides the meeting and the command. What a command does not ask for may be left out.</summary>
/// <param name="Actor">Who gives the command.</param>
/// <param name="Now">UTC.</param>
/// <param name="Calendar">Working days of the community.</param>
/// <param name="MeetingId">The id a new meeting gets.</param>
public sealed record DecisionContext(Actor Actor, DateTimeOffset Now, WorkingDayCalendar Calendar, Guid MeetingId)
{
    /// <summary>The topic a proposal is made from; null when there is no such topic.</summary>
    public TopicFacts? Topic { get; init; }

    /// <summary>Whether the inquiry code shown belongs to an opinion of <see cref="Topic"/>.</summary>
    public bool SpokeInTopic { get; init; }

    /// <summary>Accounts of the community by id, each with its name in this meeting.</summary>
    public IReadOnlyDictionary<Guid, Guid> Accounts { get; init; } = ImmutableDictionary<Guid, Guid>.Empty;

    /// <summary>The actor's account under its name in this meeting; null without one.</summary>
    public Guid? AccountName { get; init; }

    /// <summary>The item to merge into, or merged into; null when there is none.</summary>
    public MergeTarget? MergeTarget { get; init; }

    /// <summary>The people to be invited by their ids on the roster, each with the seat it would have in this meeting.</summary>
    public IReadOnlyDictionary<Guid, Seat> Seats { get; init; } = ImmutableDictionary<Guid, Seat>.Empty;

    /// <summary>Seats that vote secretly, each with its name in the motion.</summary>
    public IReadOnlyDictionary<Guid, Guid> BallotNames { get; init; } = ImmutableDictionary<Guid, Guid>.Empty;

    /// <summary>What is in the urn of the secret motion to be closed.</summary>
    public VoteCount SecretCount { get; init; } = new(0, 0, 0);

    /// <summary>The question to be taken up; null when it does not wait, or no more.</summary>
    public WaitingQuestion? Question { get; init; }

    /// <summary>The id that a proxy named now would get.</summary>
    public Guid ProxyId { get; init; }

    /// <summary>Residents behind the item now, each once, under their names in this meeting.</summary>
    public IReadOnlyList<Guid> Voices { get; init; } = [];

    /// <summary>Responsible units of the community by id.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Hashes of the photos to be added whose bytes are stored.</summary>
    public IReadOnlyCollection<string> Photos { get; init; } = [];

    /// <summary>How long minutes stand open.</summary>
    public MinutesPeriod MinutesPeriod { get; init; } = MinutesPeriod.Usual;

    /// <summary>The day it is in the community.</summary>
    public DateOnly Today => WorkingDayCalendar.DayOf(Now);

    /// <summary>The name written to the log.</summary>
    public string By => Actor.Name;

    /// <summary>Key of the participant a command is about: the one named, else the holder of the seat.</summary>
    public string Person(string named) => named.Length > 0 ? named : Actor.SeatId?.ToString("N") ?? "";
}
