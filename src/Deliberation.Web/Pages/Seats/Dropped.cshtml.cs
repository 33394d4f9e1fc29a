using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace Deliberation.Web.Pages.Seats;

/// <summary>Tells a proxy, who can be told nowhere else, that another date was set and the link opens the seat no more.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DroppedModel(IGrainFactory grains, SeatNames names, SeatQueries seats) : FormPage
{
    public Meeting Meeting { get; private set; } = Meeting.Empty;

    public Proxy Proxy { get; private set; } = null!;

    public Seat Seat { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var link = await names.SeatOfTokenAsync(token);
        if (link is { } id && await seats.MeetingOfAsync(id, Aborted) is { } meetingId)
            Meeting = await grains.GetGrain<IMeetingGrain>(meetingId).GetAsync();
        if (Meeting.CommunityId != CommunityId || Meeting.DroppedProxies.FirstOrDefault(proxy => proxy.Id == link) is not { } dropped || Meeting.FindSeat(dropped.SeatId) is not { } seat)
            return NotFound();
        (Proxy, Seat) = (dropped, seat);
        return Page();
    }
}
