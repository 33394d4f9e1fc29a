using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Deliberation.Domain.Photos;

namespace Deliberation.Web.Sample;

/// <summary>Draws the pictures of the sample: a lane at night with its lamps dark, lit or half lit, in the place of photos that we have not.</summary>
internal static class SamplePictures
{
    private const int Width = 480, Height = 360, Horizon = 150;

    /// <summary>Lamps from near to far: where they hang, and how large they look.</summary>
    private static readonly (int X, int Y, double Size)[] Lamps = [(88, 60, 1), (382, 96, 0.7), (166, 118, 0.45), (300, 134, 0.3)];

    /// <summary>A picture as PNG; the lane is dark unless it is asked for lit.</summary>
    /// <param name="name"><c>dark-lane</c>, <c>lit-lane</c>, or <c>half-lit-lane</c>: only its near lamps burn.</param>
    public static byte[] Draw(string name)
    {
        var lit = name switch { "lit-lane" => Lamps.Length, "half-lit-lane" => Lamps.Length / 2, _ => 0 };
        var rows = new byte[Height * (1 + (Width * 3))];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                Pixel(x, y, lit).CopyTo(rows.AsSpan((y * (1 + (Width * 3))) + 1 + (x * 3)));
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(rows);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2); // eight bits of red, green and blue
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Pixel(int x, int y, int lit)
    {
        var (red, green, blue) = Ground(x, y);
        var light = Math.Min(1, Lamps.Take(lit).Sum(lamp => Glow(x, y, lamp)));
        // Few steps of light keep the file small.
        light = Math.Round(light * 24) / 24;
        foreach (var (i, (lampX, lampY, size)) in Lamps.Index())
        {
            if (Math.Abs(x - lampX) <= 3 * size && y > lampY && y < lampY + (230 * size))
                (red, green, blue) = (30, 30, 34);
            if (Math.Abs(x - lampX) <= 14 * size && Math.Abs(y - lampY) <= 6 * size)
                (red, green, blue) = i < lit ? (255, 240, 190) : (58, 58, 62);
        }

        return [Mix(red, 255, light), Mix(green, 214, light * 0.9), Mix(blue, 140, light * 0.6)];
    }

    /// <summary>Sky, the two rows of houses with a window here and there, and the lane between them.</summary>
    private static (int Red, int Green, int Blue) Ground(int x, int y)
    {
        var side = Math.Abs(x - (Width / 2));
        var lane = (y - Horizon) * 0.95;
        if (y > Horizon && side < lane)
            return (44 + ((y - Horizon) / 12), 42 + ((y - Horizon) / 12), 44);
        if (side <= 40 + (Math.Abs(y - Horizon) * 0.2) && y <= Horizon)
            return (16, 20, 40 + (y / 10));
        return side > 130 && y is > 40 and < 130 && x / 26 % 3 == 0 && y / 30 % 2 == 0 ? (74, 62, 44) : (30, 27, 30);
    }

    private static double Glow(int x, int y, (int X, int Y, double Size) lamp)
    {
        var (dx, dy) = ((x - lamp.X) / (90 * lamp.Size), (y - lamp.Y - (60 * lamp.Size)) / (120 * lamp.Size));
        return 0.75 / (1 + (3 * ((dx * dx) + (dy * dy))));
    }

    private static byte Mix(int dark, int bright, double light) => (byte)Math.Clamp(dark + ((bright - dark) * light), 0, 255);

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body], whole = [0, 0, 0, 0, .. named, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(whole, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(whole.Length - 4), Crc32.Of(named));
        return whole;
    }
}
