using Deliberation.Domain.Photos;
using Deliberation.Domain.Refusals;

namespace Deliberation.Web.Photos;

/// <summary>Takes in a photo that was sent, whoever sent it: its content is looked at, and only its picture is kept.</summary>
public static class PhotoIntake
{
    /// <summary>Largest request, bytes: far more than three photos that will do, so that one that is too large is refused beside its field.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Types that the browser offers.</summary>
    public const string Accept = "image/jpeg,image/png,image/webp";

    public static async Task<(CleanPhoto? Photo, Refusal? Refusal)> CleanAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > PhotoFilter.MostBytes)
            return (null, new("photo.too-large", Limit: PhotoFilter.MostBytes / 1024 / 1024));
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        var photo = PhotoFilter.Clean(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), out var refusal);
        return (photo, refusal);
    }
}
