using System.Text;
using Deliberation.Domain.Photos;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Domain.Tests.Photos;

public class PhotoFilterTests
{
    public static TheoryData<string, byte[], string, int, int> Plain() => new()
    {
        { "baseline", Pictures.Jpeg, "image/jpeg", 4, 2 },
        { "progressive", Pictures.Progressive, "image/jpeg", 16, 8 },
        { "grey", Pictures.Png(), "image/png", 2, 1 },
        { "lossy", Pictures.Webp, "image/webp", 4, 2 },
        { "lossless", Pictures.WebpLossless, "image/webp", 4, 2 },
        { "transparent", Pictures.WebpTransparent, "image/webp", 4, 2 },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public void A_photo_without_metadata_stays_as_it_is(string _, byte[] file, string type, int width, int height)
    {
        var photo = PhotoFilter.Clean(file, out var refusal);
        Assert.Null(refusal);
        Assert.Equal((type, width, height), (photo!.Type, photo.Width, photo.Height));
        Assert.Equal(file, photo.Bytes);
    }

    public static TheoryData<string, byte[], byte[]> Dressed() => new()
    {
        { "Exif, upright", Pictures.WithSegment(Pictures.Jpeg, 0xE1, Pictures.Exif(1, big: true)), Pictures.Jpeg },
        { "XMP", Pictures.WithSegment(Pictures.Jpeg, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x>GPS</x>"u8.ToArray()), Pictures.Jpeg },
        { "colour profile", Pictures.WithSegment(Pictures.Jpeg, 0xE2, "ICC_PROFILE\0GPS"u8.ToArray()), Pictures.Jpeg },
        { "Photoshop", Pictures.WithSegment(Pictures.Jpeg, 0xED, "Photoshop 3.0\0GPS"u8.ToArray()), Pictures.Jpeg },
        { "comment", Pictures.WithSegment(Pictures.Jpeg, 0xFE, "GPS"u8.ToArray()), Pictures.Jpeg },
        { "a film after the end", [.. Pictures.Jpeg, .. "ftypmp4 GPS"u8], Pictures.Jpeg },
        { "a second photo after the end", [.. Pictures.Jpeg, .. Pictures.WithSegment(Pictures.Jpeg, 0xFE, "GPS"u8.ToArray())], Pictures.Jpeg },
        { "text chunks", Pictures.Png(("tEXt", "Location\0GPS"u8.ToArray()), ("iTXt", "GPS"u8.ToArray()), ("eXIf", "MM\0*GPS"u8.ToArray()), ("tIME", new byte[7]), ("iCCP", "GPS"u8.ToArray())), Pictures.Png() },
        { "after the end", [.. Pictures.Png(), .. "GPS"u8], Pictures.Png() },
        { "chunks of WebP", Pictures.WithChunk(Pictures.WithChunk(Pictures.Webp, "EXIF", "GPS"u8.ToArray()), "XMP ", "GPS"u8.ToArray()), Pictures.Webp },
        { "unknown chunks of WebP", Pictures.WithChunk(Pictures.WebpTransparent, "HIDE", "GPS!"u8.ToArray()), Pictures.WebpTransparent },
        { "after the end of WebP", [.. Pictures.Webp, .. "GPS"u8], Pictures.Webp },
    };

    [Theory]
    [MemberData(nameof(Dressed))]
    public void What_does_not_belong_to_the_picture_goes(string _, byte[] file, byte[] picture) => Assert.Equal(picture, PhotoFilter.Clean(file, out var _)!.Bytes);

    [Theory]
    [InlineData(6, true)]
    [InlineData(6, false)]
    [InlineData(3, true)]
    [InlineData(8, false)]
    public void A_photo_that_was_held_sideways_keeps_its_orientation_and_nothing_else(int orientation, bool big)
    {
        var photo = PhotoFilter.Clean(Pictures.WithSegment(Pictures.Jpeg, 0xE1, Pictures.Exif(orientation, big)), out var _)!;
        var text = Encoding.Latin1.GetString(photo.Bytes);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cam", text, StringComparison.Ordinal);
        var exif = photo.Bytes.AsSpan(photo.Bytes.AsSpan().IndexOf("Exif\0\0"u8) + 6);
        Assert.Equal((0x0112, orientation), ((exif[10] << 8) + exif[11], (exif[18] << 8) + exif[19]));
        Assert.Equal(Pictures.Jpeg.Length + 36, photo.Bytes.Length); // one segment of 34 bytes with its marker
        Assert.Equal(photo.Bytes, PhotoFilter.Clean(photo.Bytes, out var _)!.Bytes);
    }

    [Fact]
    public void The_flags_of_webp_promise_no_more_than_is_there()
    {
        byte[] told = [.. Pictures.WebpTransparent];
        told[20] |= 0x2C; // profile, Exif and XMP
        Assert.Equal(Pictures.WebpTransparent, PhotoFilter.Clean(Pictures.WithChunk(told, "EXIF", "GPS!"u8.ToArray()), out var _)!.Bytes);
    }

    public static TheoryData<string, byte[], string> Refused() => new()
    {
        { "nothing", [], "photo.unknown-type" },
        { "a page", "<html><script>"u8.ToArray(), "photo.unknown-type" },
        { "a drawing", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "photo.unknown-type" },
        { "a GIF", "GIF89a"u8.ToArray(), "photo.unknown-type" },
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8], "photo.unknown-type" },
        { "too many bytes", new byte[PhotoFilter.MostBytes + 1], "photo.too-large" },
        { "JPEG cut off", Pictures.Jpeg[..^2], "photo.unreadable" },
        { "JPEG of tables only", [.. Pictures.Jpeg[..20], 0xFF, 0xD9], "photo.unreadable" },
        { "JPEG of another process", Replaced(Pictures.Jpeg, [0xFF, 0xC0], [0xFF, 0xC3]), "photo.unreadable" },
        { "JPEG without height", Replaced(Pictures.Jpeg, [0x08, 0, 2, 0, 4], [0x08, 0, 0, 0, 4]), "photo.unreadable" },
        { "JPEG of a billion pixels", Replaced(Pictures.Jpeg, [0x08, 0, 2, 0, 4], [0x08, 0xFF, 0xFF, 0xFF, 0xFF]), "photo.too-many-pixels" },
        { "PNG cut off", Pictures.Png()[..^12], "photo.unreadable" },
        { "PNG with a wrong checksum", Replaced(Pictures.Png(), [0, 0, 0, 2, 0, 0, 0, 1, 8], [0, 0, 0, 3, 0, 0, 0, 1, 8]), "photo.unreadable" },
        { "PNG with a chunk that must be known", Pictures.Png(("ABCD", [1])), "photo.unreadable" },
        { "PNG of a billion pixels", [.. Pictures.Png()[..8], .. Pictures.Chunk("IHDR", [0, 1, 0, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0]), .. Pictures.Png()[33..]], "photo.too-many-pixels" },
        { "WebP cut off", Pictures.Webp[..^4], "photo.unreadable" },
        { "WebP that moves", Pictures.WithChunk(Pictures.WebpTransparent, "ANMF", new byte[16]), "photo.unreadable" },
        { "WebP without a picture", Pictures.WithChunk([.. "RIFF\0\0\0\0WEBP"u8], "ALPH", [0]), "photo.unreadable" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)] // eight megabytes spelt out in the name of a test take gigabytes
    public void What_cannot_be_read_is_refused(string _, byte[] file, string code)
    {
        Assert.Null(PhotoFilter.Clean(file, out var refusal));
        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public void A_damaged_file_is_an_answer_and_never_an_error() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Damaged().ToArbitrary(), file =>
        {
            var photo = PhotoFilter.Clean(file, out var refusal);
            Assert.NotEqual(photo is null, refusal is null);
            if (photo is not null)
                Assert.Equal(photo.Bytes, PhotoFilter.Clean(photo.Bytes, out var _)!.Bytes);
        }));

    private static Gen<byte[]> Damaged() =>
        from file in Gen.Elements(
            Pictures.Jpeg, Pictures.Progressive, Pictures.Png(), Pictures.Webp, Pictures.WebpTransparent, Pictures.WithSegment(Pictures.Jpeg, 0xE1, Pictures.Exif(6, true)))
        from place in Gen.Choose(0, file.Length - 1)
        from value in Gen.Choose(0, 255)
        from end in Gen.Choose(place, file.Length)
        select (byte[])[.. file[..place], (byte)value, .. file[Math.Min(place + 1, end)..end]];

    private static byte[] Replaced(byte[] file, byte[] what, byte[] with)
    {
        var at = file.AsSpan().IndexOf(what);
        Assert.True(at > 0);
        return [.. file[..at], .. with, .. file[(at + what.Length)..]];
    }
}
