using System.Collections.Concurrent;
using System.Globalization;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>Data read from images, each once for all who use it at the same time: snapshots of several communities hold jieba's words in memory together.</summary>
/// <typeparam name="T">An immutable class.</typeparam>
internal static class SharedImages<T>
    where T : class
{
    private static readonly ConcurrentDictionary<string, WeakReference<T>> Known = new(StringComparer.Ordinal);

    /// <summary>The data of an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="version">Of the layout that <paramref name="read"/> expects.</param>
    /// <param name="sources">The texts it stands for.</param>
    /// <param name="read">Reads its arrays.</param>
    /// <returns>Null when there is no image, or it was made by another version or of other texts: then the texts must be read.</returns>
    /// <exception cref="MiningDataException">The image is damaged, or a source is missing.</exception>
    public static T? Load(DataFile image, int version, ReadOnlySpan<DataFile> sources, Func<ImageReader, T> read)
    {
        if (!image.Exists || !BitConverter.IsLittleEndian) return null;
        var stamps = ImageSources.Of(sources);
        var key = string.Join(' ', stamps.Select(stamp => string.Create(CultureInfo.InvariantCulture, $"{stamp.Length}:{stamp.Checksum}")));
        if (Known.TryGetValue(key, out var known) && known.TryGetTarget(out var shared)) return shared;

        using var reader = ImageReader.Open(image, version, stamps);
        if (reader is null) return null;
        var data = read(reader);
        reader.Finish();
        Known[key] = new WeakReference<T>(data);
        return data;
    }
}
