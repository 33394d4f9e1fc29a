using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Deliberation.Domain.Photos;

namespace Deliberation.Domain.Tests.Photos;

/// <summary>Small pictures of our own, drawn as gradients, and what telephones put around them.</summary>
internal static class Pictures
{
    /// <summary>4 × 2, baseline.</summary>
    public static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAACAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAaEAEAAQUAAAAAAAAAAAAAAAAAAQIDE1OS/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIbPe219SAYPP//Z");

    /// <summary>16 × 8, progressive.</summary>
    public static readonly byte[] Progressive = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/aAAwDAQACEAMQAAABmCkv/8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCpT//xAAWEQADAAAAAAAAAAAAAAAAAAAAAxT/2gAIAQMBAT8BoYf/xAAXEQADAQAAAAAAAAAAAAAAAAAAAxRR/9oACAECAQE/AZV4f//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEABj8CP//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAT8hP//aAAwDAQACAAMAAAAQC//EABURAQEAAAAAAAAAAAAAAAAAAABh/9oACAEDAQE/ELP/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/EC//xAAVEAEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAQABPxClP//Z");

    /// <summary>4 × 2, lossy.</summary>
    public static readonly byte[] Webp = Convert.FromBase64String("UklGRj4AAABXRUJQVlA4IDIAAAAwAgCdASoEAAIAAgA0JaACdLoB+AADISoiEAD++33iaLPl9/bsFnLq//G7cYb70AAAAA==");

    /// <summary>4 × 2, lossless.</summary>
    public static readonly byte[] WebpLossless = Convert.FromBase64String("UklGRh4AAABXRUJQVlA4TBIAAAAvA0AAAA8Q87//8x8O5iGi/xE=");

    /// <summary>4 × 2, with transparency.</summary>
    public static readonly byte[] WebpTransparent = Convert.FromBase64String("UklGRlwAAABXRUJQVlA4WAoAAAAQAAAAAwAAAQAAQUxQSAkAAAAAf39/f39/f38AVlA4ICwAAACQAQCdASoEAAIAAsBMJaACdLoAA5gA/u5DH+5sc4twV/9tD/9aH/60P+lAAA==");

    /// <summary>2 × 1, grey.</summary>
    public static byte[] Png(params (string Name, byte[] Body)[] extra)
    {
        var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write([0, 0x20, 0xE0]);
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. extra.SelectMany(e => Chunk(e.Name, e.Body)),
            .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        return [.. BigEndian((uint)body.Length), .. named, .. BigEndian(Crc32.Of(named))];
    }

    /// <summary>A segment right after the first marker.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] body) =>
        [.. jpeg[..2], 0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];

    /// <summary>An Exif block with an orientation, a camera and a place.</summary>
    public static byte[] Exif(int orientation, bool big)
    {
        byte[] Short(int value) => big ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)];
        byte[] Long(int value) => big ? BigEndian((uint)value) : [.. BigEndian((uint)value).Reverse()];
        return
        [
            .. "Exif\0\0"u8, .. big ? "MM\0*"u8 : "II*\0"u8, .. Long(8), .. Short(3),
            .. Short(0x010F), .. Short(2), .. Long(4), .. "Cam\0"u8,
            .. Short(0x0112), .. Short(3), .. Long(1), .. Short(orientation), 0, 0,
            .. Short(0x8825), .. Short(4), .. Long(1), .. Long(50),
            .. Long(0), .. "GPS 30.27N 120.15E"u8,
        ];
    }

    /// <summary>A chunk at the end of the file.</summary>
    public static byte[] WithChunk(byte[] webp, string name, byte[] body)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        byte[] whole = [.. webp, .. Encoding.ASCII.GetBytes(name), .. size, .. body, .. body.Length % 2 == 1 ? [0] : (byte[])[]];
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return whole;
    }

    public static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
