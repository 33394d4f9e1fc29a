namespace Deliberation.Domain.Roster;

/// <summary>Why somebody is suggested, or is not.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Detail">The building, the word, the side or the number it speaks of; empty when it speaks of none.</param>
public sealed record SeatingReason(SeatingReasonKind Kind, string Detail = "");

/// <summary>Reasons for a seat, then reasons against.</summary>
public enum SeatingReasonKind
{
    /// <summary>Lives or works in the building.</summary>
    Building,

    /// <summary>Lives or works in the estate.</summary>
    Estate,

    /// <summary>Lives or works near by.</summary>
    Near,

    /// <summary>Cares about the category.</summary>
    Category,

    /// <summary>Cares about something that is spoken of.</summary>
    Interest,

    /// <summary>The one who speaks for a side.</summary>
    Side,

    /// <summary>Has not sat within a year.</summary>
    Seldom,

    /// <summary>Not suggested: not in office on the day, or pausing.</summary>
    OutOfTerm,

    /// <summary>Not suggested: nothing in the item concerns the person or the person's side.</summary>
    NotConcerned,

    /// <summary>Not suggested: somebody of the household is.</summary>
    HouseholdSits,

    /// <summary>Not suggested: the side has its half already.</summary>
    SideIsFull,

    /// <summary>Not suggested: the seats are taken by others.</summary>
    SeatsAreTaken,
}
