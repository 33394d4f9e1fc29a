using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Deliberation.Storage.Events;

/// <summary>
/// The chain that lets anyone check a stream. The hash of an event is the SHA-256, in lower-case hex, of the UTF-8 text of six lines joined by a line feed:
/// the hash of the event before it (empty for the first), the stream's id, the version in decimal, the type, the time in milliseconds since 1970 UTC in
/// decimal, and the data. The data stands last and no other part holds a line feed, so two different events never have the same text.
/// </summary>
public static class EventHash
{
    /// <summary>The hash of an event.</summary>
    public static string Of(string previousHash, string streamId, long version, string type, DateTimeOffset at, string json)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{previousHash}\n{streamId}\n{version}\n{type}\n{at.ToUnixTimeMilliseconds()}\n{json}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>
    /// The first version of a stream, read from its beginning, that was changed, is missing or stands out of order; null when the whole holds.
    /// Events cut off at the end leave a shorter chain that holds: keep the last hash elsewhere to notice that.
    /// </summary>
    public static long? Verify(IEnumerable<StoredEvent> events)
    {
        var previous = "";
        var version = 0L;
        foreach (var e in events)
        {
            version++;
            if (e.Version != version || !Same(e.PreviousHash, previous)
                || !Same(e.Hash, Of(previous, e.StreamId, e.Version, e.Type, e.At, e.Json)))
                return version;
            previous = e.Hash;
        }

        return null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
