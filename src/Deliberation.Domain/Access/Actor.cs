namespace Deliberation.Domain.Access;

/// <summary>Who gives a command. Built once from the signed-in principal; every rule checks it again.</summary>
/// <param name="UserId">The account; null for a visitor, a holder of an inquiry code, or the system.</param>
/// <param name="Name">The name shown to staff and written to the log; never a contact.</param>
/// <param name="CommunityId">The community the account belongs to; null when it belongs to none (visitor, system, street).</param>
/// <param name="Roles">The roles held; empty for a visitor.</param>
/// <param name="UnitId">The responsible unit the account speaks for; null when it speaks for none.</param>
/// <param name="VoiceId">The opinion or second the person showed the inquiry code of; null when none was shown.</param>
/// <param name="SeatId">The seat whose personal link the person opened; null without one.</param>
/// <param name="ProxyId">The proxy whose link to that seat it was; null when it was the own one.</param>
public sealed record Actor(
    Guid? UserId,
    string Name,
    string? CommunityId,
    IReadOnlyCollection<Role> Roles,
    string? UnitId = null,
    Guid? VoiceId = null,
    Guid? SeatId = null,
    Guid? ProxyId = null)
{
    /// <summary>A visitor without an account.</summary>
    public static Actor Visitor { get; } = new(null, "", null, new HashSet<Role>());

    /// <summary>The system itself, acting on a deadline.</summary>
    public static Actor System { get; } = new(null, "system", null, new HashSet<Role>());

    /// <summary>Whether this is <see cref="System"/>, which no request can claim to be.</summary>
    public bool IsSystem => ReferenceEquals(this, System);

    /// <summary>Whether the actor may act in the community with one of the roles. A street administrator acts in every community.</summary>
    public bool Is(string communityId, params ReadOnlySpan<Role> anyOf)
    {
        if (Roles.Contains(Role.StreetAdmin))
            return true;
        if (!string.Equals(CommunityId, communityId, StringComparison.Ordinal))
            return false;
        foreach (var role in anyOf)
            if (Roles.Contains(role))
                return true;
        return false;
    }
}
