using Deliberation.Domain.Meetings;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Meetings;

/// <summary>Names who really sits there: a proxy with whose place it is.</summary>
public sealed class PresenceWords(IStringLocalizer<SeatTexts> texts)
{
    public string Of(Participant person) => Of(person.Name, person.Proxy);

    /// <summary>Whom to expect in a seat that is not taken yet.</summary>
    public string Of(Meeting meeting, Seat seat) => Of(seat.Name, meeting.ProxyOf(seat.Id)?.Name);

    private string Of(string name, string? proxy) => proxy is null ? name : texts["ProxyFor", proxy, name];
}
