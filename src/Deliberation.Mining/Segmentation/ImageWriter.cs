using System.Buffers;
using System.Runtime.InteropServices;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Collects arrays for an image: a file that holds prepared data as it stands in memory, so that a start need not read text. A head (mark, version,
/// sources, length and checksum of the body) is followed by the arrays, each with its length in bytes before it. Little-endian.
/// </summary>
internal sealed class ImageWriter
{
    /// <summary>First bytes of every image.</summary>
    public const ulong Mark = 0x45474D4142454A01;

    private readonly ArrayBufferWriter<byte> _body = new();
    private uint _checksum;

    /// <summary>Adds an array.</summary>
    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        var length = (long)bytes.Length;
        _body.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in length)));
        _body.Write(bytes);
        _checksum = ImageSources.Checksum(_checksum, bytes);
    }

    /// <summary>Writes the image beside its place first, so that it is whole or not there.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="version">Of the layout of the body.</param>
    /// <param name="sources">The text files it stands for.</param>
    public void Save(string path, int version, params ReadOnlySpan<DataFile> sources)
    {
        var draft = path + ".part";
        using (var file = new BinaryWriter(File.Create(draft)))
        {
            file.Write(Mark);
            file.Write(version);
            foreach (var (length, checksum) in ImageSources.Of(sources))
            {
                file.Write(length);
                file.Write(checksum);
            }
            file.Write((long)_body.WrittenCount);
            file.Write(_checksum);
            file.Write(_body.WrittenSpan);
        }
        File.Move(draft, path, overwrite: true);
    }
}
