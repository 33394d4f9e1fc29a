using System.Security.Claims;
using System.Security.Cryptography;
using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;
using Deliberation.Storage.Access;
using Deliberation.Storage.Audit;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Deliberation.Web.Security;

/// <summary>
/// Checks a user name and password. Whoever is turned away learns nothing: an unknown name, a wrong password and a locked account
/// get the same answer after the same work.
/// </summary>
public sealed class SignInDesk(UserStore users, IPasswordHasher<UserAccount> hasher, TimeProvider timeProvider)
{
    public const string StampClaim = "stamp";

    /// <summary>Wrong passwords in a row after which the account rests.</summary>
    public const int FailuresBeforeLock = 5;

    /// <summary>How long it rests.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    private static readonly UserAccount Nobody = new(Guid.Empty, "", "", "", null, null, new HashSet<Role>(), 0, null, "");

    private readonly string _nobodysHash = hasher.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    // Guesses at one name take turns, so that a burst of them cannot outrun the count.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The principal of that account; null when it is turned away.</summary>
    public async Task<ClaimsPrincipal?> SignInAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var turn = TurnOf(userName);
        await turn.WaitAsync(cancellationToken);
        try
        {
            var account = await users.FindByNameAsync(userName, cancellationToken);
            if (!await IsRightAsync(account, password, cancellationToken))
                return null;
            await users.RecordSuccessAsync(account!.Id, cancellationToken);
            return Principal(account);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Sets another password, as one who knows the present one; wrong guesses count like those of signing in. The principal carries the new stamp, which ends every other sign-in.</summary>
    public async Task<(ClaimsPrincipal? Principal, IEnumerable<Refusal> Refusals)> ChangePasswordAsync(Guid id, string old, string password, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id, cancellationToken) is not { } known)
            return (null, [new("account.old-password-wrong", "Old")]);
        var turn = TurnOf(known.UserName);
        await turn.WaitAsync(cancellationToken);
        try
        {
            var account = await users.FindByIdAsync(id, cancellationToken);
            if (!await IsRightAsync(account, old, cancellationToken))
                return (null, [new("account.old-password-wrong", "Old")]);
            Refusal[] refusals = [.. AccountRules.CheckPassword(account!.UserName, password), .. old == password ? [new Refusal("account.password-unchanged", "Password")] : Array.Empty<Refusal>()];
            if (refusals.Length > 0)
                return (null, refusals);
            var changed = account with { SecurityStamp = NewStamp() };
            var audit = new AuditEntry(account.CommunityId, id, "account.change-password", $"user/{id:D}", timeProvider.GetUtcNow());
            await users.SetPasswordAsync(id, hasher.HashPassword(account, password), changed.SecurityStamp, audit, cancellationToken);
            return (Principal(changed), []);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Opens an account for a resident; null when the name is taken.</summary>
    public async Task<ClaimsPrincipal?> RegisterAsync(string userName, string displayName, string password, string communityId, CancellationToken cancellationToken)
    {
        var account = new UserAccount(
            Guid.CreateVersion7(timeProvider.GetUtcNow()), userName.Trim(), displayName.Trim(), "", communityId, null,
            new HashSet<Role> { Role.Resident }, 0, null, NewStamp());
        account = account with { PasswordHash = hasher.HashPassword(account, password) };
        return await users.AddAsync(account, cancellationToken) ? Principal(account) : null;
    }

    /// <summary>A stamp that no cookie carries yet.</summary>
    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private SemaphoreSlim TurnOf(string userName) => _turns[(uint)StringComparer.Ordinal.GetHashCode(UserStore.Normalize(userName)) % _turns.Length];

    /// <summary>Whether the password opens the account; a wrong one is counted.</summary>
    private async Task<bool> IsRightAsync(UserAccount? account, string password, CancellationToken cancellationToken)
    {
        var right = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? _nobodysHash, password) != PasswordVerificationResult.Failed;
        var now = timeProvider.GetUtcNow();
        if (account is null || account.LockedUntil > now)
            return false;
        if (!right)
            await users.RecordFailureAsync(account.Id, (account.FailedSignIns + 1) % FailuresBeforeLock == 0 ? now + LockTime : null, cancellationToken);
        return right;
    }

    private static ClaimsPrincipal Principal(UserAccount account)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString("D")),
            new(ClaimTypes.Name, account.DisplayName),
            new(StampClaim, account.SecurityStamp),
            .. account.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        ];
        if (account.CommunityId is { } community)
            claims.Add(new Claim(ActorFactory.CommunityClaim, community));
        if (account.UnitId is { } unit)
            claims.Add(new Claim(ActorFactory.UnitClaim, unit));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }
}
