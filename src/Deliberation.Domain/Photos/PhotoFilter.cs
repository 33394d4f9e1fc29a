using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Photos;

/// <summary>
/// Takes a photo apart by its content, whatever its name says, and puts together again only what is needed to see it. What it does not know it leaves
/// out or refuses; the picture itself is not encoded anew.
/// </summary>
public static class PhotoFilter
{
    /// <summary>Largest file, bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Largest picture, pixels: more than a telephone takes, less than makes a browser stop.</summary>
    private const long MostPixels = 100_000_000;

    /// <summary>The photo without anything but its picture.</summary>
    /// <param name="file">What was sent.</param>
    /// <param name="refusal">Why not: <c>photo.too-large</c>, <c>photo.unknown-type</c>, <c>photo.unreadable</c> or <c>photo.too-many-pixels</c>; null when it will do.</param>
    /// <returns>Null when it is refused.</returns>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file, out Refusal? refusal)
    {
        refusal = null;
        if (file.Length > MostBytes)
        {
            refusal = new("photo.too-large", Limit: MostBytes / 1024 / 1024);
            return null;
        }

        CleanPhoto? photo;
        if (JpegFilter.Knows(file))
            photo = JpegFilter.Clean(file);
        else if (PngFilter.Knows(file))
            photo = PngFilter.Clean(file);
        else if (WebpFilter.Knows(file))
            photo = WebpFilter.Clean(file);
        else
        {
            refusal = new("photo.unknown-type");
            return null;
        }

        if (photo is null || photo.Width < 1 || photo.Height < 1)
            refusal = new("photo.unreadable");
        else if ((long)photo.Width * photo.Height > MostPixels)
            refusal = new("photo.too-many-pixels");
        return refusal is null ? photo : null;
    }
}
