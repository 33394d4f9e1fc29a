using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Deliberation.Mining.Assets;
using Microsoft.Win32.SafeHandles;

namespace Deliberation.Mining.Segmentation;

/// <summary>Reads the arrays of an image in the order in which <see cref="ImageWriter"/> wrote them.</summary>
internal sealed class ImageReader : IDisposable
{
    private readonly DataFile _image;
    private readonly SafeFileHandle _file;
    private readonly long _length;
    private readonly uint _expected;
    private long _position;
    private uint _checksum;

    private ImageReader(DataFile image, SafeFileHandle file, int version, ReadOnlySpan<(long Length, uint Checksum)> sources)
    {
        (_image, _file, _length) = (image, file, RandomAccess.GetLength(file));
        if (Value<ulong>() != ImageWriter.Mark) throw Damaged();
        Fits = Value<int>() == version;
        foreach (var (length, checksum) in sources)
            if (Fits)
                Fits = Value<long>() == length & Value<uint>() == checksum;
        if (!Fits) return;
        var body = Value<long>();
        _expected = Value<uint>();
        if (body != _length - _position) throw Damaged();
    }

    private bool Fits { get; }

    /// <summary>Opens an image.</summary>
    /// <returns>Null when there is none, or it was made by another version or of other texts: then the texts must be read.</returns>
    /// <exception cref="MiningDataException">It is damaged, or a source is missing.</exception>
    public static ImageReader? Open(DataFile image, int version, params ReadOnlySpan<DataFile> sources)
    {
        if (!image.Exists || !BitConverter.IsLittleEndian) return null;
        var stamps = ImageSources.Of(sources);
        var file = image.Read(path => File.OpenHandle(path));
        var reader = default(ImageReader);
        try
        {
            reader = new ImageReader(image, file, version, stamps);
            return reader.Fits ? reader : null;
        }
        finally
        {
            if (reader is not { Fits: true }) file.Dispose();
        }
    }

    /// <summary>The next array.</summary>
    /// <exception cref="MiningDataException">The image is damaged.</exception>
    public T[] Read<T>()
        where T : unmanaged
    {
        var length = Value<long>();
        if (length < 0 || length > _length - _position || length % Unsafe.SizeOf<T>() != 0) throw Damaged();
        var values = GC.AllocateUninitializedArray<T>((int)(length / Unsafe.SizeOf<T>()));
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        Fill(bytes);
        _checksum = ImageSources.Checksum(_checksum, bytes);
        return values;
    }

    /// <summary>Must follow the last array.</summary>
    /// <exception cref="MiningDataException">The image is damaged.</exception>
    public void Finish()
    {
        if (_position != _length || _checksum != _expected) throw Damaged();
    }

    public void Dispose() => _file.Dispose();

    private T Value<T>()
        where T : unmanaged
    {
        Span<T> value = stackalloc T[1];
        Fill(MemoryMarshal.AsBytes(value));
        return value[0];
    }

    private void Fill(Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(_file, bytes, _position);
            if (read == 0) throw Damaged();
            bytes = bytes[read..];
            _position += read;
        }
    }

    private MiningDataException Damaged() => _image.Error("is damaged: it is not the image that the build wrote");
}
