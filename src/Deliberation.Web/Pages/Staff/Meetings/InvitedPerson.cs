using Deliberation.Domain.Meetings;
using Deliberation.Domain.Roster;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>One who is invited.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Who it is; null when the person is on the roster no more.</param>
/// <param name="Answer">What was answered; null while nothing was.</param>
/// <param name="Proxy">Who comes instead; null when nobody does.</param>
/// <param name="Link">The personal link.</param>
public sealed record InvitedPerson(Seat Seat, Councillor? Person, InvitationAnswer? Answer, Proxy? Proxy, string Link);
