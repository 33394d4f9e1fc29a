using Deliberation.Storage.Photos;
using Deliberation.Web.Hosting;

namespace Deliberation.Web.Photos;

/// <summary>A photo of a measure. Its address names its content, so it may be kept for good.</summary>
public static class PhotoFile
{
    private const int HashLength = 64;

    public static string AddressOf(Guid meetingId, string hash) => $"/meetings/{meetingId:D}/photos/{hash}";

    public static void MapPhotos(this IEndpointRouteBuilder app) => app.MapGet("/meetings/{id:guid}/photos/{hash:length(64)}", ShowAsync).AllowAnonymous();

    private static async Task<IResult> ShowAsync(Guid id, string hash, HttpContext context, PhotoStore photos)
    {
        if (hash.Length != HashLength || await photos.FindAsync(context.RequestServices.Community().Id, id, hash, context.RequestAborted) is not { } photo)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(photo.Bytes, photo.Type);
    }
}
