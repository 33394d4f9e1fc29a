using System.Text;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Deliberation.Web.Notifications;
using Microsoft.Extensions.Options;
using Orleans;

namespace Deliberation.Web.Roster;

/// <summary>Meetings as calendar files: one for a seat, whose later versions replace the earlier, and one for everybody that names nobody.</summary>
public static class MeetingCalendar
{
    public static void MapMeetingCalendar(this IEndpointRouteBuilder app)
    {
        app.MapGet("/seat/{token}/meeting.ics", OfSeatAsync).AllowAnonymous();
        app.MapGet("/meetings/{id:guid}/meeting.ics", OfMeetingAsync).AllowAnonymous();
    }

    private static async Task<IResult> OfSeatAsync(string token, HttpContext context, SeatNames names, SeatQueries seats, IGrainFactory grains)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.Headers.CacheControl = "no-store";
        if (await names.SeatOfTokenAsync(token) is not { } link || await seats.MeetingOfAsync(link, context.RequestAborted) is not { } meetingId)
            return TypedResults.NotFound();
        var meeting = await grains.GetGrain<IMeetingGrain>(meetingId).GetAsync();
        return meeting.FindSeatOfLink(link) is { } seat ? File(context, meeting, seat.Id) : TypedResults.NotFound();
    }

    private static async Task<IResult> OfMeetingAsync(Guid id, HttpContext context, IGrainFactory grains) =>
        File(context, await grains.GetGrain<IMeetingGrain>(id).GetAsync(), null);

    private static IResult File(HttpContext context, Meeting meeting, Guid? seatId)
    {
        if (meeting.CommunityId != context.RequestServices.Community().Id || (meeting.Schedule is null && meeting.CalledOff is null))
            return TypedResults.NotFound();
        var request = context.Request;
        var text = IcsMeeting.Write(
            meeting, seatId, $"{request.Scheme}://{request.Host}{request.PathBase}/meetings/{meeting.Id:D}",
            context.RequestServices.GetRequiredService<IOptions<NotificationOptions>>().Value.Smtp.From, "", cancelled: false);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "meeting.ics");
    }
}
