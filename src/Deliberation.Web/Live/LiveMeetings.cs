using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Live;

/// <summary>
/// Tells an open page what happens in a meeting, as Server-Sent Events: <c>id</c> is the meeting's version, <c>data</c> is <c>{"type": …, "words": …}</c>,
/// the event's stable name and what to call it. A page that lost its connection gets what it missed.
/// </summary>
public static class LiveMeetings
{
    /// <summary>A page connects again after so long, milliseconds, and up to the same again, so that not all do at once.</summary>
    private const int Retry = 2500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapLiveMeetings(this IEndpointRouteBuilder app) => app.MapGet("/live/meetings/{id:guid}", FollowAsync).AllowAnonymous();

    private static async Task<IResult> FollowAsync(
        Guid id, HttpContext context, MeetingQueries meetings, LiveHub hub, LiveFollowers followers, IStringLocalizer<MeetingTexts> texts, IHostApplicationLifetime lifetime)
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

        async Task SendAsync(long seen, CancellationToken stop)
        {
            var response = context.Response;
            response.ContentType = "text/event-stream; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            response.Headers["X-Accel-Buffering"] = "no";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"retry: {Retry + context.Connection.RemotePort % Retry}\n\n"), stop);
            await response.Body.FlushAsync(stop);
            await foreach (var events in hub.FollowAsync(id, row.Version, seen, stop))
            {
                await response.WriteAsync(events.Count == 0 ? ":\n\n" : Lines(events, texts), stop);
                await response.Body.FlushAsync(stop);
            }
        }
    }

    private static string Lines(IReadOnlyList<LiveEvent> events, IStringLocalizer texts)
    {
        var lines = new StringBuilder();
        foreach (var (version, type) in events)
            lines.Append(CultureInfo.InvariantCulture, $"id: {version}\ndata: {JsonSerializer.Serialize(new { type, words = texts[$"Event.{type}"].Value }, Json)}\n\n");
        return lines.ToString();
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
