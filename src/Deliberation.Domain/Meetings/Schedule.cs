namespace Deliberation.Domain.Meetings;

/// <summary>When, where and with what agenda a meeting is held.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="Minutes">Length of the meeting; 15–480.</param>
/// <param name="Place">The room; 1–100 characters.</param>
/// <param name="OnlineRoom">How to join online, as text or address; empty when there is no online room.</param>
/// <param name="FacilitatorId">The account of the facilitator.</param>
/// <param name="Facilitator">The facilitator's name.</param>
/// <param name="Quorum">法定人数: how many must have signed in before a resolution counts; at least 1.</param>
/// <param name="Agenda">At least one entry; together not longer than <paramref name="Minutes"/>.</param>
public sealed record Schedule(
    DateTimeOffset StartsAt,
    int Minutes,
    string Place,
    string OnlineRoom,
    Guid FacilitatorId,
    string Facilitator,
    int Quorum,
    IReadOnlyList<AgendaEntry> Agenda)
{
    /// <summary>Planned end, UTC.</summary>
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);
}
