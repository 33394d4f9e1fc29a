using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Pages.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
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

    /// <summary>The seat's own page.</summary>
    public override string Home => $"/seat/{Token}";

    /// <summary>Whoever holds the link, also when an account is signed in beside it.</summary>
    protected override Actor Actor => Actor.Visitor with { Name = Seat.Name, SeatId = Seat.Id };

    /// <summary>A link that opens nothing, or nothing any more: not found.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await names.SeatOfTokenAsync(Token) is { } seatId && await seats.MeetingOfAsync(seatId, Aborted) is { } meetingId)
            Meeting = await Grain(meetingId).GetAsync();
        if (Meeting.CommunityId == CommunityId && Meeting.FindSeat(await names.SeatOfTokenAsync(Token)) is { } seat)
        {
            Seat = seat;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }
}
