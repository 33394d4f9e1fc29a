using Deliberation.Domain.Access;

namespace Deliberation.Domain.Notifications;

/// <summary>Whom a message is for.</summary>
public abstract record Audience
{
    /// <summary>People with a seat.</summary>
    /// <param name="SeatIds">Their seats.</param>
    public sealed record Seats(IReadOnlyList<Guid> SeatIds) : Audience;

    /// <summary>The accounts of a responsible unit.</summary>
    /// <param name="UnitId">The unit.</param>
    public sealed record Unit(string UnitId) : Audience;

    /// <summary>One account.</summary>
    /// <param name="UserId">The account.</param>
    public sealed record Account(Guid UserId) : Audience;

    /// <summary>Accounts that hold one of the roles.</summary>
    /// <param name="Roles">The roles.</param>
    public sealed record Holders(IReadOnlyList<Role> Roles) : Audience;

    /// <summary>Residents who are asked, under their names in the meeting.</summary>
    /// <param name="Names">The names.</param>
    public sealed record Voices(IReadOnlyList<Guid> Names) : Audience;
}
