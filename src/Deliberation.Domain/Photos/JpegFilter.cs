using System.Buffers.Binary;

namespace Deliberation.Domain.Photos;

/// <summary>
/// Keeps of a JPEG (ITU-T T.81) its tables, frame and scans, and writes three application segments anew: JFIF without thumbnail, Adobe's colour transform,
/// and an Exif block that holds the orientation alone. Everything after the end of the image is dropped: telephones hide films there.
/// </summary>
internal static class JpegFilter
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Jfif = 0xE0, Exif = 0xE1, Adobe = 0xEE;

    public static bool Knows(ReadOnlySpan<byte> file) => file.Length > 3 && file[..3].SequenceEqual<byte>([0xFF, Start, 0xFF]);

    /// <summary>Null when it cannot be read to its end.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        byte[]? jfif = null, adobe = null;
        var (orientation, width, height, scanned) = (0, 0, 0, false);
        for (var at = 2; ;)
        {
            if (MarkerAt(file, ref at) is not { } marker)
                return null;
            if (marker == End)
                break;
            if (!HasLength(marker) || at + 2 > file.Length || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && (length < 2 || at + length > file.Length))
                return null;
            var body = file.Slice(at + 2, BinaryPrimitives.ReadUInt16BigEndian(file[at..]) - 2);
            at += body.Length + 2;
            switch (marker)
            {
                case Jfif when body.Length >= 14 && body.StartsWith("JFIF\0"u8):
                    jfif ??= [.. body[..12], 0, 0];
                    break;
                case Adobe when body.Length >= 12 && body.StartsWith("Adobe"u8):
                    adobe ??= body[..12].ToArray();
                    break;
                case Exif when orientation == 0 && body.StartsWith("Exif\0\0"u8):
                    orientation = Orientation(body[6..]);
                    break;
                case >= 0xC0 and <= 0xC2 when width == 0 && body.Length >= 6: // baseline, extended, progressive
                    height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
                    width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
                    Write(kept, marker, body);
                    break;
                case 0xC4 or 0xDB or 0xDD: // Huffman tables, quantisation tables, restart interval
                    Write(kept, marker, body);
                    break;
                case Scan when width > 0:
                    scanned = true;
                    Write(kept, marker, body);
                    var entropy = EntropyLength(file[at..]);
                    kept.Write(file.Slice(at, entropy));
                    at += entropy;
                    break;
                case (>= 0xE0 and <= 0xEF) or 0xFE: // what other programs and people wrote
                    break;
                default:
                    return null;
            }
        }

        return scanned ? new("image/jpeg", Compose(kept, jfif, orientation, adobe), width, height) : null;
    }

    private static byte[] Compose(MemoryStream kept, byte[]? jfif, int orientation, byte[]? adobe)
    {
        var whole = new MemoryStream((int)kept.Length + 128);
        whole.Write([0xFF, Start]);
        if (jfif is not null)
            Write(whole, Jfif, jfif);
        if (orientation is >= 2 and <= 8)
            // Exif, big-endian TIFF, one entry: tag 0x0112, one SHORT. Then no further directory.
            Write(whole, Exif, [.. "Exif\0\0MM\0*\0\0\0\b\0\u0001"u8, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]);
        if (adobe is not null)
            Write(whole, Adobe, adobe);
        kept.WriteTo(whole);
        whole.Write([0xFF, End]);
        return whole.ToArray();
    }

    /// <summary>The next marker's second byte, and the place after it; null when there is none.</summary>
    private static byte? MarkerAt(ReadOnlySpan<byte> file, ref int at)
    {
        if (at + 1 >= file.Length || file[at] != 0xFF)
            return null;
        while (at < file.Length && file[at] == 0xFF)
            at++;
        return at < file.Length && file[at] != 0 ? file[at++] : null;
    }

    private static bool HasLength(byte marker) => marker is >= 0xC0 and not (>= 0xD0 and <= 0xD9);

    /// <summary>How far the coded picture goes: to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int EntropyLength(ReadOnlySpan<byte> data)
    {
        for (var i = 0; i + 1 < data.Length; i++)
            if (data[i] == 0xFF && data[i + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return i;
        return data.Length;
    }

    private static void Write(MemoryStream to, byte marker, ReadOnlySpan<byte> body)
    {
        to.Write([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2)]);
        to.Write(body);
    }

    /// <summary>The orientation in a TIFF block, 1–8; 1 when it names none or is damaged.</summary>
    private static int Orientation(ReadOnlySpan<byte> tiff)
    {
        var big = tiff.StartsWith("MM\0*"u8);
        if (tiff.Length < 8 || (!big && !tiff.StartsWith("II*\0"u8)))
            return 1;
        var directory = big ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
            return 1;
        var entries = Short(tiff, (int)directory, big);
        for (var (i, at) = (0, (int)directory + 2); i < entries && at + 12 <= tiff.Length; i++, at += 12)
            if (Short(tiff, at, big) == 0x0112 && Short(tiff, at + 2, big) == 3)
                return Short(tiff, at + 8, big) is >= 1 and <= 8 and var value ? value : 1;
        return 1;
    }

    private static int Short(ReadOnlySpan<byte> tiff, int at, bool big) =>
        big ? BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]);
}
