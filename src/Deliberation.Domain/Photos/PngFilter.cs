using System.Buffers.Binary;
using System.Text;

namespace Deliberation.Domain.Photos;

/// <summary>Keeps of a PNG (ISO/IEC 15948) the chunks that the picture is drawn with; texts, times, places, profiles and moving parts go.</summary>
internal static class PngFilter
{
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001a\n"u8];
    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT"];

    public static bool Knows(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Null when a chunk is damaged, unknown and needed, or missing.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write(Signature);
        var (width, height, drawn) = (0, 0, false);
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                return null;
            var chunk = file.Slice(at, (int)length + 12);
            at += chunk.Length;
            var name = Encoding.Latin1.GetString(chunk.Slice(4, 4));
            var body = chunk[8..^4];
            if (Crc32.Of(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) || (name == "IHDR") != (width == 0))
                return null;
            if (name == "IHDR")
            {
                if (body.Length != 13)
                    return null;
                width = BinaryPrimitives.ReadInt32BigEndian(body);
                height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
                if (width <= 0 || height <= 0)
                    return null;
            }

            drawn |= name == "IDAT";
            if (Kept.Contains(name))
                kept.Write(chunk);
            else if (char.IsAsciiLetterUpper(name[0]))
                return null; // a picture that needs it would not be drawn without
            if (name == "IEND")
                return drawn ? new("image/png", kept.ToArray(), width, height) : null;
        }

        return null;
    }
}
