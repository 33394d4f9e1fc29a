namespace Deliberation.Domain.Meetings;

/// <summary>委托: somebody who takes part in the place of one who is invited, through a link of its own. The seat stays one, with one vote.</summary>
/// <param name="Id">Under which the proxy's link is made; another for each proxy, so that a link that was taken back opens nothing any more.</param>
/// <param name="SeatId">The seat.</param>
/// <param name="Name">As it may be public; 1–40 characters.</param>
public sealed record Proxy(Guid Id, Guid SeatId, string Name);
