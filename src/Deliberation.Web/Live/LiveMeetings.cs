using System.Globalization;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Live;

/// <summary>
/// Tells an open page what happens in a meeting, as Server-Sent Events: <c>id</c> is the meeting's version, <c>data</c> the event in words.
/// A page that lost its connection gets what it missed.
/// </summary>
public static class LiveMeetings
{
    /// <summary>Another node writes without a signal here, so the log is looked at this often too.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Looks that find nothing until a comment shows that both sides are still there.</summary>
    private const int LooksPerHeartbeat = 15;

    public static void MapLiveMeetings(this IEndpointRouteBuilder app) => app.MapGet("/live/meetings/{id:guid}", FollowAsync).AllowAnonymous();

    private static async Task<IResult> FollowAsync(
        Guid id,
        HttpContext context,
        MeetingQueries meetings,
        MeetingStore store,
        MeetingSignals signals,
        LiveFollowers followers,
        TimeProvider time,
        IStringLocalizer<MeetingTexts> texts,
        IHostApplicationLifetime lifetime)
    {
        if (await meetings.FindAsync(context.RequestServices.Community().Id, id, context.RequestAborted) is not { } row)
            return TypedResults.NotFound();
        using var seat = followers.TryJoin(id, Limits.Address(context.Connection.RemoteIpAddress));
        if (seat is null)
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await SendAsync(Math.Clamp(Seen(context.Request), 0, row.Version), ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The reader left, or the site is closing: the page connects again by itself.
        }

        return TypedResults.Empty;

        async Task SendAsync(long version, CancellationToken stop)
        {
            var response = context.Response;
            response.ContentType = "text/event-stream; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            response.Headers["X-Accel-Buffering"] = "no";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await response.WriteAsync("retry: 3000\n\n", stop);
            await response.Body.FlushAsync(stop);
            for (var quiet = 0; ; quiet++)
            {
                var signal = signals.NextAsync(id);
                foreach (var e in await store.ReadAsync(id, version, stop))
                {
                    quiet = -1;
                    await response.WriteAsync(
                        string.Create(CultureInfo.InvariantCulture, $"id: {++version}\ndata: {texts[$"Event.{MeetingEventJson.NameOf(e)}"].Value}\n\n"), stop);
                }

                if (quiet >= LooksPerHeartbeat)
                {
                    quiet = -1;
                    await response.WriteAsync(":\n\n", stop);
                }

                await response.Body.FlushAsync(stop);
                await Task.WhenAny(signal, Task.Delay(Look, time, stop));
                stop.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>The version that the page has: the browser says it when it connects again, the page itself the first time.</summary>
    private static long Seen(HttpRequest request) => long.TryParse(
        request.Headers["Last-Event-ID"] is [{ Length: > 0 } last] ? last : request.Query["after"],
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var version)
        ? version
        : 0;
}
