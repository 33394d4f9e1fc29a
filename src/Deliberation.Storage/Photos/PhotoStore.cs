using System.Security.Cryptography;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Photos;

/// <summary>The bytes of photos. They are stored first and stand at a measure or with a rating when the meeting says so; what came to stand nowhere is forgotten after a day.</summary>
public sealed class PhotoStore(Database database)
{
    /// <summary>Of a row of <c>photos</c>: no measure and no rating has it.</summary>
    internal const string StandsNowhere =
        "NOT EXISTS (SELECT 1 FROM measure_photos m WHERE m.hash = photos.hash) AND NOT EXISTS (SELECT 1 FROM rating_photos r WHERE r.hash = photos.hash)";

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>The name of a photo: SHA-256 of its bytes as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Stores photos, each once however often it comes.</summary>
    /// <returns>Their hashes, in order.</returns>
    public Task<IReadOnlyList<string>> SaveAsync(IReadOnlyCollection<StoredPhoto> photos, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<string>>(
            async work =>
            {
                await work.ExecuteAsync(
                    $"DELETE FROM photos WHERE stored_at < @before AND {StandsNowhere}", new { before = now - Patience });
                var hashes = new List<string>();
                foreach (var photo in photos)
                {
                    hashes.Add(HashOf(photo.Bytes));
                    await work.UpsertAsync(
                        "UPDATE photos SET stored_at = @now WHERE hash = @hash",
                        "INSERT INTO photos (hash, type, bytes, stored_at) VALUES (@hash, @Type, @Bytes, @now)",
                        new { hash = hashes[^1], photo.Type, photo.Bytes, now });
                }

                return hashes;
            },
            cancellationToken);

    /// <summary>Those of the hashes whose bytes are stored.</summary>
    public Task<IReadOnlyList<string>> StoredAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken = default) =>
        database.ReadAsync(read => read.QueryAsync<string>("SELECT hash FROM photos WHERE hash IN @hashes", new { hashes }), cancellationToken);

    /// <summary>A photo that stands at a measure of the meeting; null when there is none, or none any more, or the meeting is another community's.</summary>
    public Task<StoredPhoto?> FindAsync(string communityId, Guid meetingId, string hash, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => await read.FirstOrDefaultAsync<Row>(
            """
            SELECT p.type, p.bytes FROM photos p
            WHERE p.hash = @hash AND EXISTS (
              SELECT 1 FROM measure_photos x JOIN meetings m ON m.id = x.meeting_id
              WHERE x.hash = p.hash AND m.id = @meetingId AND m.community_id = @communityId)
            """,
            new { communityId, meetingId, hash }) is { } row
            ? new StoredPhoto(row.Type, row.Bytes)
            : null,
        cancellationToken);

    /// <summary>A photo that residents sent with a rating; null when there is none, or none any more, or the meeting is another community's.</summary>
    /// <param name="communityId">Where.</param>
    /// <param name="meetingId">Which meeting was rated.</param>
    /// <param name="hash">Which photo.</param>
    /// <param name="released">Only one that everybody may see.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<StoredPhoto?> FindRatedAsync(string communityId, Guid meetingId, string hash, bool released, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => await read.FirstOrDefaultAsync<Row>(
            """
            SELECT p.type, p.bytes FROM photos p
            WHERE p.hash = @hash AND EXISTS (
              SELECT 1 FROM rating_photos x JOIN meetings m ON m.id = x.meeting_id
              WHERE x.hash = p.hash AND m.id = @meetingId AND m.community_id = @communityId AND (@released = 0 OR x.state = 'Released'))
            """,
            new { communityId, meetingId, hash, released = released ? 1 : 0 }) is { } row
            ? new StoredPhoto(row.Type, row.Bytes)
            : null,
        cancellationToken);

    private sealed class Row
    {
        public string Type { get; set; } = "";

        public byte[] Bytes { get; set; } = [];
    }
}
