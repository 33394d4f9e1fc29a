using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Pages.Meetings;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Seats;

/// <summary>A page of one who is invited to a meeting, opened by the personal link. Kept by no cache and no search engine, and told to no other site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class SeatPage(IGrainFactory grains, SeatNames names, SeatQueries seats) : CouncilPage(grains)
{
    [FromRoute(Name = "token")]
    public string Token { get; set; } = "";

    /// <summary>Whose link it is.</summary>
    public Seat Seat { get; private set; } = null!;

    /// <summary>Who takes part for the seat, when it is the proxy's link; null when it is the own one.</summary>
    public Proxy? Proxy { get; private set; }

    /// <summary>The name that the log shows, with whose proxy it is.</summary>
    public string Name => Proxy is null ? Seat.Name : HttpContext.RequestServices.GetRequiredService<IStringLocalizer<SeatTexts>>()["ProxyFor", Proxy.Name, Seat.Name];

    /// <summary>The seat's own page.</summary>
    public override string Home => $"/seat/{Token}";

    /// <summary>Whoever holds the link, also when an account is signed in beside it.</summary>
    protected override Actor Actor => Actor.Visitor with { Name = Name, SeatId = Seat.Id, ProxyId = Proxy?.Id };

    /// <summary>A link that opens nothing, or nothing any more: not found.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var link = await names.SeatOfTokenAsync(Token);
        if (link is { } id && await seats.MeetingOfAsync(id, Aborted) is { } meetingId)
            Meeting = await Grain(meetingId).GetAsync();
        if (Meeting.CommunityId == CommunityId && Meeting.FindSeatOfLink(link) is { } seat)
        {
            Seat = seat;
            Proxy = Meeting.Proxies.FirstOrDefault(proxy => proxy.Id == link);
            await next();
        }
        else if (Meeting.CommunityId == CommunityId && Meeting.DroppedProxies.Any(proxy => proxy.Id == link))
        {
            context.Result = LocalRedirect($"{Home}/dropped");
        }
        else
        {
            context.Result = NotFound();
        }
    }
}
