using System.Buffers.Binary;

namespace Deliberation.Domain.Photos;

/// <summary>Keeps of a WebP (RFC 9649) its picture and transparency; Exif, XMP, profiles and unknown chunks go, a moving picture is refused.</summary>
internal static class WebpFilter
{
    private const byte AlphaFlag = 0x10, AnimationFlag = 0x02;

    public static bool Knows(ReadOnlySpan<byte> file) => file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    /// <summary>Null when it cannot be read to its end, or moves.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (length > file.Length - 8)
            return null;
        var kept = new MemoryStream(file.Length);
        kept.Write("RIFF\0\0\0\0WEBP"u8);
        var (width, height) = (0, 0);
        for (var (at, end) = (12, (int)length + 8); at < end;)
        {
            if (at + 8 > end || BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]) is var size && size > end - at - 8)
                return null;
            var name = file.Slice(at, 4);
            var body = file.Slice(at + 8, (int)BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]));
            at += 8 + body.Length + (body.Length & 1);
            if (name.SequenceEqual("VP8X"u8))
            {
                if (body.Length < 10 || (body[0] & AnimationFlag) != 0)
                    return null;
                Write(kept, name, [(byte)(body[0] & AlphaFlag), 0, 0, 0, .. body[4..10]]);
            }
            else if (name.SequenceEqual("ALPH"u8))
                Write(kept, name, body);
            else if (name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8))
            {
                if (width > 0)
                    return null;
                (width, height) = name[3] == 'L' ? Lossless(body) : Lossy(body);
                Write(kept, name, body);
            }
            else if (name.StartsWith("ANI"u8) || name.StartsWith("ANM"u8))
                return null;
        }

        if (width == 0)
            return null;
        var bytes = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return new("image/webp", bytes, width, height);
    }

    /// <summary>The size in a key frame's header (RFC 6386, 9.1); 0 × 0 for anything else.</summary>
    private static (int Width, int Height) Lossy(ReadOnlySpan<byte> body) => body.Length >= 10 && body[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A])
        ? (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF)
        : (0, 0);

    private static (int Width, int Height) Lossless(ReadOnlySpan<byte> body)
    {
        if (body.Length < 5 || body[0] != 0x2F)
            return (0, 0);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static void Write(MemoryStream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        to.Write(name);
        to.Write(size);
        to.Write(body);
        if ((body.Length & 1) != 0)
            to.WriteByte(0);
    }
}
