using Deliberation.Domain.Access;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Photos;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;
using Orleans;

namespace Deliberation.Web.Photos;

/// <summary>A photo of a measure, whose address names its content, so that it may be kept for good; and a resident's photo, whose audience may change.</summary>
public static class PhotoFile
{
    private const int HashLength = 64;

    public static string AddressOf(Guid meetingId, string hash) => $"/meetings/{meetingId:D}/photos/{hash}";

    public static string RatedAddressOf(Guid meetingId, string hash) => $"/meetings/{meetingId:D}/rating-photos/{hash}";

    public static void MapPhotos(this IEndpointRouteBuilder app)
    {
        app.MapGet("/meetings/{id:guid}/photos/{hash:length(64)}", ShowAsync).AllowAnonymous();
        app.MapGet("/meetings/{id:guid}/rating-photos/{hash:length(64)}", ShowRatedAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(Guid id, string hash, HttpContext context, PhotoStore photos)
    {
        if (hash.Length != HashLength || await photos.FindAsync(context.RequestServices.Community().Id, id, hash, context.RequestAborted) is not { } photo)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(photo.Bytes, photo.Type);
    }

    /// <summary>Before it is released, only staff and the units of the plan see it: to everybody else it is not there.</summary>
    private static async Task<IResult> ShowRatedAsync(Guid id, string hash, HttpContext context, PhotoStore photos, IGrainFactory grains)
    {
        var community = context.RequestServices.Community().Id;
        var actor = ActorFactory.From(context.User);
        var trusted = actor.Is(community, Role.Staff)
            || (actor.Is(community, Role.ResponsibleUnit) && actor.UnitId is { } unit && (await grains.GetGrain<IMeetingGrain>(id).GetAsync()).Measures.Any(m => m.Measure.UnitId == unit));
        context.Response.Headers.CacheControl = "private, no-store";
        return await photos.FindRatedAsync(community, id, hash, released: !trusted, context.RequestAborted) is { } photo
            ? TypedResults.Bytes(photo.Bytes, photo.Type)
            : TypedResults.NotFound();
    }
}
