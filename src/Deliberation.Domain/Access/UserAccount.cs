namespace Deliberation.Domain.Access;

/// <summary>An account that can sign in.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="UserName">As the person chose it; two names that differ only by case, width or outer spaces are the same name.</param>
/// <param name="DisplayName">Shown beside what the person does.</param>
/// <param name="PasswordHash">Salted hash; never shown or logged.</param>
/// <param name="CommunityId">The community it belongs to; null for a street administrator.</param>
/// <param name="UnitId">The responsible unit it speaks for; null when it speaks for none.</param>
/// <param name="Roles">At least one.</param>
/// <param name="FailedSignIns">Wrong passwords since the last right one.</param>
/// <param name="LockedUntil">Sign-in is refused before this time, UTC; null when it is not locked.</param>
/// <param name="SecurityStamp">Changes with the password; a cookie that carries another stamp is no longer valid.</param>
public sealed record UserAccount(
    Guid Id,
    string UserName,
    string DisplayName,
    string PasswordHash,
    string? CommunityId,
    string? UnitId,
    IReadOnlySet<Role> Roles,
    int FailedSignIns,
    DateTimeOffset? LockedUntil,
    string SecurityStamp);
