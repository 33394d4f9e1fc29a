using Deliberation.Domain.Access;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Access;

/// <summary>The accounts.</summary>
public sealed class UserStore(Database database)
{
    private const string Columns =
        "id, user_name, display_name, password_hash, community_id, unit_id, failed_sign_ins, locked_until, security_stamp";

    /// <summary>The form in which names are compared: full-width letters, case and outer spaces do not count.</summary>
    public static string Normalize(string userName) => TextForm.Compatible(userName).Trim().ToUpperInvariant();

    /// <summary>The account of that name; null when there is none.</summary>
    public Task<UserAccount?> FindByNameAsync(string userName, CancellationToken cancellationToken = default) =>
        FindAsync("normalized_name = @key", Normalize(userName), cancellationToken);

    /// <summary>The account; null when there is none.</summary>
    public Task<UserAccount?> FindByIdAsync(Guid id, CancellationToken cancellationToken = default) =>
        FindAsync("id = @key", id.ToString("D"), cancellationToken);

    /// <summary>Adds an account; false, and nothing is changed, when the name is taken.</summary>
    public Task<bool> AddAsync(UserAccount account, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                var name = Normalize(account.UserName);
                if (await work.ScalarAsync<int>("SELECT COUNT(*) FROM users WHERE normalized_name = @name", new { name }) > 0)
                    return false;
                await work.ExecuteAsync(
                    """
                    INSERT INTO users (id, user_name, normalized_name, display_name, password_hash, community_id, unit_id, failed_sign_ins, locked_until, security_stamp)
                    VALUES (@Id, @UserName, @name, @DisplayName, @PasswordHash, @CommunityId, @UnitId, @FailedSignIns, @LockedUntil, @SecurityStamp)
                    """,
                    new
                    {
                        account.Id, account.UserName, name, account.DisplayName, account.PasswordHash, account.CommunityId, account.UnitId,
                        account.FailedSignIns, account.LockedUntil, account.SecurityStamp,
                    });
                await work.ExecuteAsync(
                    "INSERT INTO user_roles (user_id, role) VALUES (@Id, @role)",
                    account.Roles.Select(role => new { account.Id, role = role.ToString() }));
                return true;
            },
            cancellationToken);

    /// <summary>Counts a wrong password and, when a time is given, locks the account until then. Returns the new count; 0 for an unknown account.</summary>
    public Task<int> RecordFailureAsync(Guid id, DateTimeOffset? lockedUntil, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                await work.ExecuteAsync(
                    "UPDATE users SET failed_sign_ins = failed_sign_ins + 1, locked_until = COALESCE(@lockedUntil, locked_until) WHERE id = @id",
                    new { id, lockedUntil });
                return await work.ScalarAsync<int>("SELECT failed_sign_ins FROM users WHERE id = @id", new { id });
            },
            cancellationToken);

    /// <summary>A right password: forgets the wrong ones and the lock.</summary>
    public Task RecordSuccessAsync(Guid id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            work => work.ExecuteAsync("UPDATE users SET failed_sign_ins = 0, locked_until = NULL WHERE id = @id", new { id }),
            cancellationToken);

    /// <summary>Sets a new password, with its entry in the audit log; the new stamp ends every session, and the lock is lifted.</summary>
    public Task SetPasswordAsync(Guid id, string passwordHash, string newStamp, AuditEntry audit, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                await work.ExecuteAsync(
                    "UPDATE users SET password_hash = @passwordHash, security_stamp = @newStamp, failed_sign_ins = 0, locked_until = NULL WHERE id = @id",
                    new { id, passwordHash, newStamp });
                await AuditLog.AppendAsync(work, audit);
            },
            cancellationToken);

    /// <summary>Accounts of a community that hold a role, in the order of their names; the next page begins after the last name of this one.</summary>
    public Task<IReadOnlyList<UserAccount>> ListByRoleAsync(
        string communityId, Role role, string afterUserName = "", int limit = 100, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            session => LoadAsync(
                session,
                $"""
                SELECT {Columns} FROM users
                WHERE community_id = @communityId AND normalized_name > @after
                  AND EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = users.id AND r.role = @role)
                ORDER BY normalized_name {session.Dialect.Limit}
                """,
                new { communityId, role = role.ToString(), after = Normalize(afterUserName), limit }),
            cancellationToken);

    /// <summary>How many accounts there are.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => session.ScalarAsync<long>("SELECT COUNT(*) FROM users"), cancellationToken);

    private Task<UserAccount?> FindAsync(string where, string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => await LoadAsync(session, $"SELECT {Columns} FROM users WHERE {where}", new { key }) is [var user] ? user : null,
            cancellationToken);

    private static async Task<IReadOnlyList<UserAccount>> LoadAsync(ReadSession session, string sql, object parameters)
    {
        var users = await session.QueryAsync<UserRow>(sql, parameters);
        var roles = (await session.QueryAsync<RoleRow>(
                "SELECT user_id, role FROM user_roles WHERE user_id IN @ids", new { ids = users.Select(user => user.Id.ToString("D")).ToArray() }))
            .ToLookup(row => row.UserId, row => row.Role);
        return [.. users.Select(user => new UserAccount(
            user.Id, user.UserName, user.DisplayName, user.PasswordHash, user.CommunityId, user.UnitId, roles[user.Id].ToHashSet(),
            user.FailedSignIns, user.LockedUntil, user.SecurityStamp))];
    }

    private sealed class UserRow
    {
        public Guid Id { get; set; }

        public string UserName { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public string PasswordHash { get; set; } = "";

        public string? CommunityId { get; set; }

        public string? UnitId { get; set; }

        public int FailedSignIns { get; set; }

        public DateTimeOffset? LockedUntil { get; set; }

        public string SecurityStamp { get; set; } = "";
    }

    private sealed class RoleRow
    {
        public Guid UserId { get; set; }

        public Role Role { get; set; }
    }
}
