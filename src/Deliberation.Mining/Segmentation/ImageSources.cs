using System.Numerics;
using System.Runtime.InteropServices;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>The text files that an image was made from: their lengths and checksums (CRC-32C, Castagnoli).</summary>
internal static class ImageSources
{
    private const int BufferSize = 1 << 18;

    /// <summary>Length and checksum of each file.</summary>
    /// <exception cref="MiningDataException">A file is missing or cannot be read.</exception>
    public static (long Length, uint Checksum)[] Of(ReadOnlySpan<DataFile> files)
    {
        var sources = new (long, uint)[files.Length];
        var buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
        for (var i = 0; i < files.Length; i++) sources[i] = files[i].Read(file => Of(file, buffer));
        return sources;
    }

    /// <summary>Goes on with a checksum.</summary>
    public static uint Checksum(uint before, ReadOnlySpan<byte> bytes)
    {
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(bytes)) before = BitOperations.Crc32C(before, eight);
        foreach (var one in bytes[(bytes.Length & ~7)..]) before = BitOperations.Crc32C(before, one);
        return before;
    }

    private static (long, uint) Of(string path, byte[] buffer)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var (position, checksum) = (0L, 0u);
        while (RandomAccess.Read(file, buffer, position) is var read and > 0)
        {
            checksum = Checksum(checksum, buffer.AsSpan(0, read));
            position += read;
        }
        return (position, checksum);
    }
}
