namespace Deliberation.Domain.Roster;

/// <summary>议事员: a person on a community's roster, who may be invited to its meetings. Never shown to the public as a whole.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="Name">As it may be public in a meeting, e.g. 3幢张阿姨; 1–40 characters.</param>
/// <param name="Group">利益相关方: the side the person speaks for; 1–40 characters.</param>
/// <param name="Household">The household, e.g. 望江苑3-2-501, for votes of one per household; empty where a household has no voice. At most 60 characters, never public.</param>
/// <param name="UserId">The account of the person; null without one.</param>
public sealed record Councillor(Guid Id, string CommunityId, string Name, string Group, string Household, Guid? UserId)
{
    /// <summary>Codes of the categories the person cares about; may be empty.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What else the person cares about, in own words; at most 10 of at most 20 characters.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Id of the estate the person lives or works in; empty when none.</summary>
    public string EstateId { get; init; } = "";

    /// <summary>Number of the building in the estate; empty when unknown.</summary>
    public string Building { get; init; } = "";

    /// <summary>First day of the term; null when it always ran.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the term; null while no end is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How the person can be reached; private.</summary>
    public Contact Contact { get; init; } = Contact.None;

    /// <summary>How the person wants to be told, besides the personal page.</summary>
    public ToldBy ToldBy { get; init; } = ToldBy.Paper;

    /// <summary>Whether the person takes part at present; false pauses without ending the term.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Whether the person may sit on a day.</summary>
    public bool SitsOn(DateOnly day) => Active && (From is null || From <= day) && (Until is null || day <= Until);
}
