using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Leases;

/// <summary>
/// Leases: at most one owner does a job at a time. Each time a lease is taken its fence token grows, so that a write guarded by
/// <see cref="HoldsAsync"/> refuses an owner that slept through the end of its lease.
/// </summary>
public sealed class LeaseStore(Database database)
{
    /// <summary>Takes the lease and returns its fence token; null while another owner holds it. An owner that asks again gets a new token.</summary>
    public Task<long?> TryAcquireAsync(
        string name, string owner, TimeSpan duration, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.WriteAsync<long?>(
            async work =>
            {
                var held = await work.FirstOrDefaultAsync<LeaseRow>("SELECT owner, fence, expires_at FROM leases WHERE name = @name", new { name });
                if (held is not null && held.ExpiresAt > now && !string.Equals(held.Owner, owner, StringComparison.Ordinal))
                    return null;
                var fence = (held?.Fence ?? 0) + 1;
                await work.UpsertAsync(
                    "UPDATE leases SET owner = @owner, fence = @fence, expires_at = @until WHERE name = @name",
                    "INSERT INTO leases (name, owner, fence, expires_at) VALUES (@name, @owner, @fence, @until)",
                    new { name, owner, fence, until = now + duration });
                return fence;
            },
            cancellationToken);

    /// <summary>Holds the lease for longer; false when another took it since. A lease that ran out and that nobody took is held again.</summary>
    public Task<bool> RenewAsync(
        string name, long fence, TimeSpan duration, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work => await work.ExecuteAsync(
                "UPDATE leases SET expires_at = @until WHERE name = @name AND fence = @fence", new { name, fence, until = now + duration }) == 1,
            cancellationToken);

    /// <summary>Gives the lease back at once; nothing happens when another took it since.</summary>
    public Task ReleaseAsync(string name, long fence, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            work => work.ExecuteAsync("UPDATE leases SET expires_at = 0 WHERE name = @name AND fence = @fence", new { name, fence }),
            cancellationToken);

    /// <summary>Whether the token is still the newest of its lease, told within the transaction that relies on it.</summary>
    public static async Task<bool> HoldsAsync(UnitOfWork work, string name, long fence) =>
        await work.ScalarAsync<long>("SELECT fence FROM leases WHERE name = @name", new { name }) == fence;

    private sealed class LeaseRow
    {
        public string Owner { get; set; } = "";

        public long Fence { get; set; }

        public DateTimeOffset ExpiresAt { get; set; }
    }
}
