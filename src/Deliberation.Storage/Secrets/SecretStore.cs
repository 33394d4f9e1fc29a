using System.Security.Cryptography;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Secrets;

/// <summary>Keys that every node on this database shares, made when they are first asked for.</summary>
public sealed class SecretStore(Database database)
{
    private const int Bytes = 32;

    /// <summary>The key of a name: 32 bytes from a cryptographic source, always the same ones.</summary>
    public async Task<byte[]> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        var value = await database.ReadAsync(read => FindAsync(read, name), cancellationToken)
            ?? await database.WriteAsync(
                async work =>
                {
                    if (await FindAsync(work, name) is { } made)
                        return made;
                    var fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
                    await work.ExecuteAsync("INSERT INTO secrets (name, value) VALUES (@name, @fresh)", new { name, fresh });
                    return fresh;
                },
                cancellationToken);
        return Convert.FromHexString(value);
    }

    /// <summary>The texts kept under names that begin with <paramref name="prefix"/>, which ends with a slash.</summary>
    public Task<IReadOnlyList<string>> TextsAsync(string prefix, CancellationToken cancellationToken = default) => database.ReadAsync(
        // The character after the slash ends the range.
        read => read.QueryAsync<string>("SELECT value FROM secrets WHERE name > @prefix AND name < @end ORDER BY name", new { prefix, end = prefix[..^1] + '0' }), cancellationToken);

    /// <summary>Keeps a text under a name that is not in use yet.</summary>
    public Task KeepAsync(string name, string text, CancellationToken cancellationToken = default) =>
        database.WriteAsync(work => work.ExecuteAsync("INSERT INTO secrets (name, value) VALUES (@name, @text)", new { name, text }), cancellationToken);

    private static Task<string?> FindAsync(ReadSession session, string name) =>
        session.FirstOrDefaultAsync<string>("SELECT value FROM secrets WHERE name = @name", new { name });
}
