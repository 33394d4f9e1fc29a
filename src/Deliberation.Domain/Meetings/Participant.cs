using System.Text.Json.Serialization;

namespace Deliberation.Domain.Meetings;

/// <summary>Somebody who is present in a meeting, under the name that may be public.</summary>
/// <param name="Name">As it may be public, e.g. 3幢张阿姨; never a contact. 1–40 characters.</param>
/// <param name="Group">The side the person speaks for, e.g. residents, shop, school; may be empty.</param>
/// <param name="Room">The room signed in to.</param>
/// <param name="SeatId">The seat taken; null for a guest, who may speak but has no vote.</param>
/// <param name="Proxy">Who sits there instead of the one named; null when nobody does.</param>
public sealed record Participant(
    string Name,
    string Group,
    Room Room,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? SeatId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Proxy = null)
{
    /// <summary>What tells participants apart: the seat, or the name of a guest.</summary>
    public string Key => SeatId?.ToString("N") ?? Name;
}
