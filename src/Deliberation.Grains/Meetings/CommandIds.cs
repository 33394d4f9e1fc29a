using System.Security.Cryptography;
using System.Text;

namespace Deliberation.Grains.Meetings;

/// <summary>Command ids that follow from what they are for, so that doing the same thing again is seen as the same command.</summary>
public static class CommandIds
{
    /// <summary>An id made from another id and a purpose (first 16 bytes of SHA-256 over both).</summary>
    public static Guid Derive(Guid id, string purpose) =>
        new(SHA256.HashData([.. id.ToByteArray(), .. Encoding.UTF8.GetBytes(purpose)]).AsSpan(0, 16));
}
